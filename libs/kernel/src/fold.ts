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

// Accents, and the vowel points that Arabic and Hebrew may leave out. Not every mark (\p{M}): the vowel signs of Indic
// scripts are marks too, and without them one name becomes another.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;

const withoutAccents = (text: string): string => text.normalize('NFKD').replace(ACCENTS, '');

/**
 * The text without case, accents, ligatures or signs: its words, one space apart. Two texts that a reader takes for the
 * same have the same folding: “L’Œuvre” is “l oeuvre”, “STRASSE” is “Straße”. For comparing and searching, never for
 * showing. Folding what is folded changes nothing.
 */
export function fold(text: string): string {
  // Upper case first: it takes ß and the like apart, which lower case alone leaves whole.
  const small = withoutAccents(withoutAccents(text).toUpperCase().toLowerCase());
  return small
    .replace(LETTERS, (letter) => WRITTEN_AS[letter]!)
    .replace(/[^\p{L}\p{M}\p{N}]+|\p{Lm}+/gu, ' ')
    .trim();
}
