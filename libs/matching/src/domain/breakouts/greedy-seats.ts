import type { BreakoutDay } from './breakout-day.js';
import { mostOfOne, type Rooms } from './seated.js';

/**
 * Seats at once, to begin with: what is kept, then everybody's first wishes while there is room, then the second ones.
 * Sound, and seldom the best.
 */
export function greedySeats(day: BreakoutDay): Rooms {
  const rooms: (number | null)[] = day.demands.map(() => null);
  const inside = day.rooms.map(({ leaders }) => new Set(leaders));
  const visits = new Set<string>();
  const visit = (person: number, room: number) => `${person} ${day.rooms[room]!.breakout}`;
  const apart = day.roll.ids.map(() => [] as number[]);
  for (const [one, other] of day.apart) {
    apart[one]!.push(other);
    apart[other]!.push(one);
  }
  const sit = (demand: number, room: number) => {
    const { person } = day.demands[demand]!;
    rooms[demand] = room;
    inside[room]!.add(person);
    visits.add(visit(person, room));
  };
  const fits = (person: number, number: number): boolean => {
    const room = day.rooms[number]!;
    const here = inside[number]!;
    if (here.size >= room.capacity || visits.has(visit(person, number))) return false;
    if (apart[person]!.some((other) => here.has(other))) return false;
    const own = [...here].filter((other) => day.roll.organisation[other] === day.roll.organisation[person]);
    return own.length < mostOfOne(room, room.capacity);
  };
  for (const [number, { kept }] of day.demands.entries()) if (kept != null) sit(number, kept);
  const ranks = Math.max(0, ...day.demands.map(({ given }) => given));
  for (let rank = 1; rank <= ranks; rank++)
    for (const [number, demand] of day.demands.entries()) {
      const wish = demand.wishes.find((each) => each.rank === rank);
      if (rooms[number] !== null || demand.kept !== undefined || wish === undefined) continue;
      if (fits(demand.person, wish.room)) sit(number, wish.room);
    }
  return rooms;
}
