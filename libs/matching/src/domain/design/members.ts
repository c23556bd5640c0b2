import { NOWHERE, type Day, type Seats } from '../day.js';

/** Who sits at each table of each round, `(r * tables + t) * capacity + k`, how many, and the place of each. */
export function membersOf(day: Day, seats: Seats) {
  const capacity = Math.max(1, ...day.most) + 1;
  const members = new Int16Array(day.rounds * day.tables * capacity);
  const counts = new Int16Array(day.rounds * day.tables);
  const placeOf = new Int16Array(seats.length);
  seats.forEach((table, at) => {
    if (table === NOWHERE) return;
    const cell = Math.floor(at / day.people) * day.tables + table;
    placeOf[at] = counts[cell]!;
    members[cell * capacity + counts[cell]!++] = at % day.people;
  });
  return { capacity, members, counts, placeOf };
}
