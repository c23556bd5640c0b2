import { BadInput } from './bad-input.js';
import { ANYWHERE, headcounts, NOWHERE, type Day, type Seats } from './day.js';
import type { Random } from './random.js';

/** A first plan of the rounds that are not played: each organisation is dealt round the tables, one by one. */
export function deal(day: Day, random: Random): Seats {
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  for (let r = day.played; r < day.rounds; r++) {
    const order = random.shuffle(Array.from({ length: day.organisations }, (_, o) => o));
    const rank = new Int32Array(day.organisations);
    order.forEach((o, place) => (rank[o] = place));
    const here = random.shuffle(Array.from({ length: day.people }, (_, p) => p));
    here.sort((p, q) => rank[day.organisationOf[p]!]! - rank[day.organisationOf[q]!]!);
    const counts = new Int16Array(day.tables);
    let table = random.below(day.tables);
    for (const p of here) {
      if (!day.present[r * day.people + p] || p >= day.people - day.hosts) continue;
      for (let tries = 0; tries < day.tables && isFull(day, r, table, counts); tries++)
        table = (table + 1) % day.tables;
      seats[r * day.people + p] = table;
      counts[table]!++;
      table = (table + 1) % day.tables;
    }
  }
  return settle(day, seats);
}

/** Full for now: at the least size first, so that ranges are filled evenly. */
function isFull(day: Day, round: number, table: number, counts: Int16Array): boolean {
  const cell = round * day.tables + table;
  const host = day.hosts > 0 ? 1 : 0;
  return counts[table]! + host >= day.most[cell]!;
}

/**
 * Makes a plan lawful: presence, pins, allowed tables and sizes. What the plan already respects stays as it is.
 * @throws BadInput when a round has no lawful seating
 */
export function settle(day: Day, start: Seats, rename = day.hosts === 0): Seats {
  const seats = start.slice();
  for (let r = day.played; r < day.rounds; r++) {
    for (let p = 0; p < day.people; p++) {
      const at = r * day.people + p;
      if (!day.present[at]) seats[at] = NOWHERE;
    }
    if (rename) renameTables(day, seats, r);
    if (!isLawful(day, seats, r)) reseat(day, seats, r);
  }
  return seats;
}

function isLawful(day: Day, seats: Seats, r: number): boolean {
  const counts = headcounts(day, seats, r);
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    if (!day.present[at]) continue;
    const table = seats[at]!;
    if (table === NOWHERE || !maySit(day, r, p, table)) return false;
  }
  return counts.every((count, t) => {
    const cell = r * day.tables + t;
    return count >= day.least[cell]! && count <= day.most[cell]!;
  });
}

function maySit(day: Day, r: number, p: number, table: number): boolean {
  const pin = day.pinned[r * day.people + p]!;
  return pin === ANYWHERE ? day.allowed[p * day.tables + table] === 1 : pin === table;
}

/** Groups keep together and take the names of tables: those with pinned people first, then the largest. */
function renameTables(day: Day, seats: Seats, r: number): void {
  const counts = headcounts(day, seats, r);
  const pull = new Int32Array(day.tables * day.tables);
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    const group = seats[at]!;
    if (group === NOWHERE) continue;
    for (let t = 0; t < day.tables; t++) if (maySit(day, r, p, t)) pull[group * day.tables + t]! += 1;
    if (day.pinned[at] !== ANYWHERE) pull[group * day.tables + day.pinned[at]!]! += 100;
  }
  const choices: { group: number; table: number; worth: number }[] = [];
  for (let group = 0; group < day.tables; group++) {
    for (let table = 0; table < day.tables; table++) {
      const cell = r * day.tables + table;
      const off = Math.max(0, day.least[cell]! - counts[group]!, counts[group]! - day.most[cell]!);
      choices.push({
        group,
        table,
        worth: pull[group * day.tables + table]! + counts[group]! * 0.01 - off * 50,
      });
    }
  }
  choices.sort((one, other) => other.worth - one.worth);
  const name = new Int16Array(day.tables).fill(-1);
  const taken = new Uint8Array(day.tables);
  for (const { group, table } of choices) {
    if (name[group] !== -1 || taken[table]) continue;
    name[group] = table;
    taken[table] = 1;
  }
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    if (seats[at] !== NOWHERE) seats[at] = name[seats[at]!]!;
  }
}

/**
 * Seats a round anew, keeping whoever may stay: augmenting paths over tables (Ford and Fulkerson), first up to the
 * least sizes, then up to the most.
 */
function reseat(day: Day, seats: Seats, r: number): void {
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
