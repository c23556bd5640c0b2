/**
 * Schedules where no two of so many people meet twice, developed from base rounds: adding 0 … w-1 to every point of a
 * base round gives w rounds (Anderson, Combinatorial Designs and Tournaments, 1997). Point v of orbit i is `i * w + v`;
 * points from `w * orbits` on stay. A still table, moved by 0 … w-1, is one more round. They have as many rounds as are
 * known (Miller and others, Symmetry 13, 2021; for 8 tables of 4 first Aguado, 2004): Kirkman triple systems (7-3-10, 9-3-13),
 * nearly Kirkman ones (6-3-8, 8-3-11, 10-3-14), a resolvable design of 40 points in fours (10-4-13), 4-RGDDs of types
 * 3^12 (9-4-11) and 2^16 (8-4-10). The rounds here were found by exact cover over orbits of tables under a group of
 * automorphisms.
 */
interface BaseRounds {
  readonly modulus: number;
  readonly rounds: readonly string[];
  readonly still?: readonly string[];
}

const KNOWN: Readonly<Record<string, BaseRounds>> = {
  '5-3': { modulus: 7, rounds: ['6 7 14|0 1 3|2 9 12|5 10 11|4 8 13'] },
  '6-3': {
    modulus: 4,
    rounds: ['1 10 16|0 3 6|2 8 15|5 12 17|4 7 11|9 13 14', '2 9 17|5 10 11|0 8 14|1 6 12|3 7 15|4 13 16'],
  },
  '7-3': {
    modulus: 7,
    rounds: ['0 8 10|7 15 17|9 13 18|5 11 12|1 14 20|3 4 6|2 16 19'],
    still: ['0 11 15', '0 9 16', '0 12 18'],
  },
  '8-3': { modulus: 11, rounds: ['8 12 22|1 19 23|0 9 20|3 6 7|2 15 18|4 14 16|5 10 13|11 17 21'] },
  '9-3': { modulus: 13, rounds: ['1 19 26|0 7 15|3 4 8|5 17 22|6 13 16|2 12 18|9 11 20|10 23 24|14 21 25'] },
  '10-3': {
    modulus: 14,
    rounds: ['8 21 28|7 15 29|6 11 18|2 10 12|9 14 27|4 5 20|1 24 26|0 3 17|13 19 23|16 22 25'],
  },
  '6-4': { modulus: 7, rounds: ['5 10 18 21|3 7 20 22|12 16 17 19|0 2 6 14|1 8 9 11|4 13 15 23'] },
  '7-4': {
    modulus: 9,
    rounds: ['8 17 26 27|2 5 19 24|3 4 11 14|0 7 12 13|1 6 21 22|9 16 20 23|10 15 18 25'],
  },
  '8-4': {
    modulus: 5,
    rounds: [
      '4 11 20 31|8 17 25 30|1 3 16 21|2 6 7 27|9 12 14 24|13 18 19 28|0 10 26 29|5 15 22 23',
      '1 14 20 30|7 18 25 31|0 6 8 22|5 11 12 29|10 17 19 23|3 4 15 26|2 9 13 16|21 24 27 28',
    ],
  },
  '9-4': {
    modulus: 11,
    rounds: [
      '2 14 28 34|6 13 25 35|3 17 24 33|4 5 8 32|10 15 16 19|21 26 27 30|0 9 23 29|1 7 11 20|12 18 22 31',
    ],
  },
  '10-4': {
    modulus: 13,
    rounds: [
      '0 13 26 39|1 7 29 31|3 8 28 35|9 11 27 32|2 12 19 21|6 10 18 24|4 5 15 20|14 23 30 33|16 17 34 38|22 25 36 37',
    ],
  },
  '6-5': {
    modulus: 6,
    rounds: ['17 19 23 26 27|6 7 12 16 29|5 8 10 21 22|0 4 14 15 18|1 11 13 20 25|2 3 9 24 28'],
  },
};

/**
 * The schedule known for so many tables and seats at each.
 * @returns `rows[round][place]` → table, or undefined when none is known or it has fewer rounds
 */
export function developedRounds(tables: number, size: number, rounds: number): Int16Array[] | undefined {
  const known = KNOWN[`${tables}-${size}`];
  if (known === undefined) return undefined;
  const { modulus, still = [] } = known;
  const people = tables * size;
  const moving = people - (people % modulus);
  const moved = (point: number, shift: number) =>
    point < moving ? point - (point % modulus) + (((point % modulus) + shift) % modulus) : point;
  const turns = Array.from({ length: modulus }, (_, shift) => shift);
  const all = [
    ...known.rounds.flatMap((text) => {
      const base = text.split('|').map(pointsOf);
      return turns.map((shift) => base.map((table) => table.map((point) => moved(point, shift))));
    }),
    ...still.map((text) => turns.map((shift) => pointsOf(text).map((point) => moved(point, shift)))),
  ];
  if (all.length < rounds) return undefined;
  return all.slice(0, rounds).map((round) => {
    const row = new Int16Array(people);
    round.forEach((table, number) => table.forEach((point) => (row[point] = number)));
    return row;
  });
}

const pointsOf = (table: string): number[] => table.split(' ').map(Number);
