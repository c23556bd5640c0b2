import type { MixedInput, Person } from '../domain/input.js';

interface Instance {
  readonly id: string;
  readonly rounds: number;
  readonly tables: readonly number[];
  /** The number of people of each organisation; without it everybody is their own. */
  readonly organisations?: readonly number[];
}

/** Days of known difficulty: social golfers (tables-size-rounds), real-shaped days and days with few big tables. */
const INSTANCES: readonly Instance[] = [
  { id: 'sgp-5-3-7', rounds: 7, tables: [3, 3, 3, 3, 3] },
  { id: 'sgp-7-4-6', rounds: 6, tables: [4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-7-4-7', rounds: 7, tables: [4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-7-4-8', rounds: 8, tables: [4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-7-4-9', rounds: 9, tables: [4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-8-4-5', rounds: 5, tables: [4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-8-4-6', rounds: 6, tables: [4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-8-4-7', rounds: 7, tables: [4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-8-4-8', rounds: 8, tables: [4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-8-4-9', rounds: 9, tables: [4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-8-4-10', rounds: 10, tables: [4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-10-10-3', rounds: 3, tables: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10] },
  { id: 'sgp-10-10-4', rounds: 4, tables: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10] },
  { id: 'sgp-10-10-6', rounds: 6, tables: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10] },
  { id: 'sgp-10-10-10', rounds: 10, tables: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10] },
  { id: 'sgp-6-6-3', rounds: 3, tables: [6, 6, 6, 6, 6, 6] },
  { id: 'sgp-6-6-6', rounds: 6, tables: [6, 6, 6, 6, 6, 6] },
  { id: 'sgp-7-7-8', rounds: 8, tables: [7, 7, 7, 7, 7, 7, 7] },
  { id: 'sgp-8-8-9', rounds: 9, tables: [8, 8, 8, 8, 8, 8, 8, 8] },
  { id: 'sgp-9-9-10', rounds: 10, tables: [9, 9, 9, 9, 9, 9, 9, 9, 9] },
  { id: 'sgp-10-4-13', rounds: 13, tables: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-9-6-6', rounds: 6, tables: [6, 6, 6, 6, 6, 6, 6, 6, 6] },
  { id: 'sgp-6-3-8', rounds: 8, tables: [3, 3, 3, 3, 3, 3] },
  { id: 'sgp-8-3-11', rounds: 11, tables: [3, 3, 3, 3, 3, 3, 3, 3] },
  { id: 'sgp-9-4-11', rounds: 11, tables: [4, 4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'sgp-10-3-14', rounds: 14, tables: [3, 3, 3, 3, 3, 3, 3, 3, 3, 3] },
  { id: 'sgp-6-4-7', rounds: 7, tables: [4, 4, 4, 4, 4, 4] },
  { id: 'sgp-9-3-13', rounds: 13, tables: [3, 3, 3, 3, 3, 3, 3, 3, 3] },
  { id: 'sgp-7-3-10', rounds: 10, tables: [3, 3, 3, 3, 3, 3, 3] },
  { id: 'sgp-6-5-6', rounds: 6, tables: [5, 5, 5, 5, 5, 5] },
  { id: 'sgp-10-5-9', rounds: 9, tables: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5] },
  { id: 'sgp-10-6-7', rounds: 7, tables: [6, 6, 6, 6, 6, 6, 6, 6, 6, 6] },
  { id: 'sgp-5-4-5', rounds: 5, tables: [4, 4, 4, 4, 4] },
  {
    id: 'r54',
    rounds: 6,
    tables: [6, 6, 6, 6, 6, 6, 6, 6, 6],
    organisations: [8, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2],
  },
  {
    id: 'r75',
    rounds: 5,
    tables: [8, 8, 8, 8, 8, 7, 7, 7, 7, 7],
    organisations: [9, 7, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 1, 1],
  },
  {
    id: 'r190',
    rounds: 6,
    tables: [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 7],
    organisations: [20, 16, 14, 12, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 3, 2, 2, 1],
  },
  {
    id: 'r400',
    rounds: 8,
    tables: [
      8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
      8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    ],
    organisations: [
      24, 20, 18, 16, 15, 14, 13, 12, 12, 11, 11, 10, 10, 10, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 6, 6, 6, 6, 6, 6,
      6, 6, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 2,
    ],
  },
  {
    id: 'u47',
    rounds: 5,
    tables: [4, 5, 6, 6, 6, 6, 7, 7],
    organisations: [7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2],
  },
  { id: 'b40', rounds: 6, tables: [8, 8, 8, 8, 8], organisations: [4, 4, 4, 4, 4, 4, 4, 4, 4, 4] },
  { id: 'b30', rounds: 4, tables: [10, 10, 10], organisations: [6, 5, 5, 4, 4, 3, 3] },
  {
    id: 'b64',
    rounds: 5,
    tables: [11, 11, 11, 11, 10, 10],
    organisations: [9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2],
  },
];

/** The people of so many organisations of the given sizes. */
export function peopleOf(organisations: readonly number[]): Person[] {
  return organisations.flatMap((size, o) =>
    Array.from({ length: size }, (_, k) => ({ id: `p${o}-${k}`, organisation: `o${o}` })),
  );
}

/** The input of a named instance. */
export function anInstance(id: string): MixedInput {
  const found = INSTANCES.find((instance) => instance.id === id);
  if (found === undefined) throw new Error(`no instance ${id}`);
  const count = found.tables.reduce((sum, size) => sum + size, 0);
  const people = peopleOf(found.organisations ?? Array.from({ length: count }, () => 1));
  return { mode: 'mixed', rounds: found.rounds, tables: found.tables, people };
}
