import type { Day } from '../day.js';
import { pairs, sum } from './counting.js';

/** Sizes that make the fewest meetings: as even as the ranges allow, and adding up to `count` people. */
export function evenSizes(count: number, least: readonly number[], most: readonly number[]): number[] {
  const sizes = least.slice();
  for (let left = count - sum(sizes); left > 0; left--) {
    let at = -1;
    sizes.forEach((size, t) => {
      if (size < most[t]! && (at === -1 || size < sizes[at]!)) at = t;
    });
    if (at === -1) break;
    sizes[at]!++;
  }
  return sizes;
}

/** How many sit beside each person over the day, at tables of the size that `choose` takes in each round. */
export function personSeats(
  day: Day,
  sizes: readonly number[][],
  choose: (sizes: number[]) => number,
): Int32Array {
  const chosen = sizes.map((row) => choose(row.length > 0 ? row : [0]));
  return Int32Array.from({ length: day.people - day.hosts }, (_, p) =>
    sum(chosen.map((size, r) => (day.present[r * day.people + p] ? Math.max(0, size - 1) : 0))),
  );
}

/** B3: a table of s drawn from T earlier tables re-unites pairs when s > T; only when everybody is there all day. */
export function pigeonhole(day: Day, sizes: readonly number[][]): number {
  if (day.present.some((here) => here === 0)) return 0;
  return sum(
    sizes.slice(1).flatMap((row) => {
      const tables = sizes[0]!.filter((size) => size > 0).length;
      return row.map((size) => {
        const [q, k] = [Math.floor(size / tables), size % tables];
        return k * pairs(q + 1) + (tables - k) * pairs(q);
      });
    }),
  );
}

/**
 * Rounds beyond what counting allows, where more is proved: no two orthogonal Latin squares of order 6 (Tarry 1900), no
 * nearly Kirkman system of 12 (Kotzig and Rosa 1974), no planes of order 10 (Lam, Thiel and Swiercz 1989) and 14 (Bruck
 * and Ryser 1949), where by Bruck (1963) three squares less than a plane has are the most.
 */
const MOST_ROUNDS: Readonly<Record<string, number>> = { '6 6': 3, '4 3': 4, '10 10': 8, '14 14': 12 };

/**
 * B6: groups of one size, all there all day: so many rounds at most without a repeat, and each round more has one at
 * least. Take away the round of a repeat again and again: as long as too many rounds are left, there is another.
 */
export function designLimit(day: Day, sizes: readonly number[][]): number {
  const [size, tables] = [sizes[0]![0]!, day.tables];
  const equal = sizes.every((row) => row.every((each) => each === size));
  if (!equal || size < 2 || day.present.some((here) => here === 0)) return 0;
  const limit =
    size > tables ? 1 : (MOST_ROUNDS[`${tables} ${size}`] ?? Math.floor((tables * size - 1) / (size - 1)));
  return Math.max(0, day.rounds - limit);
}
