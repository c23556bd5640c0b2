import type { Id, Place } from './input.js';

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
  /** The last so many before the hosts are second chairs: helpers in a block with their person, and in no list. */
  readonly chairs: number;
  /** 1 for who meets nobody and is not met. */
  readonly helper: Uint8Array;
  /** Blocks that always sit together, at no cost inside: the block of each person or -1, and the members. */
  readonly blockOf: Int32Array;
  readonly blocks: readonly (readonly number[])[];
  readonly mix: readonly MixRule[];
  /** Pairs of a person and a host: the stands that each would like to visit. */
  readonly wishes: readonly (readonly [number, number])[];
  /** The kind of each person's or host's organisation, or -1; how many kinds there are. */
  readonly kindOf: Int32Array;
  readonly kinds: number;
  /** Who presents, `r * tables + t`; empty lists where nobody does. */
  readonly presenters: readonly (readonly Id[])[];
  /** The most rounds that the worst-off of those who present in turns can move; undefined without turns. */
  readonly mostVisits: number | undefined;
  /** Where each table stands, or undefined when one of them does not say. */
  readonly places: readonly Place[] | undefined;
  /** The first so many rounds are played and cannot change. */
  readonly played: number;
}

/** At each table with people, between `least` and `most` of those whose entry in `has` is 1. */
export interface MixRule {
  /** Such as `experience "long"`. */
  readonly name: string;
  readonly has: Uint8Array;
  readonly least: number;
  readonly most: number;
}

/** How many people of the day stand in lists and count in figures: not the hosts, not the second chairs. */
export function listed(day: Day): number {
  return day.people - day.hosts - day.chairs;
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

/** What a pair of people is to each other, as flags: they decide what their sitting together costs. */
export const KIND = {
  none: 0,
  met: 1,
  colleagues: 2,
  forbidden: 4,
  visit: 8,
  ownStand: 16,
  wanted: 32,
  wish: 64,
} as const;
export const KINDS = 128;

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
  const add = (pairs: Day['apart'], flag: number) => {
    for (const [p, q] of pairs) {
      kinds[p * n + q]! |= flag;
      kinds[q * n + p]! |= flag;
    }
  };
  add(day.together, KIND.wanted);
  add(day.apart, KIND.forbidden);
  add(day.wishes, KIND.wish);
  return kinds;
}

/** What two people are to each other, wishes and pairs of the input aside; `q` comes before `p`. */
export function kindOf(day: Day, firstHost: number, q: number, p: number): number {
  const same = day.organisationOf[p] === day.organisationOf[q];
  if (p >= firstHost) {
    if (q >= firstHost || day.helper[q]) return KIND.none;
    return same ? KIND.ownStand : KIND.visit;
  }
  if (day.helper[p] || day.helper[q]) return KIND.none;
  if (day.blockOf[p] !== -1 && day.blockOf[p] === day.blockOf[q]) return KIND.none;
  return same ? KIND.colleagues : KIND.met;
}

/** Whether the person takes a seat in any round. */
export function isEverThere(day: Day, p: number): boolean {
  for (let r = 0; r < day.rounds; r++) if (day.present[r * day.people + p]) return true;
  return false;
}

/** 1 for organisations with somebody who sits down and meets people. */
export function movingOrganisations(day: Day): Uint8Array {
  const moving = new Uint8Array(day.organisations);
  for (let p = 0; p < day.people - day.hosts; p++)
    if (!day.helper[p] && isEverThere(day, p)) moving[day.organisationOf[p]!] = 1;
  return moving;
}
