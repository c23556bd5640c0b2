import { countEncounters } from './count-encounters.js';
import type { Json, Verdict } from './verdict.js';

interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly jobFunction?: string;
}
interface Replan {
  readonly plan: Wave & { readonly waves?: readonly Wave[] };
  readonly afterRound: number;
  readonly absent?: readonly string[];
  readonly absentRounds?: readonly { readonly id: string; readonly rounds: readonly number[] }[];
  readonly late?: readonly (Person & { readonly fromRound: number })[];
}
interface Wave {
  readonly pairs: readonly (readonly string[])[];
  readonly trios: readonly (readonly string[])[];
}

/** Judges pairs: everybody once in each wave, no more trios than an odd number asks for, nobody twice together. */
export function checkPairs(input: Json, plan: Json): Verdict {
  const replan = input['replan'] as Replan | undefined;
  const given = input['people'] as readonly Person[];
  const known = new Set(given.map(({ id }) => id));
  const people = [...given, ...(replan?.late ?? []).filter(({ id }) => !known.has(id))];
  const waves = (plan['waves'] ?? [plan]) as readonly Wave[];
  const functions = new Map(people.map(({ id, jobFunction }) => [id, jobFunction]));
  const rounds = waves.map(({ pairs, trios }) => [...pairs, ...trios]);
  const faults = rounds.flatMap((groups, wave) => {
    const found = groups.flat();
    return [
      ...people.flatMap(({ id }) => {
        const times = found.filter((each) => each === id).length;
        return times === (isHere(id, wave, replan) ? 1 : 0) ? [] : [`${id} has ${times} places`];
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
  const avoided = new Set((input['avoid'] as readonly string[][] | undefined)?.map(keyOf));
  if (rounds.flat().some((group) => pairsIn(group).some((pair) => avoided.has(keyOf(pair)))))
    faults.push('two people are together who were at an earlier time');
  const changes = replan && changesOf(replan, waves);
  return {
    faults: [...faults, ...(changes?.faults ?? [])],
    metrics: { ...encounters, sameFunction, ...changes?.metrics },
  };
}

const keyOf = (names: readonly string[]) => JSON.stringify(names.toSorted());

function pairsIn(group: readonly string[]): string[][] {
  return group.flatMap((one, place) => group.slice(place + 1).map((other) => [one, other]));
}

function isHere(id: string, wave: number, replan: Replan | undefined): boolean {
  if (replan === undefined) return true;
  const { plan, afterRound, absent = [], absentRounds = [], late = [] } = replan;
  if (wave < afterRound) {
    const { pairs, trios } = (plan.waves ?? [plan])[wave] ?? { pairs: [], trios: [] };
    return [...pairs, ...trios].flat().includes(id);
  }
  const isAway = absentRounds.some((one) => one.id === id && one.rounds.includes(wave + 1));
  return !absent.includes(id) && !isAway && !late.some((one) => one.id === id && wave + 1 < one.fromRound);
}

/** Waves that are over stay; afterwards whoever has other partners than before has another card. */
function changesOf(replan: Replan, waves: readonly Wave[]): Verdict {
  const faults: string[] = [];
  const cards = new Set<string>();
  let cells = 0;
  const late = new Set((replan.late ?? []).map(({ id }) => id));
  waves.forEach(({ pairs, trios }, wave) => {
    const old = (replan.plan.waves ?? [replan.plan])[wave];
    const before = new Set([...(old?.pairs ?? []), ...(old?.trios ?? [])].map(keyOf));
    for (const group of [...pairs, ...trios]) {
      if (before.has(keyOf(group))) continue;
      if (wave < replan.afterRound)
        faults.push(`wave ${wave + 1} was over, and ${group[0]} has others in it`);
      for (const id of wave < replan.afterRound ? [] : group) {
        if (late.has(id)) continue;
        cards.add(id);
        cells++;
      }
    }
  });
  return { faults, metrics: { changedCards: cards.size, changedCells: cells } };
}
