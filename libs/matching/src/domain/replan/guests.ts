import { ANYWHERE, NOWHERE, type Day } from '../day.js';
import type { ChangedDay } from './changed-day.js';
import type { RoomAfter } from './room-after.js';

/** People who need seats at one table of one round. */
export interface Cell {
  readonly round: number;
  /** One person, or those of a block who are there. */
  readonly people: readonly number[];
  /** Tables where all of them may sit. */
  readonly tables: readonly number[];
}

/** Somebody, or a block, who needs a seat in some rounds to come: late, or moved from a table that closed. */
export interface Guest {
  readonly cells: readonly Cell[];
}

/** Everybody who is there in a round to come and cannot sit where the plan had them, if it had them. */
export function guestsOf({ day, old }: ChangedDay, room: RoomAfter): Guest[] {
  const guests = new Map<string, Cell[]>();
  for (let r = day.played; r < day.rounds; r++) {
    const homeless = new Map<string, number[]>();
    for (let p = 0; p < day.people - day.hosts; p++) {
      if (!day.present[r * day.people + p] || mayStay(day, room, old[r * day.people + p]!, r, p)) continue;
      const key = day.blockOf[p] === -1 ? `person ${p}` : `block ${day.blockOf[p]}`;
      homeless.set(key, [...(homeless.get(key) ?? []), p]);
    }
    for (const [key, people] of homeless) {
      const cell = { round: r, people, tables: tablesFor(day, old, room, r, people) };
      guests.set(key, [...(guests.get(key) ?? []), cell]);
    }
  }
  return [...guests.values()].map((cells) => ({ cells }));
}

function mayStay(day: Day, room: RoomAfter, table: number, r: number, p: number): boolean {
  if (table === NOWHERE || room.closed[r * day.tables + table]) return false;
  const pin = day.pinned[r * day.people + p]!;
  return pin === ANYWHERE ? day.allowed[p * day.tables + table] === 1 : pin === table;
}

/** Where they may sit: at the table of their block, if some of it sit already. */
function tablesFor(
  day: Day,
  old: ChangedDay['old'],
  room: RoomAfter,
  r: number,
  people: readonly number[],
): number[] {
  const block = day.blocks[day.blockOf[people[0]!]!] ?? [];
  const seated = block.find(
    (q) => day.present[r * day.people + q] && mayStay(day, room, old[r * day.people + q]!, r, q),
  );
  if (seated !== undefined) return [old[r * day.people + seated]!];
  return Array.from({ length: day.tables }, (_, t) => t).filter(
    (t) => room.limit[r * day.tables + t]! > 0 && people.every((p) => mayStay(day, room, t, r, p)),
  );
}
