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
