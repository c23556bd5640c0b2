import { BadInput } from './bad-input.js';
import { ANYWHERE, NOWHERE, type Day, type Seats } from './day.js';

/** Pins say where somebody sits, and the other rules where they may. */
export function maySit(day: Day, r: number, p: number, table: number): boolean {
  const pin = day.pinned[r * day.people + p]!;
  return pin === ANYWHERE ? day.allowed[p * day.tables + table] === 1 : pin === table;
}

/**
 * Seats a round anew, keeping whoever may stay (blocks are not its business): augmenting paths over tables (Ford and Fulkerson), first up to the
 * least sizes, then up to the most.
 * @throws BadInput for the first person or table that cannot be served
 */
export function reseat(day: Day, seats: Seats, r: number): void {
  const { tables, people } = day;
  const at = Array.from({ length: tables }, () => new Set<number>());
  const waiting: number[] = [];
  const order = Array.from({ length: people }, (_, p) => p).filter((p) => day.present[r * people + p]);
  // The most bound first.
  order.sort((p, q) => bound(day, r, q) - bound(day, r, p));
  for (const p of order) {
    const table = seats[r * people + p]!;
    const fits =
      table !== NOWHERE && maySit(day, r, p, table) && at[table]!.size < day.most[r * tables + table]!;
    if (fits) at[table]!.add(p);
    else waiting.push(p);
  }
  const room = (t: number) => at[t]!.size < day.most[r * tables + t]!;
  for (const p of waiting) {
    const needy = Array.from({ length: tables }, (_, t) => t).sort(
      (one, other) =>
        at[one]!.size - day.least[r * tables + one]! - (at[other]!.size - day.least[r * tables + other]!),
    );
    const direct = needy.find((t) => room(t) && maySit(day, r, p, t));
    if (direct !== undefined) at[direct]!.add(p);
    else if (!pushIn(day, r, p, at, room)) {
      throw new BadInput(
        'matching.no-seat',
        `In round ${r + 1} there is no seat left that "${day.personIds[p]}" may take; free a place at one of their tables or let them sit elsewhere.`,
        { round: r + 1, id: day.personIds[p]! },
      );
    }
  }
  for (let t = 0; t < tables; t++) {
    while (at[t]!.size < day.least[r * tables + t]!) {
      if (pullIn(day, r, t, at)) continue;
      throw new BadInput(
        'matching.table-too-empty',
        `In round ${r + 1} table "${day.tableIds[t]}" cannot get ${day.least[r * tables + t]} people who may sit there; lower its minimum to ${at[t]!.size}.`,
        { round: r + 1, id: day.tableIds[t]! },
      );
    }
  }
  at.forEach((group, t) => {
    for (const p of group) seats[r * people + p] = t;
  });
}

function bound(day: Day, r: number, p: number): number {
  if (day.pinned[r * day.people + p] !== ANYWHERE) return day.tables + 1;
  let may = 0;
  for (let t = 0; t < day.tables; t++) may += day.allowed[p * day.tables + t]!;
  return day.tables - may;
}

/** Breadth first from p through people who make way, to a table with room. */
function pushIn(day: Day, r: number, p: number, at: Set<number>[], room: (t: number) => boolean): boolean {
  const cameFrom = new Map<number, { table: number | undefined; person: number }>();
  const queue: number[] = [];
  const reach = (person: number, table: number | undefined) => {
    for (let t = 0; t < day.tables; t++) {
      if (cameFrom.has(t) || t === table || !maySit(day, r, person, t)) continue;
      cameFrom.set(t, { table, person });
      queue.push(t);
    }
  };
  reach(p, undefined);
  for (let head = 0; head < queue.length; head++) {
    const t = queue[head]!;
    if (!room(t)) {
      for (const person of at[t]!) reach(person, t);
      continue;
    }
    for (let step: number | undefined = t; step !== undefined;) {
      const { table, person }: { table: number | undefined; person: number } = cameFrom.get(step)!;
      if (table !== undefined) at[table]!.delete(person);
      at[step]!.add(person);
      step = table;
    }
    return true;
  }
  return false;
}

/** The same backwards: from a table that needs somebody to one that can spare somebody. */
function pullIn(day: Day, r: number, needy: number, at: Set<number>[]): boolean {
  const goesTo = new Map<number, { table: number; person: number }>();
  const queue = [needy];
  const seen = new Set(queue);
  for (let head = 0; head < queue.length; head++) {
    const to = queue[head]!;
    for (let t = 0; t < day.tables; t++) {
      if (seen.has(t)) continue;
      const person = [...at[t]!].find((one) => maySit(day, r, one, to));
      if (person === undefined) continue;
      seen.add(t);
      goesTo.set(t, { table: to, person });
      if (at[t]!.size <= day.least[r * day.tables + t]!) {
        queue.push(t);
        continue;
      }
      for (let step = t; step !== needy;) {
        const { table, person: mover } = goesTo.get(step)!;
        at[step]!.delete(mover);
        at[table]!.add(mover);
        step = table;
      }
      return true;
    }
  }
  return false;
}
