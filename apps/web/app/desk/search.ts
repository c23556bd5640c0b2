import type { DoorPerson } from './load.js';

/** Without case, accents, apostrophes or hyphens: three letters find « Marie-Clémentine de La Rochebrune-Castaing ». */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Sought = Pick<DoorPerson, 'firstName' | 'lastName' | 'organisationName' | 'codeEnd'>;

/** Whether each word that was typed stands somewhere in the person's name, organisation or code. */
export function matches({ firstName, lastName, organisationName, codeEnd }: Sought, typed: string): boolean {
  const whole = folded([lastName, firstName, organisationName, codeEnd].filter(Boolean).join(' '));
  return folded(typed)
    .split(' ')
    .every((word) => whole.includes(word));
}
