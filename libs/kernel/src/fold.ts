/** Letters that Unicode does not take apart, as people write them when they have no key for them. */
const WRITTEN_AS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
};
const LETTERS = new RegExp(`[${Object.keys(WRITTEN_AS).join('')}]`, 'gu');

// Accents, and the vowel points that Hebrew and Arabic may leave out. Not every mark (\p{M}): the vowel signs of Indic
// scripts are marks too, and without them one name becomes another.
const ACCENT_RANGES = [
  ['300', '36f'],
  ['591', '5c7'],
  ['64b', '65f'],
  ['670', '670'],
  ['1ab0', '1aff'],
  ['1dc0', '1dff'],
  ['20d0', '20ff'],
];
const ACCENTS = new RegExp(
  `[${ACCENT_RANGES.map(([from, to]) => `\\u{${from}}-\\u{${to}}`).join('')}]`,
  'gu',
);

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(ACCENTS, '');

/**
 * The text without case, accents, ligatures or signs: its words, one space apart. Two texts that a reader takes for the
 * same have the same folding: “L’Œuvre” is “l oeuvre”, “STRASSE” is “Straße”. For comparing and searching, never for
 * showing. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return foldAscii(text);
  const bare = withoutAccents(text);
  if (ASCII.test(bare)) return foldAscii(bare);
  // Through upper case, which takes ß and the like apart where lower case leaves them whole; ẞ is lowered before.
  return withoutAccents(bare.toLowerCase().toUpperCase().toLowerCase())
    .replace(LETTERS, (letter) => WRITTEN_AS[letter]!)
    .replace(/(?:[^\p{L}\p{M}\p{N}]|\p{Lm})+/gu, ' ')
    .trim();
}

const ASCII = /^[\0-\x7f]*$/;

/** The same for plain letters, as most names are, several times faster: admission folds every name of a rush. */
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
