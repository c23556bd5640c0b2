import { ANYWHERE, NOWHERE, type Day, type Seats } from '../day.js';
import type { Replan, Table, TableSize } from '../input.js';
import type { ChangedDay, TablesInput } from './changed-day.js';

/** What each table of each round may hold once the plan changes, `r * tables + t`, a host included. */
export interface RoomAfter {
  /** Below it a table must be refilled. */
  readonly least: Int16Array;
  /** As the plan had it, or as the input allows; raised only where there are more people than that. */
  readonly most: Int16Array;
  /** What the input allows at the very most. */
  readonly limit: Int32Array;
  /** 1 where nobody may come: a closed table, or one given up because too few are left to fill them all. */
  readonly closed: Uint8Array;
  /** Rounds where tables were given up: how few cards that takes is not proved. */
  readonly givenUp: ReadonlySet<number>;
}

const UNLIMITED = 30_000;

/** Reads the room of the rounds to come. A table may go down to `minTable`, or two below its planned size. */
export function roomAfter(input: TablesInput, replan: Replan, { day, old, closed }: ChangedDay): RoomAfter {
  const own = day.hosts > 0 ? 1 : 0;
  const planned = countSeats(day, old);
  const cells = day.rounds * day.tables;
  const room = {
    least: new Int16Array(cells),
    most: new Int16Array(cells),
    limit: new Int32Array(cells),
    closed: new Uint8Array(cells),
    givenUp: new Set<number>(),
  };
  const rules = rulesOf(input);
  for (let r = 0; r < day.rounds; r++) {
    const largest = Math.max(...planned.subarray(r * day.tables, (r + 1) * day.tables));
    for (let t = 0; t < day.tables; t++) {
      const cell = r * day.tables + t;
      const rule = rules.get(day.tableIds[t]!) ?? {};
      const isClosed = closed.has(t) || (rule.closedFrom !== undefined && r + 1 >= rule.closedFrom);
      room.closed[cell] = isClosed ? 1 : 0;
      const people = planned[cell]! - own;
      const fewest = replan.minTable ?? Math.max(0, Math.min(people - 2, rule.min ?? Infinity));
      room.least[cell] = isClosed ? own : own + Math.min(people, fewest);
      const limit = own + (rule.max ?? (day.hosts > 0 ? UNLIMITED : 0));
      room.limit[cell] = isClosed ? own : Math.max(planned[cell]!, limit);
      room.most[cell] = Math.min(room.limit[cell]!, Math.max(planned[cell]!, own ? largest : limit));
    }
  }
  for (let r = replan.afterRound; r < day.rounds; r++) {
    giveUpTables(day, room, old, r);
    makeRoom(day, room, r);
  }
  return room;
}

function countSeats(day: Day, seats: Seats): Int16Array {
  const counts = new Int16Array(day.rounds * day.tables);
  for (let at = 0; at < seats.length; at++) {
    if (seats[at] !== NOWHERE) counts[Math.floor(at / day.people) * day.tables + seats[at]!]!++;
  }
  return counts;
}

interface Rule {
  readonly min?: number;
  readonly max?: number;
  readonly closedFrom?: number;
}

/** What the input says of each table or stand, by its id. */
function rulesOf(input: TablesInput): ReadonlyMap<string, Rule> {
  if (input.mode === 'hosted') {
    return new Map(input.stands.map(({ id, max, closedFrom }) => [String(id), { max, closedFrom }]));
  }
  const { tables } = input;
  if (!Array.isArray(tables)) {
    const rule = limits((tables as { size: TableSize }).size);
    const ids = input.replan!.plan.rounds.flatMap((round) => round.tables.map(({ id }) => id));
    return new Map(ids.map((id) => [id, rule]));
  }
  return new Map(
    (tables as readonly (number | Table)[]).map((table, place) =>
      typeof table === 'number' ? [`${place + 1}`, limits(table)] : [String(table.id), limits(table.size)],
    ),
  );
}

const limits = (size: TableSize): Rule =>
  typeof size === 'number' ? { min: size, max: size } : { min: size.min ?? 0, max: size.max };

const presentIn = (day: Day, r: number) => {
  let count = 0;
  for (let p = 0; p < day.people; p++) count += day.present[r * day.people + p]!;
  return count;
};

/** Too few people are left to keep every table at its minimum: those with the fewest are given up. */
function giveUpTables(day: Day, room: RoomAfter & { givenUp: Set<number> }, old: Seats, r: number): void {
  if (day.hosts > 0) return;
  const left = new Int16Array(day.tables);
  const bound = new Uint8Array(day.tables);
  for (let p = 0; p < day.people; p++) {
    const at = r * day.people + p;
    if (day.pinned[at] !== ANYWHERE && day.present[at]) bound[day.pinned[at]!] = 1;
    if (day.present[at] && old[at] !== NOWHERE) left[old[at]!]!++;
  }
  const here = presentIn(day, r);
  const row = room.least.subarray(r * day.tables, (r + 1) * day.tables);
  const needed = () => row.reduce((sum, least) => sum + least, 0);
  const limits = room.limit.subarray(r * day.tables, (r + 1) * day.tables);
  const seats = () => limits.reduce((sum, limit) => sum + limit, 0);
  while (needed() > here) {
    let fewest = -1;
    row.forEach((least, t) => {
      if (least > 0 && !bound[t] && (fewest === -1 || left[t]! < left[fewest]!)) fewest = t;
    });
    if (fewest === -1) return;
    const cell = r * day.tables + fewest;
    room.least[cell] = 0;
    room.givenUp.add(r);
    // Kept, smaller than it should be, where the others cannot take its people.
    if (seats() - room.limit[cell]! < here) continue;
    room.most[cell] = room.limit[cell] = 0;
    room.closed[cell] = 1;
  }
}

/** More people than the plan had seats: each table with a seat to spare takes one more, as evenly as can be. */
function makeRoom(day: Day, room: RoomAfter, r: number): void {
  const here = presentIn(day, r);
  const most = room.most.subarray(r * day.tables, (r + 1) * day.tables);
  const limit = room.limit.subarray(r * day.tables, (r + 1) * day.tables);
  for (let seats = most.reduce((sum, one) => sum + one, 0); seats < here; seats++) {
    let table = -1;
    most.forEach((count, t) => {
      if (count < limit[t]! && (table === -1 || count < most[table]!)) table = t;
    });
    if (table === -1) return;
    most[table]!++;
  }
}
