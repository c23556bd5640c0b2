import { NOWHERE, type Day, type Seats } from './day.js';

/** The first rounds of a day, as a day of its own. */
export function untilRound(day: Day, rounds: number): Day {
  const people = rounds * day.people;
  const tables = rounds * day.tables;
  return {
    ...day,
    rounds,
    present: day.present.subarray(0, people),
    pinned: day.pinned.subarray(0, people),
    least: day.least.subarray(0, tables),
    most: day.most.subarray(0, tables),
    presenters: day.presenters.slice(0, tables),
  };
}

/** The seats of some first rounds, for a day with more of them: the others are empty. */
export function withMoreRounds(day: Day, seats: Seats): Seats {
  const all = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  all.set(seats);
  return all;
}
