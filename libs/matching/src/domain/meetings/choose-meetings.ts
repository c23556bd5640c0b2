import { lexicographic } from '../exact/lexicographic.js';
import { LinearProgram, type Aim } from '../exact/linear-program.js';
import type { MeetingDay, PossibleMeeting } from './meeting-day.js';

export interface ChosenMeetings {
  /** Numbers of possible meetings. */
  readonly meetings: readonly number[];
  /** No plan has more, each figure once those before it are reached (B8). */
  readonly ceilings: {
    readonly mutualWishes: number;
    /** People with at least 1, 2, … wishes met. */
    readonly wishLevels: readonly number[];
    readonly meetings: number;
  };
  readonly method: string;
}

/**
 * Who should meet, before when: the best b-matching in the order mutual wishes, then how many people get at least one
 * wish, at least two …, then as many meetings as there is room for (bound B8; Schrijver, Combinatorial Optimization,
 * 2003, ch. 31). Besides each person's rounds it counts each part of the day that two people share, so that
 * half-days bound too. Wishes are settled among the wished meetings alone; the others then fill what is left.
 */
export async function chooseMeetings(day: MeetingDay, secondsLeft: () => number): Promise<ChosenMeetings> {
  const wishes = [...day.possible.keys()].filter(
    (number) => day.possible[number]!.wishedByOne || day.possible[number]!.wishedByOther,
  );
  const program = programOf(day, wishes);
  const levels = wishLevels(day, wishes, program);
  const isMutual = (number: number) =>
    day.possible[number]!.wishedByOne && day.possible[number]!.wishedByOther;
  const aims = [
    mostOf(
      [...wishes.keys()].filter((column) => isMutual(wishes[column]!)),
      'mutual',
    ),
    ...levels.map((columns, level) => mostOf(columns, `level ${level + 1}`)),
  ];
  const answer = await lexicographic(program, aims, secondsLeft);
  const wished = new Set(wishes.filter((_, column) => (answer.solution?.[column] ?? 0) > 0.5));
  const ceiling = (stage: number) => 0 - (answer.floors[stage] ?? -Infinity);
  return {
    meetings: await filled(day, wishes, wished, secondsLeft),
    ceilings: {
      mutualWishes: ceiling(0),
      wishLevels: levels.map((_, level) => ceiling(level + 1)),
      meetings: mostMeetings(day),
    },
    method: `HiGHS b-matching (${answer.method})`,
  };
}

function mostOf(columns: readonly number[], name: string): Aim {
  return { name, columns, values: columns.map(() => -1) };
}

/** One column for each of these meetings, in their order, under the limits of people and room. */
function programOf(day: MeetingDay, numbers: readonly number[]): LinearProgram {
  const program = new LinearProgram();
  const part = { ...day, possible: numbers.map((number) => day.possible[number]!) };
  numbers.forEach(() => program.column());
  limitPeople(part, program);
  limitRoom(part, program);
  return program;
}

/** The wished meetings, and as many others beside them as there is room for. */
async function filled(
  day: MeetingDay,
  wishes: readonly number[],
  wished: ReadonlySet<number>,
  secondsLeft: () => number,
): Promise<readonly number[]> {
  const given = new Set(wishes);
  const program = programOf(day, [...day.possible.keys()]);
  for (const number of day.possible.keys())
    if (given.has(number)) program.lower[number] = program.upper[number] = wished.has(number) ? 1 : 0;
  const all = [...day.possible.keys()];
  const { solution } = await lexicographic(program, [mostOf(all, 'meetings')], secondsLeft);
  return solution === null ? [...wished] : all.filter((number) => solution[number]! > 0.5);
}

/** No day has more meetings than its rooms hold, nor than its people have rounds and partners for. */
function mostMeetings(day: MeetingDay): number {
  const partners = day.present.map(() => 0);
  for (const { one, other } of day.possible) {
    partners[one]!++;
    partners[other]!++;
  }
  const ends = day.present.reduce((sum, { length }, person) => sum + Math.min(length, partners[person]!), 0);
  return Math.min(
    roomIn(
      day,
      Array.from({ length: day.rounds }, (_, round) => round),
    ),
    Math.floor(ends / 2),
  );
}

function roomIn(day: MeetingDay, rounds: readonly number[]): number {
  return rounds.reduce((sum, round) => {
    const there = day.present.filter((own) => own.includes(round)).length;
    return sum + Math.min(day.tables, Math.floor(there / 2));
  }, 0);
}

/** Nobody has more meetings than rounds; nor, with those who share only a part of the day, more than that part. */
function limitPeople(day: MeetingDay, program: LinearProgram): void {
  const own = day.present.map(() => [] as number[]);
  day.possible.forEach(({ one, other }, number) => {
    own[one]!.push(number);
    own[other]!.push(number);
  });
  for (const [person, columns] of own.entries()) {
    for (const part of partsOf(day.possible, columns)) {
      const within = columns.filter((number) => isWithin(day.possible[number]!.rounds, part));
      program.row(-Infinity, part.length, { columns: within });
    }
    program.row(-Infinity, day.present[person]!.length, { columns });
  }
}

/** In any part of the day there are no more meetings than tables, nor than half the people there. */
function limitRoom(day: MeetingDay, program: LinearProgram): void {
  const all = [...day.possible.keys()];
  const everyRound = Array.from({ length: day.rounds }, (_, round) => round);
  for (const part of partsOf(day.possible, all))
    program.row(-Infinity, roomIn(day, part), {
      columns: all.filter((number) => isWithin(day.possible[number]!.rounds, part)),
    });
  program.row(-Infinity, roomIn(day, everyRound), { columns: all });
}

/** At most so many different parts of the day are counted: enough for mornings and afternoons. */
const MOST_PARTS = 12;

function partsOf(possible: readonly PossibleMeeting[], numbers: readonly number[]): (readonly number[])[] {
  const parts = new Map(numbers.map((number) => [possible[number]!.rounds.join(), possible[number]!.rounds]));
  return [...parts.values()].sort((one, other) => one.length - other.length).slice(0, MOST_PARTS);
}

function isWithin(rounds: readonly number[], part: readonly number[]): boolean {
  return rounds.every((round) => part.includes(round));
}

/** Columns that count: the first says whether a person has a wish met, the second a second one, and so on. */
function wishLevels(day: MeetingDay, wishes: readonly number[], program: LinearProgram): number[][] {
  const wished = day.present.map(() => [] as number[]);
  wishes.forEach((number, column) => {
    const { one, other, wishedByOne, wishedByOther } = day.possible[number]!;
    if (wishedByOne) wished[one]!.push(column);
    if (wishedByOther) wished[other]!.push(column);
  });
  const levels: number[][] = [];
  for (const [person, columns] of wished.entries()) {
    const steps = Array.from(
      { length: Math.min(columns.length, day.present[person]!.length) },
      (_, level) => {
        const step = program.column();
        (levels[level] ??= []).push(step);
        return step;
      },
    );
    if (steps.length > 0)
      program.row(0, 0, {
        columns: [...columns, ...steps],
        values: [...columns.map(() => 1), ...steps.map(() => -1)],
      });
  }
  return levels;
}
