import { countEncounters } from './count-encounters.js';
import type { Json, Verdict } from './verdict.js';

interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly jobFunction?: string;
}
interface Wave {
  readonly pairs: readonly (readonly string[])[];
  readonly trios: readonly (readonly string[])[];
}

/** Judges pairs: everybody once in each wave, no more trios than an odd number asks for, nobody twice together. */
export function checkPairs(input: Json, plan: Json): Verdict {
  const people = input['people'] as readonly Person[];
  const waves = (plan['waves'] ?? [plan]) as readonly Wave[];
  const functions = new Map(people.map(({ id, jobFunction }) => [id, jobFunction]));
  const rounds = waves.map(({ pairs, trios }) => [...pairs, ...trios]);
  const faults = rounds.flatMap((groups) => {
    const found = groups.flat();
    return [
      ...people.flatMap(({ id }) => {
        const times = found.filter((each) => each === id).length;
        return times === 1 ? [] : [`${id} has ${times} places`];
      }),
      ...found.filter((id) => !functions.has(id)).map((id) => `${id} is nobody of the list`),
      ...groups
        .filter(({ length }) => length !== 2 && length !== 3)
        .map(({ length }) => `a group of ${length}`),
    ];
  });
  const encounters = countEncounters(
    rounds,
    people,
    (input['apart'] ?? []) as readonly (readonly string[])[],
  );
  if (encounters['repeats']! > 0) faults.push('two people are together in two waves');
  if (encounters['forbidden']! > 0) faults.push('two people kept apart are together');
  let sameFunction = 0;
  for (const group of rounds.flat())
    for (const [place, one] of group.entries())
      for (const other of group.slice(place + 1))
        if (functions.get(one) !== undefined && functions.get(one) === functions.get(other)) sameFunction++;
  return { faults, metrics: { ...encounters, sameFunction } };
}
