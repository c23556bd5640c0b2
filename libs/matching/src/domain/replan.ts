import { BadInput } from './bad-input.js';
import { CARD, FORBIDDEN, Company } from './company.js';
import { NOWHERE, type Day, type Seats } from './day.js';
import type { HostedInput, MixedInput, Person, Replan, Table, TablesPlan } from './input.js';
import { measure, toPlan } from './measure.js';
import { normalise } from './normalise.js';
import { provedOptimal, type Bounds, type Metrics, type PlanOptions, type PlanOutput } from './output.js';

type TablesInput = MixedInput | HostedInput;

/**
 * Changes a published plan as little as it can: played rounds stay, absent people leave gaps, late people take them, and
 * only a table below the minimum, or a stand that closes, moves anybody else (planning notes, B9).
 */
export function replanTables(input: TablesInput, options: PlanOptions): PlanOutput<TablesPlan> {
  const began = options.now?.() ?? 0;
  const replan = input.replan!;
  const changed = withChanges(input, replan);
  const day = normalise(changed);
  const old = readSeats(day, replan.plan);
  const seats = keepPlayed(day, old, replan);
  const room = roomAfter(day, old, replan, limitsOf(input));
  const times = new Company(day, seats);
  const closed = new Set((replan.closed ?? []).map((id) => day.tableIds.indexOf(String(id))));
  const late = new Set((replan.late ?? []).map(({ id }) => day.personIds.indexOf(id)));
  const newcomers: { r: number; p: number }[] = [];
  for (let r = replan.afterRound; r < day.rounds; r++) {
    for (let p = 0; p < day.people - day.hosts; p++) {
      const at = r * day.people + p;
      if (day.present[at] && (seats[at] === NOWHERE || closed.has(seats[at]!))) newcomers.push({ r, p });
    }
  }
  const touched = new Set<number>();
  for (const { r, p } of newcomers) {
    times.unseat(r, p);
    times.seat(r, p, bestTable(day, times, room, r, p));
    if (!late.has(p)) touched.add(p);
  }
  improveNewcomers(day, times, room, newcomers);
  for (let r = replan.afterRound; r < day.rounds; r++) refill(day, times, room, r, touched, late, closed);
  const metrics = { ...measure(day, seats), ...changes(day, old, seats, replan, late) };
  const bounds: Bounds = {
    changedCells: fewestChanges(day, old, room, replan, closed, newcomers, late),
    forbidden: 0,
  };
  return {
    mode: input.mode,
    plan: toPlan(day, seats),
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    seconds: ((options.now?.() ?? 0) - began) / 1000,
    seed: options.seed ?? 1,
    method: 're-planning with the fewest changed cards',
  };
}

/** The day as it turned out: the absent are gone after the played rounds, the late come in. */
function withChanges(input: TablesInput, replan: Replan): TablesInput {
  const { afterRound } = replan;
  if (!Number.isInteger(afterRound) || afterRound < 0 || afterRound > input.rounds) {
    throw new BadInput(
      'matching.bad-number',
      `"afterRound" is ${JSON.stringify(afterRound)}; it must be from 0 to ${input.rounds}.`,
    );
  }
  const all = Array.from({ length: input.rounds }, (_, r) => r + 1);
  const gone = new Set(replan.absent ?? []);
  const away = new Map((replan.absentRounds ?? []).map(({ id, rounds }) => [id, new Set(rounds)]));
  const people: Person[] = input.people.map((person) => ({
    ...person,
    pinned: undefined,
    present: (person.present ?? all).filter(
      (round) => round <= afterRound || !(gone.has(person.id) || away.get(person.id)?.has(round)),
    ),
  }));
  const known = new Set(people.map(({ id }) => id));
  for (const { id, organisation, fromRound } of replan.late ?? []) {
    const present = all.filter((round) => round >= Math.max(fromRound, afterRound + 1));
    if (!known.has(id)) people.push({ id, organisation, present });
  }
  const missing = [...gone].find((id) => !known.has(id));
  if (missing !== undefined) {
    throw new BadInput('matching.unknown-id', `There is no person "${missing}" to be absent.`, {
      id: missing,
    });
  }
  // The published plan has its own sizes: `roomAfter` reads them.
  const wide = { min: 0, max: people.length };
  if (input.mode === 'hosted') {
    return {
      ...input,
      people,
      stands: input.stands.map((stand) => ({ ...stand, max: undefined, closedFrom: undefined })),
    };
  }
  const ids = replan.plan.rounds[0]?.tables.map(({ id }) => id) ?? [];
  return { ...input, people, tables: ids.map((id) => ({ id, size: wide })) };
}

