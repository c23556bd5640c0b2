import { BadInput } from './bad-input.js';
import type { Id, Pair } from './input.js';

/** People and organisations by number, as the planners count them. */
export interface Roll {
  readonly ids: readonly Id[];
  readonly organisation: readonly number[];
  /** @throws BadInput for somebody who is not on the list; `where` says who names them. */
  numberOf(id: Id, where: string): number;
  pairs(list: readonly Pair[] | undefined, where: string): (readonly [number, number])[];
}

/** Numbers the people in their order. A person without an organisation is one of their own. */
export function rollOf(people: readonly { readonly id: Id; readonly organisation?: Id }[]): Roll {
  if (!Array.isArray(people)) throw new BadInput('matching.bad-input', '"people" must be a list of people.');
  const numbers = new Map<Id, number>();
  for (const [number, { id }] of people.entries()) {
    if (typeof id !== 'string') throw new BadInput('matching.bad-input', `people[${number}] has no id.`);
    if (numbers.has(id)) throw new BadInput('matching.twice', `The person ${id} is listed twice.`, { id });
    numbers.set(id, number);
  }
  const organisations = new Map<Id, number>();
  const organisation = people.map((person, number) => {
    const key = person.organisation === undefined ? `\u0000${number}` : person.organisation;
    if (!organisations.has(key)) organisations.set(key, organisations.size);
    return organisations.get(key)!;
  });
  const numberOf = (id: Id, where: string): number => {
    const number = numbers.get(id);
    if (number === undefined)
      throw new BadInput('matching.unknown-person', `${where} names ${id}, who is not among the people.`, {
        id,
      });
    return number;
  };
  return {
    ids: people.map((person) => person.id),
    organisation,
    numberOf,
    pairs: (list, where) =>
      (list ?? []).map(([one, other]) => [numberOf(one, where), numberOf(other, where)]),
  };
}

/** A whole number of at least `least`. @throws BadInput otherwise */
export function wholeNumber(value: unknown, name: string, least: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw new BadInput(
      'matching.bad-input',
      `"${name}" is ${JSON.stringify(value)}; it must be a whole number of at least ${least}.`,
    );
  return value;
}
