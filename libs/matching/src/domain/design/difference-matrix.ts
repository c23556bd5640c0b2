import type { Effort } from '../effort.js';
import type { Random } from '../random.js';
import { cyclic, field, twofold, type Group } from './field.js';

/**
 * `rows[a][j]`: how far column j is shifted in round a. For every two columns the differences are all distinct over the
 * rounds, so that two people of different columns meet at most once, and two of one column never.
 */
export interface Shifts {
  readonly group: Group;
  readonly rows: readonly (readonly number[])[];
}

const NODES = 4000;

/**
 * Shifts for so many rounds and columns: a·j in a field, else a randomised depth-first search for a difference matrix
 * (Colbourn and Dinitz, Handbook of Combinatorial Designs, VI.17) over Z_T and Z2 × Z(T/2).
 */
export function findShifts(
  order: number,
  rounds: number,
  columns: number,
  random: Random,
  effort: Effort,
): Shifts | undefined {
  if (rounds > order || columns > order) return undefined;
  const galois = field(order);
  if (galois) {
    const rows = Array.from({ length: rounds }, (_, a) =>
      Array.from({ length: columns }, (_, j) => galois.product[a * order + j]!),
    );
    return { group: galois, rows };
  }
  const known = order === 10 ? knownShifts(rounds, columns) : undefined;
  if (known) return { group: cyclic(order), rows: known };
  const groups = order % 4 === 0 ? [twofold(order), cyclic(order)] : [cyclic(order)];
  do {
    for (const group of groups) {
      const rows = search(group, rounds, columns, random);
      if (effort.spend(NODES / 40) && rows === undefined) return undefined;
      if (rows !== undefined) return { group, rows };
    }
  } while (!effort.over());
  return undefined;
}

/** Nine shifts of five columns over Z10, found by the search below: it may miss them when time is short. */
const TEN = [
  [0, 0, 0, 0, 0],
  [0, 2, 6, 3, 4],
  [0, 9, 1, 7, 3],
  [0, 8, 9, 2, 6],
  [0, 6, 4, 8, 7],
  [0, 1, 7, 6, 8],
  [0, 3, 8, 9, 2],
  [0, 4, 3, 1, 9],
  [0, 5, 2, 4, 1],
];

/** The known shifts of ten tables; rounds and columns may change places. */
function knownShifts(rounds: number, columns: number): number[][] | undefined {
  const range = (length: number) => Array.from({ length }, (_, place) => place);
  if (rounds <= 9 && columns <= 5) return TEN.slice(0, rounds).map((row) => row.slice(0, columns));
  if (rounds > 5 || columns > 9) return undefined;
  return range(rounds).map((a) => range(columns).map((j) => TEN[j]![a]!));
}

/**
 * Ten shifts of five columns over Z14 whose differences are never 0 or 7, found by the search below in some hundred
 * descents: 14 stands with groups of four.
 */
const FOURTEEN = [
  [0, 2, 10, 13, 8],
  [0, 1, 2, 6, 3],
  [0, 10, 12, 8, 9],
  [0, 9, 4, 12, 10],
  [0, 5, 11, 9, 1],
  [0, 8, 13, 10, 12],
  [0, 4, 3, 5, 13],
  [0, 11, 8, 3, 2],
  [0, 6, 9, 1, 4],
  [0, 3, 1, 2, 6],
];

/**
 * Shifts over Z_T whose differences are no multiple of `step`: places that are equal modulo `step` never meet, whatever
 * their columns (a holey difference matrix; Colbourn and Dinitz, Handbook, III.4).
 */
export function findHoleyShifts(
  order: number,
  step: number,
  rounds: number,
  columns: number,
  random: Random,
  effort: Effort,
): Shifts | undefined {
  const group = cyclic(order);
  const hole = Array.from({ length: order / step }, (_, times) => times * step);
  if (rounds > order - hole.length || columns > order) return undefined;
  if (order === 14 && step === 7 && rounds <= FOURTEEN.length && columns <= FOURTEEN[0]!.length) {
    const chosen = random.shuffle(FOURTEEN.slice()).slice(0, rounds);
    return { group, rows: chosen.map((row) => row.slice(0, columns)) };
  }
  do {
    const rows = search(group, rounds, columns, random, hole);
    if (rows !== undefined) return { group, rows };
  } while (!effort.spend(NODES / 40));
  return undefined;
}

/** One descent, given up after so many nodes: a new random order succeeds sooner than a long way back. */
function search(
  group: Group,
  rounds: number,
  columns: number,
  random: Random,
  hole: readonly number[] = [],
): number[][] | undefined {
  const { order, sum } = group;
  const negative = Int16Array.from({ length: order }, (_, x) => {
    let y = 0;
    while (sum[x * order + y] !== 0) y++;
    return y;
  });
  const shifts = Array.from({ length: rounds }, () => Array.from({ length: columns }, () => 0));
  // `(j * columns + i) * order + d`: 1 when columns j and i already differ by d in some round.
  const used = new Uint8Array(columns * columns * order);
  for (let j = 1; j < columns; j++) {
    for (let i = 0; i < j; i++) for (const d of [0, ...hole]) used[(j * columns + i) * order + d] = 1;
  }
  // Without a hole, the first round is the one of differences 0.
  const first = hole.length > 0 ? 0 : 1;
  const candidates = Array.from({ length: order }, (_, value) => value);
  let nodes = 0;

  const place = (j: number, a: number): boolean => {
    if (j === columns) return true;
    if (a === rounds) return place(j + 1, first);
    const values = random.shuffle(candidates.slice());
    for (const value of values) {
      if (++nodes > NODES) return false;
      const cells = shifts[a]!.slice(0, j).map((other, i) => {
        return (j * columns + i) * order + sum[value * order + negative[other]!]!;
      });
      if (cells.some((cell) => used[cell])) continue;
      for (const cell of cells) used[cell] = 1;
      shifts[a]![j] = value;
      if (place(j, a + 1)) return true;
      for (const cell of cells) used[cell] = 0;
    }
    return false;
  };
  return place(1, first) ? shifts : undefined;
}
