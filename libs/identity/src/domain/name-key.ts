import { fold } from '#kernel';

/** Characters; an index row of PostgreSQL holds 2,700 bytes, and some letters unfold into many. */
const LONGEST_KEY = 200;

/**
 * What makes two names at one address the same person: the words of the name, whatever their case, accents and order
 * (`model.md`, Registrations). “Marie DUPONT” is “dupont, marie”.
 */
export function nameKey(name: { readonly firstName: string; readonly lastName: string }): string {
  const whole = `${name.firstName} ${name.lastName}`;
  const words = fold(whole).split(' ').filter(Boolean).sort();
  // A name made only of signs still tells two people apart.
  return (words.length > 0 ? words.join(' ') : whole.normalize('NFC').trim()).slice(0, LONGEST_KEY);
}

/** How an address is compared: hosts that tell cases apart before the @ are gone, and people do not. */
export const addressKey = (email: string): string => email.normalize('NFC').trim().toLowerCase();