function readSeats(day: Day, plan: TablesPlan): Seats {
  const person = new Map(day.personIds.map((id, p) => [id, p]));
  const table = new Map(day.tableIds.map((id, t) => [id, t]));
  const seats = new Int16Array(day.rounds * day.people).fill(NOWHERE);
  for (const { round, tables } of plan.rounds) {
    for (const { id, people } of tables) {
      for (const one of people) {
        const [p, t] = [person.get(one), table.get(id)];
        if (p === undefined || t === undefined || round < 1 || round > day.rounds) {
          throw new BadInput(
            'matching.unknown-id',
            `The plan to change seats "${one}" at "${id}" in round ${round}, and the day does not know them.`,
          );
        }
        seats[(round - 1) * day.people + p] = t;
      }
    }
  }
  for (let r = 0; r < day.rounds; r++) {
    for (let host = 0; host < day.hosts; host++) seats[r * day.people + day.people - day.hosts + host] = host;
  }
  return seats;
}

function keepPlayed(day: Day, old: Seats, replan: Replan): Seats {
  const seats = old.slice();
  for (let at = replan.afterRound * day.people; at < seats.length; at++) {
    if (!day.present[at]) seats[at] = NOWHERE;
  }
  return seats;
}

interface RoomAfter {
  readonly least: Int16Array;
  readonly most: Int16Array;
}

/** A table takes as many as the plan had there, or as the input allows if that is more; none once it is closed. */
function roomAfter(day: Day, old: Seats, replan: Replan, limits: ReadonlyMap<string, number>): RoomAfter {
  const own = day.hosts > 0 ? 1 : 0;
  const planned = new Int16Array(day.rounds * day.tables);
  for (let at = 0; at < old.length; at++) {
    if (old[at] !== NOWHERE) planned[Math.floor(at / day.people) * day.tables + old[at]!]!++;
  }
  const idOf = (at: number) => day.tableIds[at % day.tables]!;
  const closed = new Set((replan.closed ?? []).map(String));
  const fewest = (size: number) => own + Math.max(0, replan.minTable ?? size - own - 2);
  return {
    least: planned.map((size, at) => (closed.has(idOf(at)) ? 0 : Math.min(size, fewest(size)))),
    most: planned.map((size, at) =>
      closed.has(idOf(at)) ? 0 : Math.max(size, own + (limits.get(idOf(at)) ?? 0)),
    ),
  };
}

/** The most that the input lets sit at each table or stand, where it says so. */
function limitsOf(input: TablesInput): ReadonlyMap<string, number> {
  if (input.mode === 'hosted') {
    return new Map(
      input.stands.flatMap(({ id, max }) => (max === undefined ? [] : [[String(id), max] as const])),
    );
  }
  if (!Array.isArray(input.tables)) return new Map();
  return new Map(
    (input.tables as readonly (number | Table)[]).map((table, place) => {
      if (typeof table === 'number') return [`${place + 1}`, table];
      return [String(table.id), typeof table.size === 'number' ? table.size : table.size.max];
    }),
  );
}

