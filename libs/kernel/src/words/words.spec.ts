import { WORDS, type Catalogue } from './index.js';

/** Every key with its sentence; a plural's suffix is taken off, since languages have different plural forms. */
function sentences(catalogue: Catalogue, under = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[under + key.replace(/_(zero|one|two|few|many|other)$/, ''), value] as const]
        : [...sentences(value, `${under}${key}.`)],
    ),
  );
}
const holes = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

describe('words', () => {
  it('English says everything that French says, and nothing more', () => {
    expect([...sentences(WORDS.en).keys()].sort()).toEqual([...sentences(WORDS.fr).keys()].sort());
  });

  it('a sentence has the same values to fill in both languages', () => {
    const english = sentences(WORDS.en);
    const differing = [...sentences(WORDS.fr)].filter(
      ([key, text]) =>
        String(holes(text).filter((h) => h !== 'count')) !==
        String(holes(english.get(key)!).filter((h) => h !== 'count')),
    );
    expect(differing).toEqual([]);
  });

  it('French keeps a no-break space before a double sign', () => {
    const breaking = [...sentences(WORDS.fr)].filter(([, text]) => / [:;?!»]|« /.test(text));
    expect(breaking).toEqual([]);
  });

  it('French writes no middle dot', () => {
    expect([...sentences(WORDS.fr)].filter(([, text]) => /\p{L}·\p{L}/u.test(text))).toEqual([]);
  });
});
