import { headcounts, NOWHERE, type Day, type Seats } from './day.js';
import type { Random } from './random.js';
import { reseatBlocks } from './reseat-blocks.js';
import { mendMix } from './mend-mix.js';
import { nameTables } from './name-tables.js';
import { maySit } from './reseat.js';

/** A first plan of the rounds that are not played: each organisation is dealt round the tables, one by one. */
export function deal(day: Day, random: Random): Seats {
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  for (let r = day.played; r < day.rounds; r++) {
    const order = random.shuffle(Array.from({ length: day.organisations }, (_, o) => o));
    const rank = new Int32Array(day.organisations);
    order.forEach((o, place) => (rank[o] = place));
    const here = random.shuffle(Array.from({ length: day.people }, (_, p) => p));
    here.sort((p, q) => rank[day.organisationOf[p]!]! - rank[day.organisationOf[q]!]!);
    const counts = new Int16Array(day.tables);
    let table = random.below(day.tables);
    for (const p of here) {
      if (!day.present[r * day.people + p] || p >= day.people - day.hosts) continue;
      for (let tries = 0; tries < day.tables && isFull(day, r, table, counts); tries++)
        table = (table + 1) % day.tables;
      seats[r * day.people + p] = table;
      counts[table]!++;
      table = (table + 1) % day.tables;
    }
  }
  return settle(day, seats);
}

/** Full for now: at the least size first, so that ranges are filled evenly. */
function isFull(day: Day, round: number, table: number, counts: Int16Array): boolean {
  const cell = round * day.tables + table;
  const host = day.hosts > 0 ? 1 : 0;
  return counts[table]! + host >= day.most[cell]!;
}

/**
 * Makes a plan lawful: presence, pins, blocks, allowed tables and sizes. What the plan already respects stays as it is.
 * @throws BadInput when a round has no lawful seating
 */
export function settle(day: Day, start: Seats, rename = day.hosts === 0): Seats {
  const seats = start.slice();
  for (let r = day.played; r < day.rounds; r++) {
    for (let p = 0; p < day.people; p++) {
      const at = r * day.people + p;
      if (!day.present[at]) seats[at] = NOWHERE;
    }
    if (rename) nameTables(day, seats, r);
    if (!isLawful(day, seats, r)) reseatBlocks(day, seats, r);
    if (day.mix.length > 0) mendMix(day, seats, r);
  }
  return seats;
}

function isLawful(day: Day, seats: Seats, r: number): boolean {
  const counts = headcounts(day, seats, r);
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    if (!day.present[at]) continue;
    const table = seats[at]!;
    if (table === NOWHERE || !maySit(day, r, p, table)) return false;
  }
  const apart = day.blocks.some((block) => {
    const tables = block.map((p) => seats[r * day.people + p]!).filter((table) => table !== NOWHERE);
    return tables.some((table) => table !== tables[0]);
  });
  if (apart) return false;
  return counts.every((count, t) => {
    const cell = r * day.tables + t;
    return count >= day.least[cell]! && count <= day.most[cell]!;
  });
}
