import { NOWHERE } from '../day.js';
import type { Bounds } from '../output.js';
import type { ChangedDay } from './changed-day.js';
import type { Guest } from './guests.js';
import type { RoomAfter } from './room-after.js';

/**
 * B9: nobody can keep a seat at a closed table, or while they present; and each seat that a table misses below its minimum is taken by somebody
 * who had another one, unless somebody without a seat can take it. Every plan changes at least so many cells, and at
 * least so many cards: all who must move, and in the worst round those who must help beside them.
 */
export function fewestChanges(changed: ChangedDay, room: RoomAfter, guests: readonly Guest[]): Bounds {
  const { day, late, relieving } = changed;
  const forced = new Map<number, Set<number>>();
  const homeless = new Int32Array(day.rounds);
  for (const { cells } of guests) {
    for (const { round, people } of cells) {
      homeless[round]! += people.length;
      if (room.givenUp.has(round)) continue;
      const had = people.filter((p) => !late.has(p) && p < day.people - day.hosts - day.chairs);
      forced.set(round, new Set([...(forced.get(round) ?? []), ...had]));
    }
  }
  for (const at of relieving) {
    const round = Math.floor(at / day.people);
    forced.set(round, new Set([...(forced.get(round) ?? []), at % day.people]));
  }
  const cards = new Set([...forced.values()].flatMap((people) => [...people]));
  let [cells, helpers] = [0, 0];
  for (let r = day.played; r < day.rounds; r++) {
    const own = forced.get(r)?.size ?? 0;
    const extra = room.givenUp.has(r) ? 0 : Math.max(0, missing(changed, room, r) - homeless[r]!);
    cells += own + extra;
    helpers = Math.max(helpers, own + extra - cards.size);
  }
  return { changedCells: cells, changedCards: cards.size + helpers };
}

/** How many seats the tables miss below their minimum once the absent are gone. */
function missing({ day, old }: ChangedDay, { least, closed }: RoomAfter, r: number): number {
  const left = new Int16Array(day.tables);
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    if (day.present[at] && old[at] !== NOWHERE && !closed[r * day.tables + old[at]!]) left[old[at]!]!++;
  }
  return left.reduce((sum, count, t) => sum + Math.max(0, least[r * day.tables + t]! - count), 0);
}
