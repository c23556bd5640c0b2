import { developedRounds } from './developed.js';

/** The most rounds known, and here proved by counting. */
const KNOWN = [
  [5, 3, 7],
  [6, 3, 8],
  [7, 3, 10],
  [8, 3, 11],
  [9, 3, 13],
  [10, 3, 14],
  [6, 4, 7],
  [7, 4, 9],
  [8, 4, 10],
  [9, 4, 11],
  [10, 4, 13],
  [6, 5, 6],
] as const;

describe('a schedule developed from base rounds', () => {
  it.each(KNOWN)('seats %i tables of %i for %i rounds so that no two meet twice', (tables, size, rounds) => {
    const rows = developedRounds(tables, size, rounds)!;
    expect(rows).toHaveLength(rounds);
    const pairs = rows.flatMap((row) =>
      Array.from(row).flatMap((table, place) =>
        Array.from(row.subarray(0, place)).flatMap((other, before) =>
          other === table ? [`${before} ${place}`] : [],
        ),
      ),
    );
    expect(new Set(pairs).size).toBe((rounds * tables * size * (size - 1)) / 2);
    expect(pairs).toHaveLength((rounds * tables * size * (size - 1)) / 2);
  });

  it('is not known for other sizes, and not for more rounds', () => {
    expect(developedRounds(8, 4, 11)).toBeUndefined();
    expect(developedRounds(11, 3, 2)).toBeUndefined();
  });
});
