import { BadInput } from '../bad-input.js';
import type { Id, PairsInput, PairsPlan } from '../input.js';
import type { Bounds, Metrics } from '../output.js';
import type { Roll } from '../roll.js';
import type { PairCosts } from './pair-costs.js';
import { waveOf, type Wave } from './wave.js';

type Groups = readonly (readonly number[])[];

/** What a re-planning keeps of the waves of a published plan. */
interface KeptWaves {
  /** For each wave the pairs and trios that nobody left. */
  readonly groups: readonly Groups[];
  /** The wave with everybody in it: those left alone find each other, and no other card changes while that is possible. */
  completed(wave: number, costs: PairCosts, barred: (one: number, other: number) => boolean): Wave;
  changes(plan: PairsPlan): Metrics;
  /** Whoever lost a partner needs another one, in every plan. */
  readonly fewest: Bounds;
}

/** The people of a re-planning: those who come late are somebody like the others. */
export function withNewcomers(input: PairsInput): PairsInput {
  const known = new Set(input.people.map(({ id }) => id));
  const late = (input.replan?.late ?? []).filter(({ id }) => !known.has(id));
  return { ...input, people: [...input.people, ...late] };
}

const wavesOf = (plan: PairsPlan) => plan.waves ?? [plan];
const namesIn = ({ pairs, trios }: Omit<PairsPlan, 'waves'>): (readonly Id[])[] => [...pairs, ...trios];

/** Null for a first plan. Waves count as rounds: those up to `afterRound` are over. */
export function keptWaves(input: PairsInput, roll: Roll, count: number): KeptWaves | null {
  const { replan } = input;
  if (replan === undefined) return null;
  const number = (id: Id) => roll.numberOf(id, 'The plan to change');
  const old = wavesOf(replan.plan).map((wave) => namesIn(wave).map((group) => group.map(number)));
  const isHere = hereIn(input, roll);
  const waves = Array.from({ length: count }, (_, wave) => {
    const groups = old[wave] ?? [];
    if (wave < replan.afterRound) return { groups, alone: [] };
    const here = [...roll.ids.keys()].filter((person) => isHere(person, wave));
    const kept = groups.filter((group) => group.every((person) => isHere(person, wave)));
    // A trio that one leaves is a pair still.
    const pairs = groups
      .map((group) => group.filter((person) => isHere(person, wave)))
      .filter((left, place) => left.length === 2 && groups[place]!.length === 3);
    const seated = new Set([...kept, ...pairs].flat());
    return { groups: [...kept, ...pairs], alone: here.filter((person) => !seated.has(person)) };
  });
  return {
    groups: waves.map(({ groups }) => groups),
    completed: (wave, costs, barred) =>
      wave < replan.afterRound
        ? { groups: waves[wave]!.groups, floor: 0 }
        : completed(waves[wave]!, roll, costs, barred),
    changes: (plan) => changesOf(input, plan),
    fewest: fewestOf(input, waves, roll),
  };
}

function hereIn(input: PairsInput, roll: Roll): (person: number, wave: number) => boolean {
  const { absent = [], absentRounds = [], late = [] } = input.replan!;
  const gone = new Set(absent);
  return (person, wave) => {
    const id = roll.ids[person]!;
    if (gone.has(id) || late.some((one) => one.id === id && wave + 1 < one.fromRound)) return false;
    return !absentRounds.some((one) => one.id === id && one.rounds.includes(wave + 1));
  };
}

function completed(
  { groups, alone }: { readonly groups: Groups; readonly alone: readonly number[] },
  roll: Roll,
  costs: PairCosts,
  barred: (one: number, other: number) => boolean,
): Wave {
  if (alone.length === 0) return { groups, floor: 0 };
  const trio = groups.find(({ length }) => length === 3);
  // Two odd ones make a pair: the third of the trio, and whoever is left.
  const pool = alone.length % 2 === 1 && trio ? [...alone, trio[2]!] : alone;
  const left = pool === alone ? groups : groups.map((group) => (group === trio ? group.slice(0, 2) : group));
  try {
    if (pool.length > 1) {
      const found = waveOf(pool, roll.ids, costs, barred);
      return { groups: [...left, ...found.groups], floor: 0 };
    }
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
  }
  return joining(left, pool, roll, costs, barred);
}

/** Each joins the pair that costs least; where none may take them, everybody is paired anew. */
function joining(
  groups: Groups,
  alone: readonly number[],
  roll: Roll,
  costs: PairCosts,
  barred: (one: number, other: number) => boolean,
): Wave {
  const grown = groups.map((group) => [...group]);
  for (const one of alone) {
    const [best] = grown
      .filter((group) => group.length === 2 && group.every((other) => !barred(one, other)))
      .map((group) => ({ group, cost: group.reduce((sum, other) => sum + costs.of(one, other), 0) }))
      .sort((a, b) => a.cost - b.cost);
    if (best === undefined) return waveOf([...groups.flat(), ...alone], roll.ids, costs, barred);
    best.group.push(one);
  }
  return { groups: grown, floor: 0 };
}

const partners = (plan: PairsPlan) => partnersIn(wavesOf(plan).map(namesIn));

function partnersIn(waves: readonly (readonly (readonly Id[])[])[]): Map<string, string> {
  return new Map(
    waves.flatMap((groups, wave) =>
      groups.flatMap((group) =>
        group.map((id) => {
          const others = group.filter((other) => other !== id).toSorted();
          return [`${wave} ${id}`, others.join('\u0000')] as const;
        }),
      ),
    ),
  );
}

/** A card changes when somebody who had a partner has another one, or one more, or one fewer. */
function changesOf(input: PairsInput, plan: PairsPlan): Metrics {
  const { replan } = input;
  const [before, after] = [partners(replan!.plan), partners(plan)];
  const late = new Set((replan!.late ?? []).map(({ id }) => id));
  const changed = [...after]
    .filter(([cell, others]) => before.get(cell) !== others)
    .map(([cell]) => cell.slice(cell.indexOf(' ') + 1))
    .filter((id) => !late.has(id));
  return { changedCells: changed.length, changedCards: new Set(changed).size };
}

function fewestOf(
  { replan }: PairsInput,
  waves: readonly { readonly groups: Groups; readonly alone: readonly number[] }[],
  roll: Roll,
): Bounds {
  const late = new Set((replan!.late ?? []).map(({ id }) => id));
  const before = partners(replan!.plan);
  const kept = partnersIn(waves.map(({ groups }) => groups.map((group) => group.map((p) => roll.ids[p]!))));
  const lost = waves.flatMap(({ groups, alone }, wave) =>
    [...groups.flat(), ...alone]
      .map((person) => roll.ids[person]!)
      .filter((id) => !late.has(id) && before.get(`${wave} ${id}`) !== kept.get(`${wave} ${id}`)),
  );
  // One alone joins a pair: one that another has just left, or else two more cards change.
  const isNew = (wave: number, group: readonly number[]) =>
    group.some((p) => kept.get(`${wave} ${roll.ids[p]!}`) !== before.get(`${wave} ${roll.ids[p]!}`));
  const joined = waves.filter(
    ({ groups, alone }, wave) => alone.length === 1 && !groups.some((group) => isNew(wave, group)),
  ).length;
  return {
    changedCells: lost.length + 2 * joined,
    changedCards: new Set(lost).size,
  };
}
