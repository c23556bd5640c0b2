import type { Nameable } from './person-box.js';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
}

/** « Lila Amrane, FAF.TT »; two of one name and organisation are told apart by a number. */
export function labelled(people: readonly Named[]): Nameable[] {
  const seen = new Map<string, number>();
  return people.map(({ id, name, organisationName }) => {
    const label = [name, organisationName].filter(Boolean).join(', ');
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return { id, label: times === 1 ? label : `${label} (${times})` };
  });
}

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** A sentence of the planner, which knows people by their ids alone, with their names. */
export const withNames = (sentence: string, people: readonly Nameable[]): string =>
  sentence.replace(ID, (id) => people.find((person) => person.id === id)?.label ?? id);
