import { randomBytes } from '#kernel';

/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, which are misread or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** 40 random bits, 8 characters. Guessing is kept hopeless by the limit at the door, not by the length. */
export function newPassCode(): string {
  // 256 is a multiple of 32: each character is equally likely.
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/**
 * What somebody typed, as the code that was printed: lower case, spaces and hyphens are accepted, O is 0, I and L
 * are 1.
 *
 * @returns the code in one form, or `undefined` when the text cannot be one.
 */
export function normalisePassCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character))
    ? code
    : undefined;
}

/** Two groups of four, as it is read out loud and printed. */
export const printedPassCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** What a helper or an organiser is shown of a code: enough to tell two parties apart, and to open nothing. */
export const codeEnd = (code: string): string => code.slice(-4);
