import type { Id } from '../input.js';
import type { BreakoutDay } from './breakout-day.js';
import { seatedIn, type Rooms } from './seated.js';

/** A free seat kept for somebody who got none of their wishes. */
export interface SeatOffer {
  readonly person: Id;
  readonly slot: number;
  readonly breakout: Id;
}

/**
 * Places the unserved in what is left: the emptiest room that they do not visit in another slot. Whoever still has
 * none stays without.
 */
export function offerSeats(day: BreakoutDay, rooms: Rooms): SeatOffer[] {
  const free = day.rooms.map(
    (room, number) => room.capacity - room.leaders.length - rooms.filter((each) => each === number).length,
  );
  const inside = day.rooms.map((_, number) => seatedIn(day, rooms, number));
  const mustNotMeet = (one: number, other: number) =>
    day.apart.some((pair) => pair.includes(one) && pair.includes(other));
  const visits = new Set<string>();
  const visit = (person: number, room: number) => `${person} ${day.rooms[room]!.breakout}`;
  day.demands.forEach(({ person }, number) => {
    const room = rooms[number];
    if (room != null) visits.add(visit(person, room));
  });
  day.rooms.forEach((room, number) => {
    for (const leader of room.leaders) visits.add(visit(leader, number));
  });
  return day.demands.flatMap(({ person, slot, kept }, number) => {
    if (rooms[number] !== null || kept !== undefined) return [];
    const [room] = [...day.rooms.keys()]
      .filter((each) => day.rooms[each]!.slot === slot && free[each]! > 0 && !visits.has(visit(person, each)))
      .filter((each) => !inside[each]!.some((other) => mustNotMeet(person, other)))
      .sort((one, other) => free[other]! - free[one]! || one - other);
    if (room === undefined) return [];
    free[room]!--;
    inside[room]!.push(person);
    visits.add(visit(person, room));
    return [
      {
        person: day.roll.ids[person]!,
        slot: slot + 1,
        breakout: day.breakouts[day.rooms[room]!.breakout]!.id,
      },
    ];
  });
}
