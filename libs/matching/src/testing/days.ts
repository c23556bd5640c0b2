import type {
  BreakoutsInput,
  HostedInput,
  MeetingsInput,
  MixedInput,
  PairsInput,
  TablesPlan,
} from '../domain/input.js';
import { seeded, type Random } from '../domain/random.js';
import { peopleOf } from './instances.js';

const range = (length: number) => Array.from({ length }, (_, place) => place);

/** Head-counts of organisations that hold stands: 14 with 56 visitors, 22 with 75. */
const STANDS = {
  14: [8, 6, 5, 5, 4, 4, 4, 4, 4, 3, 3, 2, 2, 2],
  22: [9, 7, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1],
} as const;

/** One stand for each organisation, and everybody visits. */
export function aHostedDay(stands: keyof typeof STANDS, rounds: number): HostedInput {
  const sizes = STANDS[stands];
  return {
    mode: 'hosted',
    rounds,
    stands: sizes.map((_, o) => ({ id: `s${o}`, organisation: `o${o}` })),
    people: peopleOf(sizes),
  };
}

/** So many tables of so many people, each their own organisation. */
export function aGolfersDay(tables: number, size: number, rounds: number): MixedInput {
  return {
    mode: 'mixed',
    rounds,
    tables: range(tables).map(() => size),
    people: peopleOf(range(tables * size).map(() => 1)),
  };
}

/** Organisations of 1 to 12 people, the small ones more often. */
function organisations(people: number, random: Random): string[] {
  const names: string[] = [];
  for (let o = 0; names.length < people; o++) {
    const size = 1 + Math.floor(12 * random.next() ** 2);
    names.push(...range(Math.min(size, people - names.length)).map(() => `o${o}`));
  }
  return names;
}

/** So many different choices; a low number is far likelier when `zipf` is set. */
function choose(count: number, among: readonly number[], random: Random, zipf = 0): number[] {
  const keyed = among.map((one) => ({ one, key: -Math.log(1 - random.next()) * (one + 1) ** zipf }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ one }) => one);
}

/** One-to-one meetings: six wishes each, one person in ten there half the day. */
export function aMeetingsDay(people: number, rounds: number, tables: number, seed: number): MeetingsInput {
  const random = seeded(seed);
  const names = organisations(people, random);
  const half = range(rounds).map((r) => r + 1);
  return {
    mode: 'one_to_one',
    rounds,
    tables,
    people: names.map((organisation, p) => {
      const others = range(people).filter((q) => names[q] !== organisation);
      const day = random.below(10);
      return {
        id: `p${p}`,
        organisation,
        wishes: choose(6, others, random, 0.4).map((q) => `p${q}`),
        ...(day === 0 && { present: half.slice(0, rounds / 2) }),
        ...(day === 1 && p % 2 === 0 && { present: half.slice(rounds / 2) }),
      };
    }),
  };
}

/** Breakouts with five ranked wishes for each slot, some rooms far more wished for, and a tenth more seats than people. */
export function aBreakoutsDay(
  people: number,
  breakouts: number,
  slots: number,
  seed: number,
): BreakoutsInput {
  const random = seeded(seed);
  const capacity = Math.ceil((people * 1.1) / breakouts);
  return {
    mode: 'breakouts',
    slots,
    breakouts: range(breakouts).map((a) => ({
      id: `a${a}`,
      slots: range(slots).map((s) => s + 1),
      capacity,
    })),
    people: organisations(people, random).map((organisation, p) => ({
      id: `p${p}`,
      organisation,
      wishes: range(slots).map(() => choose(5, range(breakouts), random, 0.6).map((a) => `a${a}`)),
    })),
  };
}

/** People of six functions, anywhere in France. */
export function aPairsDay(people: number, seed: number): PairsInput {
  const random = seeded(seed);
  return {
    mode: 'pairs',
    people: organisations(people, random).map((organisation, p) => ({
      id: `p${p}`,
      organisation,
      jobFunction: `f${random.below(6)}`,
      place: [43 + 7 * random.next(), -1 + 7 * random.next()],
    })),
  };
}

/** The day after round 1: one in twenty does not come, and one in fifty comes from round 2 on. */
export function afterAbsences(day: MixedInput, plan: TablesPlan, seed: number): MixedInput {
  const random = seeded(seed);
  const ids = random.shuffle(day.people.map(({ id }) => id));
  const late = range(Math.max(1, Math.round(ids.length * 0.02))).map((place) => ({
    id: `late${place}`,
    organisation: day.people[random.below(day.people.length)]!.organisation!,
    fromRound: 2,
  }));
  const absent = ids.slice(0, Math.round(ids.length * 0.05));
  return { ...day, replan: { plan, afterRound: 1, absent, late } };
}
