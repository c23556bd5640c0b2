import { BadInput } from './bad-input.js';
import { NOWHERE, type Day, type Seats } from './day.js';
import type { Mode, Replan, TablesPlan } from './input.js';
import { measure } from './measure.js';
import { provedOptimal, type Metrics, type PlanOptions, type PlanOutput } from './output.js';
import { changedDay, type ChangedDay, type TablesInput } from './replan/changed-day.js';
import { fewestChanges } from './replan/fewest-changes.js';
import { followGroups } from './replan/follow-groups.js';
import { guestsOf, type Guest } from './replan/guests.js';
import { insertGuests } from './replan/insert-guests.js';
import { Movers } from './replan/move-others.js';
import { roomAfter, type RoomAfter } from './replan/room-after.js';
import { Seating } from './replan/seating.js';
import { toPlan } from './to-plan.js';

/**
 * Changes a published plan as little as it can: played rounds stay, absent people leave gaps, late people take them, and
 * only a table below the minimum, or one that closes, moves anybody else (planning notes, B9). Where the gaps leave a
 * choice it is made exactly, and the figures of what was added are proved.
 * @throws BadInput when a round to come has fewer seats than people
 */
export function replanTables(
  input: TablesInput,
  options: PlanOptions,
  mode: Mode = input.mode,
): PlanOutput<TablesPlan> {
  const began = options.now?.() ?? 0;
  // Groups that go round together are not refilled: that would break two of them.
  const replan = mode === 'carousel' ? { ...input.replan!, minTable: 0 } : input.replan!;
  const changed = changedDay(input, replan);
  const { day } = changed;
  const room = roomAfter(input, replan, changed);
  refuseTooFew(day, room);
  const guests = guestsOf(changed, room);
  const kept = seatsKept(changed, guests);
  const seating = new Seating(day, kept);
  const { repeats, colleagues } = seating;
  const others = mode === 'carousel' ? followGroups(changed, room, seating, guests) : guests;
  const { exact, unseated } = insertGuests(seating, room, others);
  const moved = new Set(guests.flatMap(({ cells }) => cells.flatMap(({ people }) => people)));
  const movers = new Movers(seating, room, moved);
  for (const cell of unseated) movers.makeWay(cell);
  const untouched = movers.refill() + unseated.length === 0 && others === guests;
  // Where nobody was moved, all others are those who were seated at first.
  const stayed = untouched ? { repeats, colleagues } : unmoved(changed, seating);
  const added = {
    newRepeats: seating.repeats - stayed.repeats,
    newSameOrganisation: seating.colleagues - stayed.colleagues,
  };
  const metrics = { ...measure(day, seating.seats), ...changesOf(changed, seating.seats), ...added };
  const bounds = { ...fewestChanges(changed, room, guests), forbidden: 0, ...(exact && untouched && added) };
  return {
    mode,
    plan: asPublished(toPlan(day, seating.seats), replan),
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    seconds: ((options.now?.() ?? 0) - began) / 1000,
    seed: options.seed ?? 1,
    method: exact && untouched ? 're-planning, exact' : 're-planning',
  };
}

function refuseTooFew(day: Day, room: RoomAfter): void {
  for (let r = day.played; r < day.rounds; r++) {
    let [here, seats] = [0, 0];
    for (let p = 0; p < day.people; p++) here += day.present[r * day.people + p]!;
    for (let t = 0; t < day.tables; t++) seats += room.most[r * day.tables + t]!;
    if (here <= seats) continue;
    throw new BadInput(
      'matching.seats-do-not-fit',
      `In round ${r + 1} ${here - day.hosts} people are there and the open tables hold ${seats - day.hosts}; put in ${here - seats} more seats, or open another table.`,
      { round: r + 1, count: here - day.hosts, seats: seats - day.hosts },
    );
  }
}

/** The published plan without those who are not there, or cannot stay where they were. */
function seatsKept({ day, old }: ChangedDay, guests: readonly Guest[]): Seats {
  const seats = old.slice();
  for (let at = day.played * day.people; at < seats.length; at++) if (!day.present[at]) seats[at] = NOWHERE;
  for (const { cells } of guests)
    for (const { round, people } of cells) for (const p of people) seats[round * day.people + p] = NOWHERE;
  return seats;
}

/** A card changes when somebody who had one and is still there sits elsewhere in a round to come. */
function changesOf({ day, old, late, relieving }: ChangedDay, seats: Seats): Metrics {
  const cards = new Set<number>();
  let cells = 0;
  for (let r = day.played; r < day.rounds; r++) {
    for (let p = 0; p < day.people - day.hosts - day.chairs; p++) {
      const at = r * day.people + p;
      if (late.has(p) || old[at] === seats[at] || !(day.present[at] || relieving.has(at))) continue;
      cards.add(p);
      cells++;
    }
  }
  return { changedCards: cards.size, changedCells: cells };
}

/** The plan with only those who sit where they sat before. */
function unmoved({ day, old }: ChangedDay, now: Seating): Seating {
  return new Seating(
    day,
    now.seats.map((table, at) => (table === old[at] ? table : NOWHERE)),
  );
}

/** Played rounds as they were; in the others everybody is named where they were named before. */
function asPublished(plan: TablesPlan, { plan: old, afterRound }: Replan): TablesPlan {
  const rounds = plan.rounds.map((round, r) => {
    const before = old.rounds[r];
    if (before === undefined || r < afterRound) return before ?? round;
    const place = new Map(before.tables.flatMap(({ people }) => people.map((id, at) => [id, at] as const)));
    const at = (id: string) => place.get(id) ?? Infinity;
    const tables = round.tables.map((table) => ({
      ...table,
      people: table.people.toSorted((one, other) => (at(one) < at(other) ? -1 : Number(at(one) > at(other)))),
    }));
    return { ...round, tables, ...(before.catchUp && { catchUp: true as const }) };
  });
  return { rounds };
}
