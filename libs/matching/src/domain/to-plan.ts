import { NOWHERE, type Day, type Seats } from './day.js';
import type { Id, TablesPlan } from './input.js';

/** The plan in the names of the input; hosts stand in no list, and second chairs only where seats are counted. */
export function toPlan(day: Day, seats: Seats, { catchUp = false, chairs = false } = {}): TablesPlan {
  const listed = day.people - day.hosts - (chairs ? 0 : day.chairs);
  const rounds = Array.from({ length: day.rounds }, (_, r) => {
    const tables = day.tableIds.map((id, t) => {
      const presenters = day.presenters[r * day.tables + t] ?? [];
      return { id, people: [] as Id[], ...(presenters.length > 0 && { presenters }) };
    });
    for (let p = 0; p < listed; p++) {
      const table = seats[r * day.people + p]!;
      if (table !== NOWHERE) tables[table]!.people.push(day.personIds[p]!);
    }
    return { round: r + 1, tables, ...(catchUp && r === day.rounds - 1 && { catchUp: true as const }) };
  });
  return { rounds };
}
