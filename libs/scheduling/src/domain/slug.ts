import { isId } from '#kernel';

const LONGEST = 80;

/** The readable end of an event's address, from its title: « Atelier d’orientation » gives `atelier-d-orientation`. */
export function slugFrom(title: string): string {
  const slug = plainLetters(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' || isId(slug) ? 'evenement' : slug;
}

/** For a title that is already somebody's address: five characters that nobody has to read. */
export const withSuffix = (slug: string, random: () => number = Math.random): string =>
  `${slug}-${Array.from({ length: 5 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('')}`;

const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz';

/** Lower case, without accents, ligatures taken apart: what two spellings of one word have in common. */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l');
