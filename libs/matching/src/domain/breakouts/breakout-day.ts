import { BadInput } from '../bad-input.js';
import type { Breakout, BreakoutsInput } from '../input.js';
import { rollOf, wholeNumber, type Roll } from '../roll.js';

/** One breakout in one slot. */
export interface Room {
  readonly breakout: number;
  /** From 0. */
  readonly slot: number;
  readonly capacity: number;
  /** People's numbers; they lead in every slot of their breakout and take a seat of it. */
  readonly leaders: readonly number[];
  readonly maxSameOrganisationShare: number;
}

/** A person who wants a seat in a slot. */
export interface Demand {
  readonly person: number;
  readonly slot: number;
  /** Rooms by number with the rank given, 1 the dearest; only breakouts that run in the slot. */
  readonly wishes: readonly { readonly room: number; readonly rank: number }[];
  /** How many wishes were given: being unserved weighs as the rank after the last. */
  readonly given: number;
  /** A seat that is not up for change: a room already visited or kept in a re-planning; null for none. */
  readonly kept?: number | null;
}

export interface BreakoutDay {
  readonly slots: number;
  readonly roll: Roll;
  readonly breakouts: readonly Breakout[];
  readonly rooms: readonly Room[];
  readonly demands: readonly Demand[];
  readonly there: readonly boolean[];
  /** Pairs that must not sit in one room. */
  readonly apart: readonly (readonly [number, number])[];
}

/** Reads a day of breakouts. @throws BadInput for what cannot be, in one sentence */
export function breakoutDay(input: BreakoutsInput): BreakoutDay {
  const slots = wholeNumber(input.slots, 'slots', 1);
  const roll = rollOf(input.people);
  const ids = new Set<string>();
  for (const { id } of input.breakouts ?? []) {
    if (ids.has(id)) throw new BadInput('matching.twice', `The breakout ${id} is listed twice.`, { id });
    ids.add(id);
  }
  const rooms = (input.breakouts ?? []).flatMap((breakout, number) => roomsOf(breakout, number, slots, roll));
  const leading = leadersBySlot(rooms, roll, input);
  const apart = roll.pairs(input.apart, '"apart"');
  const there = input.people.map((person) => person.present === undefined || person.present.length > 0);
  const demands = input.people.flatMap((person, number) =>
    Array.from({ length: slots }, (_, slot) => slot)
      .filter((slot) => isThere(person, slot) && !leading.has(key(number, slot)))
      .map((slot) => demandOf(input, rooms, number, slot)),
  );
  return { slots, roll, breakouts: input.breakouts ?? [], rooms, demands, there, apart };
}

function isThere(person: BreakoutsInput['people'][number], slot: number): boolean {
  return person.present === undefined || person.present.includes(slot + 1);
}

function key(person: number, slot: number): string {
  return `${person} ${slot}`;
}

function roomsOf(breakout: Breakout, number: number, slots: number, roll: Roll): Room[] {
  const { id, capacity } = breakout;
  const leaders = (breakout.leaders ?? []).map((leader) => roll.numberOf(leader, `The breakout ${id}`));
  if (Array.isArray(capacity) && capacity.length !== breakout.slots.length && capacity.length !== slots)
    throw new BadInput(
      'matching.bad-input',
      `The breakout ${id} has ${capacity.length} capacities for ${breakout.slots.length} slots.`,
    );
  return breakout.slots.map((slot, place) => {
    if (!Number.isInteger(slot) || slot < 1 || slot > slots)
      throw new BadInput('matching.bad-input', `The breakout ${id} names slot ${slot} of ${slots}.`);
    const each = capacity as readonly number[];
    const seats = Array.isArray(capacity)
      ? each[each.length === breakout.slots.length ? place : slot - 1]
      : capacity;
    const room = {
      breakout: number,
      slot: slot - 1,
      capacity: wholeNumber(seats, `capacity of ${id}`, 0),
      leaders,
      maxSameOrganisationShare: breakout.maxSameOrganisationShare ?? 1,
    };
    if (leaders.length > room.capacity)
      throw new BadInput(
        'matching.too-few-seats',
        `The breakout ${id} has ${leaders.length} leaders and ${room.capacity} seats; it needs at least ${leaders.length}.`,
      );
    return room;
  });
}

function leadersBySlot(rooms: readonly Room[], roll: Roll, input: BreakoutsInput): ReadonlySet<string> {
  const leading = new Set<string>();
  for (const room of rooms)
    for (const leader of room.leaders) {
      const [who, what] = [roll.ids[leader]!, input.breakouts[room.breakout]!.id];
      if (!isThere(input.people[leader]!, room.slot))
        throw new BadInput(
          'matching.leader-absent',
          `${who} leads ${what} in slot ${room.slot + 1} and is not there; give it another leader or leave that slot out.`,
        );
      if (leading.has(key(leader, room.slot)))
        throw new BadInput(
          'matching.leader-twice',
          `${who} leads two breakouts in slot ${room.slot + 1}, ${what} among them; move one of them to another slot.`,
        );
      leading.add(key(leader, room.slot));
    }
  return leading;
}

function demandOf(input: BreakoutsInput, rooms: readonly Room[], person: number, slot: number): Demand {
  const { id, wishes } = input.people[person]!;
  const list = wishes?.[slot] ?? [];
  const found: { room: number; rank: number }[] = [];
  for (const [place, wish] of list.entries()) {
    const breakout = input.breakouts.findIndex((each) => each.id === wish);
    if (breakout < 0)
      throw new BadInput('matching.unknown-breakout', `${id} wishes ${wish}, which is not a breakout.`, {
        id,
      });
    const room = rooms.findIndex((each) => each.breakout === breakout && each.slot === slot);
    if (room < 0 || rooms[room]!.leaders.includes(person)) continue;
    if (!found.some((each) => each.room === room)) found.push({ room, rank: place + 1 });
  }
  return { person, slot, wishes: found, given: list.length };
}
