import { BadInput } from './bad-input.js';
import { ANYWHERE } from './day.js';
import type { Ground } from './blocks.js';

/** Somebody who changes tables at most so many times. */
export interface Limited {
  readonly person: number;
  readonly moves: number;
}

/** What a track avoids: tables where others stay, above all those of one organisation and those kept apart. */
export interface Avoids {
  readonly organisationOf: Int32Array;
  readonly apart: readonly (readonly [number, number])[];
  /** The host of the first table, or -1. */
  readonly firstHost: number;
}

/**
 * Pins whoever changes tables seldom. Tables of one size are alike, so it costs a plan nothing to choose theirs first,
 * as long as they are spread out: one table for each of `moves + 1` parts of the day. Pins that are there bind.
 * @throws BadInput when pins ask for more moves than are allowed, or no table is left
 */
export function pinTracks(limited: readonly Limited[], ground: Ground, avoids: Avoids): void {
  const { rounds, tables, people, pinned } = ground;
  const settled: number[] = [];
  for (const { person, moves } of [...limited].sort((one, other) => one.moves - other.moves)) {
    const here = Array.from({ length: rounds }, (_, r) => r).filter(
      (r) => ground.present[r * people + person],
    );
    const pins = here.filter((r) => pinned[r * people + person] !== ANYWHERE);
    const parts = pins.length > 0 ? aroundPins(here, pins) : evenParts(here, moves + 1);
    const taken: number[] = [];
    for (const part of parts) {
      const pin = part.map((r) => pinned[r * people + person]!).find((t) => t !== ANYWHERE);
      const table = pin ?? bestTable(person, part, taken, settled, ground, avoids);
      taken.push(table);
      for (const r of part) pinned[r * people + person] = table;
    }
    const changes = taken.filter((table, place) => place > 0 && table !== taken[place - 1]).length;
    if (changes > moves) {
      throw new BadInput(
        'matching.too-many-moves',
        `"${ground.personIds[person]}" may change tables ${moves} times and is pinned to ${changes + 1} in turn; allow ${changes} moves, or pin them to fewer.`,
        { id: ground.personIds[person]!, moves, changes },
      );
    }
    settled.push(person);
  }

  function evenParts(here: readonly number[], count: number): number[][] {
    const parts = Math.min(count, here.length, tables);
    return Array.from({ length: parts }, (_, k) =>
      here.slice(Math.floor((k * here.length) / parts), Math.floor(((k + 1) * here.length) / parts)),
    );
  }

  /** Each pin holds until the next. */
  function aroundPins(here: readonly number[], pins: readonly number[]): number[][] {
    return pins.map((pin, k) =>
      here.filter((r) => (k === 0 || r >= pin) && (k === pins.length - 1 || r < pins[k + 1]!)),
    );
  }
}

function bestTable(
  person: number,
  part: readonly number[],
  taken: readonly number[],
  settled: readonly number[],
  ground: Ground,
  { organisationOf, apart, firstHost }: Avoids,
): number {
  const { tables, people, most, own, allowed, pinned } = ground;
  const beside = pinnedPeople(ground, firstHost === -1 ? people : firstHost);
  const enemies = new Set(apart.flatMap(([p, q]) => (p === person ? [q] : q === person ? [p] : [])));
  let [best, least] = [-1, Infinity];
  for (let t = 0; t < tables; t++) {
    if (!allowed[person * tables + t] || part.some((r) => most[r * tables + t]! <= own)) continue;
    let cost = taken.includes(t) ? 50 : 0;
    if (firstHost !== -1 && organisationOf[firstHost + t] === organisationOf[person]) cost += 10_000;
    for (const r of part) {
      let room = most[r * tables + t]! - own;
      for (const q of beside) {
        if (q === person || pinned[r * people + q] !== t) continue;
        room--;
        cost += enemies.has(q) ? 1000 : organisationOf[q] === organisationOf[person] ? 100 : 10;
      }
      if (room <= 0) cost += 100_000;
    }
    if (cost < least) [best, least] = [t, cost];
  }
  if (best !== -1 && least < 100_000) return best;
  throw new BadInput(
    'matching.no-table-to-stay',
    `There is no table left where "${ground.personIds[person]}" can stay in rounds ${part[0]! + 1} to ${part.at(-1)! + 1}: ${settled.length} others stay already; allow another table or one move more.`,
    { id: ground.personIds[person]! },
  );
}

function pinnedPeople({ pinned, people, rounds }: Ground, visitors: number): number[] {
  const found: number[] = [];
  for (let p = 0; p < visitors; p++) {
    let any = false;
    for (let r = 0; r < rounds; r++) any ||= pinned[r * people + p] !== ANYWHERE;
    if (any) found.push(p);
  }
  return found;
}
