import type { ChangedDay } from './changed-day.js';
import type { Guest } from './guests.js';
import type { RoomAfter } from './room-after.js';
import type { Seating } from './seating.js';

/**
 * In a carousel a late person joins one group and goes round with it: the one where they add least, then the smallest.
 * Group g is at stand g + r in round r. Returns the guests who still need seats: those whose stand closed.
 */
export function followGroups(
  { late }: ChangedDay,
  room: RoomAfter,
  seating: Seating,
  guests: readonly Guest[],
): readonly Guest[] {
  const { tables } = seating.day;
  const joins = ({ cells }: Guest) => cells.every(({ people }) => people.every((p) => late.has(p)));
  for (const guest of guests.filter(joins)) {
    const offers = Array.from({ length: tables }, (_, group) => {
      const stops = guest.cells.map((cell) => ({ cell, stand: (group + cell.round) % tables }));
      const open = stops.filter(({ cell, stand }) => cell.tables.includes(stand));
      const full = open.some(({ cell, stand }) => {
        const seats = room.most[cell.round * tables + stand]!;
        return seating.peopleAt(cell.round, stand).length + cell.people.length > seats;
      });
      const cost = open.reduce((sum, { cell: { round, people }, stand }) => {
        const own = people.reduce((each, p) => each + seating.cost(round, p, stand), 0);
        return sum + own + seating.peopleAt(round, stand).length / 1000;
      }, 0);
      return { open, shut: stops.length - open.length, full, cost };
    });
    const [best] = offers
      .filter(({ full }) => !full)
      .sort((one, other) => one.shut - other.shut || one.cost - other.cost);
    for (const { cell, stand } of best?.open ?? [])
      for (const p of cell.people) seating.seat(cell.round, p, stand);
  }
  return guests
    .map(({ cells }) => ({
      cells: cells.filter(({ round, people }) => people.some((p) => seating.tableOf(round, p) === -1)),
    }))
    .filter(({ cells }) => cells.length > 0);
}
