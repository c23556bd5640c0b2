import { effortOf } from '../effort.js';
import { seeded } from '../random.js';
import { findHoleyShifts, findShifts, type Shifts } from './difference-matrix.js';

/** For every two columns the differences over the rounds. */
function differences({ group, rows }: Shifts): number[][] {
  const columns = rows[0]!.map((_, j) => j);
  const minus = (x: number, y: number) =>
    Array.from({ length: group.order }, (_, d) => d).find((d) => group.sum[d * group.order + y] === x)!;
  return columns.flatMap((j) => columns.slice(0, j).map((i) => rows.map((row) => minus(row[j]!, row[i]!))));
}

describe('shifts of columns', () => {
  it.each([
    [9, 9, 6],
    [8, 8, 8],
    [10, 5, 8],
    [10, 9, 5],
    [10, 6, 6],
    [12, 6, 6],
    [24, 6, 8],
  ])(
    'over a group of %i differ in each of %i rounds otherwise, for any two of %i columns',
    (order, rounds, columns) => {
      const shifts = findShifts(order, rounds, columns, seeded(1), effortOf({ moves: 100_000 }))!;
      for (const found of differences(shifts)) expect(new Set(found).size).toBe(rounds);
    },
  );

  it.each([
    [14, 7, 10],
    [14, 7, 6],
    [22, 11, 10],
    [15, 5, 6],
  ])(
    'over Z%i never differ by a multiple of %i in %i rounds where a hole is wished',
    (order, step, rounds) => {
      const shifts = findHoleyShifts(order, step, rounds, 5, seeded(1), effortOf({ moves: 100_000 }))!;
      for (const found of differences(shifts)) {
        expect(new Set(found).size).toBe(rounds);
        expect(found.filter((difference) => difference % step === 0)).toEqual([]);
      }
    },
  );

  it('are not found where there are more rounds than differences', () => {
    expect(findHoleyShifts(14, 7, 13, 5, seeded(1), effortOf({ moves: 1000 }))).toBeUndefined();
  });
});
