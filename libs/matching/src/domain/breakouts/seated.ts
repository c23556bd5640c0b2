import type { BreakoutDay, Demand, Room } from './breakout-day.js';

/** The room of each demand, by number; null for nobody's wish. */
export type Rooms = readonly (number | null)[];

/** How many of one organisation a room may hold; one person alone is never too many. */
export function mostOfOne(room: Room, seated: number): number {
  return room.maxSameOrganisationShare >= 1
    ? Infinity
    : Math.max(1, Math.floor(room.maxSameOrganisationShare * seated + 1e-9));
}

/** Who sits in a room: its leaders, then the others. */
export function seatedIn(day: BreakoutDay, rooms: Rooms, room: number): number[] {
  const seated = day.demands.flatMap(({ person }, number) => (rooms[number] === room ? [person] : []));
  return [...day.rooms[room]!.leaders, ...seated];
}

/** What a demand costs its person: nothing for the dearest wish, one for the second; unserved comes after the last. */
export function costOf(demand: Demand, room: number | null): number {
  if (room === null) return demand.given;
  return (demand.wishes.find((wish) => wish.room === room)?.rank ?? demand.given + 1) - 1;
}

export function worstDay(day: BreakoutDay, rooms: Rooms): number {
  const sums = new Map<number, number>();
  day.demands.forEach((demand, number) => {
    sums.set(demand.person, (sums.get(demand.person) ?? 0) + costOf(demand, rooms[number]!));
  });
  return Math.max(0, ...sums.values());
}
