import type { Id } from './input.js';

/** Somebody who may sit anywhere. */
export const ANYWHERE = -1;
/** Somebody who sits nowhere in this round. */
export const NOWHERE = -1;

/**
 * A day in numbers. People, tables, organisations and rounds are indexes from 0. `r * people + p` is person p in round
 * r; `r * tables + t` is table t in round r; `p * people + q` is a pair.
 */
export interface Day {
  readonly people: number;
  readonly rounds: number;
  readonly tables: number;
  readonly organisations: number;
  readonly personIds: readonly Id[];
  readonly tableIds: readonly Id[];
  readonly organisationOf: Int32Array;
  readonly present: Uint8Array;
  /** The table where the person must sit, or ANYWHERE. */
  readonly pinned: Int16Array;
  /** `p * tables + t`: 1 where the person may sit. */
  readonly allowed: Uint8Array;
  /** The fewest and the most people at a table, hosts among them. */
  readonly least: Int16Array;
  readonly most: Int16Array;
  readonly apart: readonly (readonly [number, number])[];
  readonly together: readonly (readonly [number, number])[];
  /** The last so many people are the stands themselves: they never move, and stand in no list. */
  readonly hosts: number;
  /** 1 for who meets nobody and is not met. */
  readonly helper: Uint8Array;
  /** Blocks that always sit together: no cost inside. */
  readonly blockOf: Int32Array;
  /** The first so many rounds are played and cannot change. */
  readonly played: number;
}

/** `r * people + p` → the table, or NOWHERE. */
export type Seats = Int16Array;

/** How many are at each table of a round. */
export function headcounts(day: Day, seats: Seats, round: number): Int16Array {
  const counts = new Int16Array(day.tables);
  for (let p = 0; p < day.people; p++) {
    const table = seats[round * day.people + p]!;
    if (table !== NOWHERE) counts[table]!++;
  }
  return counts;
}

/** What a pair of people is to each other; it decides what their sitting together costs. */
export const KIND = {
  none: 0,
  met: 1,
  colleagues: 2,
  forbidden: 3,
  visit: 4,
  ownStand: 5,
  wanted: 6,
  block: 7,
} as const;
export const KINDS = 8;

/** The kind of every pair, `p * people + q`. */
export function pairKinds(day: Day): Uint8Array {
  const { people: n, hosts } = day;
  const kinds = new Uint8Array(n * n);
  const firstHost = n - hosts;
  for (let p = 0; p < n; p++) {
    for (let q = 0; q < p; q++) {
      const kind = kindOf(day, firstHost, q, p);
      kinds[p * n + q] = kind;
      kinds[q * n + p] = kind;
    }
  }
  const set = (pairs: Day['apart'], kind: number) => {
    for (const [p, q] of pairs) {
      kinds[p * n + q] = kind;
      kinds[q * n + p] = kind;
    }
  };
  set(day.together, KIND.wanted);
  set(day.apart, KIND.forbidden);
  return kinds;
}

function kindOf(day: Day, firstHost: number, q: number, p: number): number {
  const same = day.organisationOf[p] === day.organisationOf[q];
  if (p >= firstHost) {
    if (q >= firstHost || day.helper[q]) return KIND.none;
    return same ? KIND.ownStand : KIND.visit;
  }
  if (day.helper[p] || day.helper[q]) return KIND.none;
  if (day.blockOf[p] !== -1 && day.blockOf[p] === day.blockOf[q]) return KIND.block;
  return same ? KIND.colleagues : KIND.met;
}