function bestTable(day: Day, times: Company, room: RoomAfter, r: number, p: number): number {
  let [best, least] = [-1, Infinity];
  for (let t = 0; t < day.tables; t++) {
    const cell = r * day.tables + t;
    if (!day.allowed[p * day.tables + t] || room.most[cell] === 0) continue;
    const gap = room.most[cell]! - times.counts[cell]!;
    // A table below its minimum first: the late comer spares somebody else's card. Beyond the room only as a last resort.
    const cost =
      times.cost(r, p, t) +
      (gap <= 0 ? FORBIDDEN * 10 * (1 - gap) : 0) -
      (times.counts[cell]! < room.least[cell]! ? CARD : 0) -
      gap;
    if (cost < least) [best, least] = [t, cost];
  }
  if (best !== -1) return best;
  throw new BadInput(
    'matching.no-seat',
    `In round ${r + 1} no open table may take "${day.personIds[p]}"; open one, or let them sit elsewhere.`,
    { round: r + 1, id: day.personIds[p]! },
  );
}

/** Newcomers' seats again, one at a time given all the others, until nothing is gained: first come is not first served. */
function improveNewcomers(
  day: Day,
  times: Company,
  room: RoomAfter,
  newcomers: readonly { r: number; p: number }[],
): void {
  for (let pass = 0; pass < 6; pass++) {
    let moved = false;
    for (const { r, p } of newcomers) {
      const before = times.at(r, p);
      times.unseat(r, p);
      const table = bestTable(day, times, room, r, p);
      moved ||= table !== before;
      times.seat(r, p, table);
    }
    if (!moved) return;
  }
}

/** Refills tables below their minimum from tables that can spare somebody, whose card changes already if possible. */
function refill(
  day: Day,
  times: Company,
  room: RoomAfter,
  r: number,
  touched: Set<number>,
  late: ReadonlySet<number>,
  closed: ReadonlySet<number>,
): void {
  const visitors = day.people - day.hosts;
  for (let t = 0; t < day.tables; t++) {
    const cell = r * day.tables + t;
    while (!closed.has(t) && times.counts[cell]! < room.least[cell]!) {
      let [best, least] = [-1, Infinity];
      for (let p = 0; p < visitors; p++) {
        const from = times.at(r, p);
        if (from === NOWHERE || from === t || !day.allowed[p * day.tables + t]) continue;
        const spare = times.counts[r * day.tables + from]! - room.least[r * day.tables + from]!;
        if (spare <= 0) continue;
        const free = touched.has(p) || late.has(p);
        const cost = times.cost(r, p, t) - times.cost(r, p, from) + (free ? 0 : CARD * 10) - spare;
        if (cost < least) [best, least] = [p, cost];
      }
      if (best === -1) break;
      times.unseat(r, best);
      times.seat(r, best, t);
      touched.add(best);
    }
  }
}

/** A card changes when somebody who had one and is still there sits elsewhere in a round to come. */
function changes(day: Day, old: Seats, seats: Seats, replan: Replan, late: ReadonlySet<number>): Metrics {
  const cards = new Set<number>();
  let cells = 0;
  for (let r = replan.afterRound; r < day.rounds; r++) {
    for (let p = 0; p < day.people - day.hosts; p++) {
      const at = r * day.people + p;
      if (late.has(p) || !day.present[at] || old[at] === seats[at]) continue;
      cards.add(p);
      cells++;
    }
  }
  return { changedCards: cards.size, changedCells: cells };
}

/** B9, with the seats that late people can fill themselves taken off. */
function fewestChanges(
  day: Day,
  old: Seats,
  room: RoomAfter,
  replan: Replan,
  closed: ReadonlySet<number>,
  newcomers: readonly { r: number; p: number }[],
  late: ReadonlySet<number>,
): number {
  let cells = 0;
  for (let r = replan.afterRound; r < day.rounds; r++) {
    const left = new Int16Array(day.tables);
    let forced = 0;
    for (let p = 0; p < day.people; p++) {
      const at = r * day.people + p;
      if (!day.present[at] || old[at] === NOWHERE) continue;
      if (closed.has(old[at]!)) forced++;
      else left[old[at]!]!++;
    }
    let short = 0;
    left.forEach((count, t) => (short += Math.max(0, room.least[r * day.tables + t]! - count)));
    const helped = newcomers.filter(
      (one) => one.r === r && (late.has(one.p) || old[r * day.people + one.p] === NOWHERE),
    ).length;
    cells += forced + Math.max(0, short - forced - helped);
  }
  return cells;
}
