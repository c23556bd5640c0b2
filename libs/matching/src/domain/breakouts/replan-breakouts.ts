import { BadInput } from '../bad-input.js';
import type { BreakoutPerson, BreakoutsInput, BreakoutsReplan, Id } from '../input.js';
import type { Bounds, Metrics } from '../output.js';
import type { BreakoutDay, Demand } from './breakout-day.js';
import type { Rooms } from './seated.js';

/** A day of which some seats are kept, and what a plan of it changed on the cards of those who had one. */
interface KeptDay {
  readonly day: BreakoutDay;
  /** Empty for a first plan. */
  readonly changes: (rooms: Rooms) => Metrics;
  /** Every plan changes at least so much: those whose breakout is closed. */
  readonly fewest: Bounds;
}

/**
 * Reads the day; for a re-planning keeps every seat that can be kept. What is played stays as it was; later on only
 * those move whose breakout is closed, and those without a seat (late, or unserved) take the free ones.
 */
export function keepSeats(input: BreakoutsInput, read: (input: BreakoutsInput) => BreakoutDay): KeptDay {
  const { replan } = input;
  if (replan === undefined) return { day: read(input), changes: () => ({}), fewest: {} };
  const day = read(asOfNow(input, replan));
  const planned = plannedSeats(replan);
  const demands = day.demands.map((demand) => keep(day, demand, replan, planned));
  const kept = { ...day, demands };
  refuseOverfull(kept);
  const free = demands.map(({ kept: room }) => room ?? null);
  return {
    day: kept,
    changes: (rooms) => changesOf(kept, rooms, replan, planned),
    fewest: changesOf(kept, free, replan, planned),
  };
}

function asOfNow(input: BreakoutsInput, replan: BreakoutsReplan): BreakoutsInput {
  const { afterRound, closed = [], absent = [], absentRounds = [], late = [] } = replan;
  const slots = Array.from({ length: input.slots }, (_, slot) => slot + 1);
  const breakouts = input.breakouts.map((breakout) => {
    if (!closed.includes(breakout.id)) return breakout;
    const open = breakout.slots.map((slot) => slot <= afterRound);
    const capacity = Array.isArray(breakout.capacity)
      ? (breakout.capacity as number[]).filter((_, place) => open[place])
      : breakout.capacity;
    return { ...breakout, slots: breakout.slots.filter((_, place) => open[place]), capacity };
  });
  const isAway = (id: Id, slot: number) =>
    absent.includes(id) ||
    absentRounds.some((each) => each.id === id && each.rounds.includes(slot)) ||
    late.some((each) => each.id === id && slot < each.fromRound);
  const wasThere = (id: Id, number: number) =>
    replan.plan.slots.some(
      ({ slot, breakouts: all, unserved }) =>
        slot === number && [...all.flatMap(({ people: seated }) => seated), ...unserved].includes(id),
    );
  const known = new Set(input.people.map(({ id }) => id));
  const newcomers: BreakoutPerson[] = late.filter(({ id }) => !known.has(id));
  const people = [...input.people, ...newcomers].map((person) => ({
    ...person,
    present: slots.filter((slot) =>
      slot <= afterRound
        ? wasThere(person.id, slot)
        : (person.present?.includes(slot) ?? true) && !isAway(person.id, slot),
    ),
  }));
  const leads = (id: Id, slot: number) => people.find((each) => each.id === id)?.present.includes(slot);
  // A leader who does not come is not a wrong input on the day: the breakout goes on without them.
  return {
    ...input,
    people,
    breakouts: breakouts.map((breakout) => ({
      ...breakout,
      leaders: breakout.leaders?.filter((id) => breakout.slots.every((slot) => leads(id, slot))),
    })),
  };
}

function plannedSeats(replan: BreakoutsReplan): ReadonlyMap<string, Id> {
  return new Map(
    replan.plan.slots.flatMap(({ slot, breakouts }) =>
      breakouts.flatMap(({ id, people }) => people.map((person) => [`${person} ${slot}`, id] as const)),
    ),
  );
}

function keep(
  day: BreakoutDay,
  demand: Demand,
  replan: BreakoutsReplan,
  planned: ReadonlyMap<string, Id>,
): Demand {
  const had = planned.get(`${day.roll.ids[demand.person]} ${demand.slot + 1}`);
  const room = day.rooms.findIndex(
    (each) => each.slot === demand.slot && day.breakouts[each.breakout]!.id === had,
  );
  if (room < 0) return demand.slot < replan.afterRound ? { ...demand, kept: null } : demand;
  const wishes = demand.wishes.some((wish) => wish.room === room)
    ? demand.wishes
    : [...demand.wishes, { room, rank: demand.given + 1 }];
  return { ...demand, wishes, kept: room };
}

function refuseOverfull(day: BreakoutDay): void {
  for (const [number, room] of day.rooms.entries()) {
    const seated = room.leaders.length + day.demands.filter(({ kept }) => kept === number).length;
    if (seated > room.capacity)
      throw new BadInput(
        'matching.too-few-seats',
        `The plan seats ${seated} people at ${day.breakouts[room.breakout]!.id} in slot ${room.slot + 1}, which has ${room.capacity} seats.`,
      );
  }
}

function changesOf(
  day: BreakoutDay,
  rooms: Rooms,
  replan: BreakoutsReplan,
  planned: ReadonlyMap<string, Id>,
): Metrics {
  const moved = day.demands.filter((demand, number) => {
    const had = planned.get(`${day.roll.ids[demand.person]} ${demand.slot + 1}`);
    const room = rooms[number];
    const has = room == null ? undefined : day.breakouts[day.rooms[room]!.breakout]!.id;
    return demand.slot >= replan.afterRound && had !== undefined && had !== has;
  });
  return { changedCells: moved.length, changedCards: new Set(moved.map(({ person }) => person)).size };
}
