import { NOWHERE, type Day, type Seats } from '../day.js';
import type { Random } from '../random.js';
import type { Design } from './design.js';

/**
 * Organisations into columns, the largest first, each whole where one column still holds it (best-fit decreasing): its
 * members never meet then. A larger one is split over as few columns as hold it. Hosts take the first column.
 */
export function packColumns(day: Day, design: Design, random: Random): Seats {
  const places = new Map<number, number[]>();
  design.column.forEach((column, place) => places.set(column, [...(places.get(column) ?? []), place]));
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  const take = (p: number, place: number) => {
    for (let r = 0; r < day.rounds; r++) seats[r * day.people + p] = design.tables[r]![place]!;
  };
  const visitors = day.people - day.hosts;
  if (day.hosts > 0) {
    const first = places.get(0)!;
    for (let host = 0; host < day.hosts; host++) {
      take(
        visitors + host,
        first.find((place) => design.tables[0]![place] === host)!,
      );
    }
    places.delete(0);
  }
  const free = [...places.values()].map((list) => random.shuffle(list));
  const members = new Map<number, number[]>();
  for (const p of random.shuffle(Array.from({ length: visitors }, (_, one) => one))) {
    const o = day.organisationOf[p]!;
    members.set(o, [...(members.get(o) ?? []), p]);
  }
  for (const group of [...members.values()].sort((one, other) => other.length - one.length)) {
    while (group.length > 0) {
      const fitting = free.filter((column) => column.length >= group.length);
      const column = fitting.length > 0 ? smallest(fitting) : largest(free);
      while (group.length > 0 && column.length > 0) take(group.pop()!, column.pop()!);
    }
  }
  return seats;
}

const smallest = (columns: number[][]) =>
  columns.reduce((one, other) => (other.length < one.length ? other : one));
const largest = (columns: number[][]) =>
  columns.reduce((one, other) => (other.length > one.length ? other : one));
