import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORDS } from '#kernel';

const SOURCES = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
  (file) => !file.endsWith('.spec.ts'),
);

/** The conditions that the planner's files name in `new BadInput('matching.…'`, however it is broken into lines. */
const codes = new Set(
  SOURCES.flatMap((file) => [
    ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/BadInput\(\s*'matching\.([a-z-]+)'/g),
  ]).map(([, code]) => code!),
);

describe('why a day cannot be planned', () => {
  it('is said in both languages, whatever the reason', () => {
    expect(codes.size).toBeGreaterThan(20);
    for (const locale of ['fr', 'en'] as const) {
      const sentences = WORDS[locale].errors.matching as Readonly<Record<string, string>>;
      expect([...codes].filter((code) => !sentences[code])).toEqual([]);
    }
  });
});
