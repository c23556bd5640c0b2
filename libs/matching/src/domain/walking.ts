import { aspectsOf } from './annealing/aspects.js';
import { Board } from './annealing/board.js';
import { isBetter, scoreOf } from './annealing/score.js';
import { weightsOf } from './annealing/weights.js';
import { ANYWHERE, NOWHERE, type Day, type Seats } from './day.js';
import type { Effort } from './effort.js';
import type { Objective } from './input.js';
import { distance } from './measure.js';
import type { Random } from './random.js';

const PASSES = 20;
const TRIES = 20_000;

/**
 * Shortens the way from table to table, last of all: whole groups exchange tables, then two people exchange seats where
 * nothing else that counts gets worse.
 */
export function shortenWays(
  day: Day,
  seats: Seats,
  order: readonly Objective[],
  random: Random,
  effort: Effort,
): Seats {
  if (day.places === undefined || day.rounds - day.played < 1) return seats;
  return exchangePeople(day, day.hosts > 0 ? seats : exchangeTables(day, seats), order, random, effort);
}

/** What one person walks to their seat of a round and from it, if it were at the table. */
function wayOf(day: Day, seats: Seats, r: number, p: number, table: number): number {
  let way = 0;
  for (const step of [-1, 1]) {
    for (let other = r + step; other >= 0 && other < day.rounds; other += step) {
      const at = seats[other * day.people + p]!;
      if (at === NOWHERE) continue;
      way += distance(day, at, table);
      break;
    }
  }
  return way;
}

function exchangeTables(day: Day, start: Seats): Seats {
  const seats = start.slice();
  for (let pass = 0; pass < PASSES; pass++) {
    let better = false;
    for (let r = day.played; r < day.rounds; r++) {
      const groups = Array.from({ length: day.tables }, () => [] as number[]);
      for (let p = 0; p < day.people; p++) {
        const table = seats[r * day.people + p]!;
        if (table !== NOWHERE) groups[table]!.push(p);
      }
      for (let one = 0; one < day.tables; one++) {
        for (let other = 0; other < one; other++) {
          if (!mayMove(day, r, groups[one]!, other) || !mayMove(day, r, groups[other]!, one)) continue;
          const way = (group: readonly number[], table: number) =>
            group.reduce(
              (sum, p) => sum + (p < day.people - day.chairs ? wayOf(day, seats, r, p, table) : 0),
              0,
            );
          const gain =
            way(groups[one]!, one) +
            way(groups[other]!, other) -
            way(groups[one]!, other) -
            way(groups[other]!, one);
          if (gain < 1e-6) continue;
          for (const p of groups[one]!) seats[r * day.people + p] = other;
          for (const p of groups[other]!) seats[r * day.people + p] = one;
          [groups[one], groups[other]] = [groups[other]!, groups[one]!];
          better = true;
        }
      }
    }
    if (!better) break;
  }
  return seats;
}

function mayMove(day: Day, r: number, group: readonly number[], table: number): boolean {
  const cell = r * day.tables + table;
  if (group.length < day.least[cell]! || group.length > day.most[cell]!) return false;
  return group.every(
    (p) => day.pinned[r * day.people + p] === ANYWHERE && day.allowed[p * day.tables + table] === 1,
  );
}

function exchangePeople(
  day: Day,
  start: Seats,
  order: readonly Objective[],
  random: Random,
  effort: Effort,
): Seats {
  const weights = weightsOf(order);
  const ceilings = { people: day.people, organisations: day.organisations };
  const board = new Board(day, start, weights, ceilings, aspectsOf(day, order, weights));
  const visitors = day.people - day.hosts - day.chairs;
  if (visitors < 2) return start;
  const single = (r: number, p: number) =>
    board.seats[r * day.people + p] !== NOWHERE &&
    day.blockOf[p] === -1 &&
    day.pinned[r * day.people + p] === ANYWHERE;
  let score = scoreOf(board, order);
  for (let turn = 0; turn < TRIES && (turn % 64 > 0 || !effort.spend(64)); turn++) {
    const r = day.played + random.below(day.rounds - day.played);
    const [p, q] = [random.below(visitors), random.below(visitors)];
    const [a, b] = [board.seats[r * day.people + p]!, board.seats[r * day.people + q]!];
    if (a === b || !single(r, p) || !single(r, q)) continue;
    if (!day.allowed[p * day.tables + b] || !day.allowed[q * day.tables + a]) continue;
    const way = (x: number, y: number) => wayOf(day, board.seats, r, p, x) + wayOf(day, board.seats, r, q, y);
    if (way(b, a) > way(a, b) - 1e-6) continue;
    board.swap(r, p, q);
    const after = scoreOf(board, order);
    if (isBetter(score, after)) board.swap(r, p, q);
    else score = after;
  }
  return board.seats.slice();
}
