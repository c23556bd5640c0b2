import { plan, type PlanInput, type TablesPlan } from '#matching/planner';
import {
  aBreakoutsDay,
  aGolfersDay,
  aHostedDay,
  aMeetingsDay,
  anInstance,
  aPairsDay,
  afterAbsences,
} from '#matching/testing';
import * as figure from './planner-figures.js';

/** A day to plan within so many seconds, once for each seed. */
export interface Case {
  readonly name: string;
  readonly seconds: number;
  readonly seeds: readonly number[];
  readonly input: (seed: number) => PlanInput | Promise<PlanInput>;
  readonly figures: readonly figure.Figure[];
}

/** A search that uses its whole time ends a little after it. */
const about = (seconds: number) => Math.round(seconds * 102) / 100;

const golfers = (
  name: string,
  within: number,
  most: number,
  better: { within?: number; repeats?: number },
) => {
  const [tables, size, rounds] = name.split('-').map(Number) as [number, number, number];
  return {
    name: `golfers ${name}`,
    seconds: Math.max(1, within),
    seeds: [1],
    input: () => aGolfersDay(tables, size, rounds),
    figures: [figure.repeats(most, better.repeats), figure.seconds(about(within), better.within)],
  };
};

const real = (id: string, seconds: number, seeds: readonly number[], figures: Case['figures']): Case => ({
  name: `${id}, ${seconds} s`,
  seconds,
  seeds,
  input: () => anInstance(id),
  figures: [figure.repeats(0), figure.colleagues(0), ...figures],
});

const hosted = (
  stands: 14 | 22,
  rounds: number,
  seconds: number,
  repeats: readonly [number, number?],
): Case => ({
  name: `stands ${stands}, ${rounds} rounds`,
  seconds,
  seeds: [1, 2, 3],
  input: () => aHostedDay(stands, rounds),
  figures: [
    figure.ownStand(0),
    figure.revisits(0),
    figure.colleagues(0),
    figure.repeats(...repeats),
    figure.seconds(about(seconds)),
  ],
});

const meetings = (people: number, rounds: number, tables: number): Case => ({
  name: `one-to-one ${people} x ${rounds}`,
  seconds: 1,
  seeds: [1, 2],
  input: (seed) => aMeetingsDay(people, rounds, tables, seed),
  figures: [
    figure.mutualGap(0.5, 0),
    figure.wishGap(0.5, 0),
    figure.wishless(undefined, 0),
    figure.seconds(about(1)),
  ],
});

const breakouts = (people: number, rooms: number, slots: number, within: number, better?: number): Case => ({
  name: `breakouts ${people} x ${rooms} x ${slots}`,
  seconds: within,
  seeds: [1],
  input: (seed) => aBreakoutsDay(people, rooms, slots, seed),
  figures: [figure.unproved(0), figure.seconds(about(within), better)],
});

const absences = (id: string): Case => ({
  name: `absences ${id}`,
  seconds: 1,
  seeds: [1, 2, 3, 4, 5],
  input: async (seed) => {
    const day = anInstance(id);
    const { plan: found } = await plan(day, { moves: 300_000, seed });
    return afterAbsences(day, found as TablesPlan, seed);
  },
  figures: [
    figure.cellsAboveBound(0),
    figure.newColleagues(0),
    figure.newRepeatsPerLate(1, 0),
    figure.seconds(0.02),
  ],
});

const AT_ONCE = 0.05;

/** The goals of the planner, row by row. */
export const CASES: readonly Case[] = [
  ...['5-3-7', '6-3-8', '7-4-9', '8-3-11', '6-5-6', '10-5-9'].map((name) =>
    golfers(name, 10, 0, { within: 2 }),
  ),
  ...['8-4-5', '8-4-8', '8-4-9', '7-7-8', '8-8-9', '9-9-10', '9-6-6', '13-6-13', '25-8-25', '49-6-49'].map(
    (name) => golfers(name, AT_ONCE, 0, {}),
  ),
  golfers('8-4-10', 1, 16, { repeats: 0 }),
  golfers('9-4-11', 10, 12, { repeats: 0 }),
  golfers('10-4-13', 10, 12, { repeats: 0 }),
  golfers('10-10-4', 10, 7, { repeats: 0 }),
  real('r54', 1, [1, 2], [figure.toClean(0.2), figure.heardMean(11.8), figure.heardLeast(11)]),
  real('r54', 10, [1], [figure.heardMean(11.8, 12), figure.heardLeast(11, 11)]),
  real('r75', 1, [1, 2], [figure.toClean(0.5), figure.heardMean(17.4), figure.heardLeast(15)]),
  real(
    'r75',
    10,
    [1],
    [figure.heardMean(17.4, 17.7), figure.heardLeast(15, 16), figure.metLeast(undefined, 32)],
  ),
  real('r190', 1, [1, 2], [figure.toClean(0.2), figure.heardMean(20.3), figure.heardLeast(17)]),
  real(
    'r190',
    10,
    [1],
    [figure.heardMean(20.3, 20.9), figure.heardLeast(17, 19), figure.metLeast(undefined, 41)],
  ),
  real(
    'r400',
    1,
    [1, 2],
    [figure.toClean(0.5), figure.toFirst(0.1), figure.heardMean(33.5), figure.heardLeast(27)],
  ),
  real('r400', 10, [1], [figure.heardMean(37.7, 38.5), figure.heardLeast(33, 34)]),
  real(
    'u47',
    1,
    [1, 2],
    [figure.toClean(0.5), figure.heardMean(undefined, 9.5), figure.metLeast(undefined, 24)],
  ),
  {
    name: 'b40, 1 s',
    seconds: 1,
    seeds: [1, 2, 3],
    input: () => anInstance('b40'),
    figures: [figure.colleagues(0), figure.repeats(215, 195)],
  },
  {
    name: 'b40, 10 s',
    seconds: 10,
    seeds: [1],
    input: () => anInstance('b40'),
    figures: [figure.colleagues(0), figure.repeats(210, 195)],
  },
  hosted(14, 6, 0.3, [0]),
  hosted(14, 8, 0.3, [0]),
  hosted(22, 6, 0.3, [0]),
  hosted(22, 10, 0.3, [0]),
  hosted(14, 10, 1, [13, 0]),
  meetings(60, 8, 25),
  meetings(120, 10, 60),
  breakouts(190, 6, 2, 2),
  breakouts(400, 12, 3, 3, 5),
  breakouts(2000, 30, 4, 10),
  {
    name: 'pairs 400',
    seconds: 1,
    seeds: [1, 2],
    input: (seed) => aPairsDay(400, seed),
    figures: [figure.unproved(0), figure.seconds(about(1))],
  },
  ...['r54', 'r75', 'r190', 'r400'].map(absences),
  {
    name: 'first plan for 2,000',
    seconds: 1,
    seeds: [1],
    input: () => aGolfersDay(250, 8, 6),
    figures: [figure.toFirst(0.1), figure.repeats(), figure.seconds()],
  },
];
