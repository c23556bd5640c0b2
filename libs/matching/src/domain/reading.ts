import { BadInput } from './bad-input.js';
import type { Id } from './input.js';

/** @throws BadInput when nobody has the id */
export function known(index: ReadonlyMap<Id, number>, id: Id, what: string, where: string): number {
  const found = index.get(String(id));
  if (found === undefined) {
    throw new BadInput('matching.unknown-id', `There is no ${what} "${id}" (named by ${where}).`, { id });
  }
  return found;
}

/** @throws BadInput when the value is not a whole number between both limits */
export function wholeNumber(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new BadInput(
    'matching.bad-number',
    `"${name}" is ${JSON.stringify(value)}; it must be a whole number from ${least} to ${most}.`,
  );
}

/** The rounds from 1 to the last. */
export const allRounds = (rounds: number) => Array.from({ length: rounds }, (_, r) => r + 1);
