import { BadInput } from '../bad-input.js';
import { NOWHERE, listed, type Day, type Seats } from '../day.js';
import type { Id, TablesPlan } from '../input.js';

/** The seats of a published plan. @throws BadInput for somebody or something that the day does not know */
export function readSeats(day: Day, plan: TablesPlan): Seats {
  const person = new Map(day.personIds.map((id, p) => [id, p]));
  const table = new Map(day.tableIds.map((id, t) => [id, t]));
  const presenters = new Set(day.presenters.flat());
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  for (const { round, tables } of plan.rounds) {
    for (const { id, people } of tables) {
      for (const one of people) {
        const [p, t] = [person.get(one), table.get(id)];
        if (p !== undefined && t !== undefined && round >= 1 && round <= day.rounds)
          seats[(round - 1) * day.people + p] = t;
        else if (!presenters.has(one)) refuseSeat(one, id, round);
      }
    }
  }
  seatChairs(day, seats);
  for (let r = 0; r < day.rounds; r++) {
    for (let host = 0; host < day.hosts; host++) seats[r * day.people + day.people - day.hosts + host] = host;
  }
  return seats;
}

function refuseSeat(person: Id, table: Id, round: number): never {
  throw new BadInput(
    'matching.unknown-id',
    `The plan to change seats "${person}" at "${table}" in round ${round}, and the day does not know them.`,
  );
}

/** A second chair stands beside its person. */
function seatChairs(day: Day, seats: Seats): void {
  const first = listed(day);
  for (let chair = first; chair < first + day.chairs; chair++) {
    const block = day.blocks[day.blockOf[chair]!] ?? [];
    for (let r = 0; r < day.rounds; r++) {
      const beside = block.find((p) => p < first && seats[r * day.people + p] !== NOWHERE);
      if (beside !== undefined) seats[r * day.people + chair] = seats[r * day.people + beside]!;
    }
  }
}
