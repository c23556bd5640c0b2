import { lexicographic } from '../exact/lexicographic.js';
import type { BreakoutDay } from './breakout-day.js';
import { fairest } from './fairest-day.js';
import { greedySeats } from './greedy-seats.js';
import { mostOfOne, seatedIn, type Rooms } from './seated.js';
import { aimsOf, modelOf, roomsIn } from './wish-model.js';

export interface Allocation {
  readonly rooms: Rooms;
  readonly floors: Readonly<Record<string, number>>;
  readonly method: string;
}

/** How long it may take, and who is told of each better allocation. */
export interface Pace {
  readonly secondsLeft: () => number;
  readonly cancelled: () => boolean;
  readonly onBetter: (rooms: Rooms) => void;
}

/** How often the share of one organisation is tightened for rooms that do not fill. */
const TIGHTENINGS = 6;

/**
 * Seats by wishes: as few unserved as possible, then the smallest number of last ranks, of last but one … (leximin),
 * then the person with the worst day as well off as can be. No room goes over its share of one organisation.
 *
 * One slot alone is a transportation problem; only "never twice the same" couples the slots. A share counts people
 * seated, which is no network: it is first taken of the capacity, which can only be too kind, so that the floors of
 * the first try hold; rooms that stay emptier are tightened and tried again.
 */
export async function allocateWishes(day: BreakoutDay, pace: Pace): Promise<Allocation> {
  const quick: Allocation = { rooms: greedySeats(day), floors: {}, method: 'first come, first served' };
  pace.onBetter(quick.rooms);
  const limits = day.rooms.map((room) => mostOfOne(room, room.capacity));
  const first = await allocate(day, limits, pace);
  let answer = first;
  for (let round = 0; round < TIGHTENINGS && answer && tighten(day, answer.rooms, limits); round++)
    answer = (await allocate(day, limits, pace)) ?? answer;
  if (first === null || answer === null) return { ...quick, rooms: withinShares(day, quick.rooms) };
  return { ...answer, rooms: withinShares(day, answer.rooms), floors: first.floors };
}

function tighten(day: BreakoutDay, rooms: Rooms, limits: number[]): boolean {
  const before = limits.join();
  for (const [number, room] of day.rooms.entries()) {
    const seated = seatedIn(day, rooms, number);
    const most = mostOfOne(room, seated.length);
    const members = Map.groupBy(seated, (person) => day.roll.organisation[person]!);
    if ([...members.values()].some((some) => some.length > most)) limits[number] = most;
  }
  return limits.join() !== before;
}

/** Whoever is one too many of their organisation, with the least dear wish first, stays without a seat. */
function withinShares(day: BreakoutDay, rooms: Rooms): Rooms {
  const left = [...rooms];
  for (const [number, room] of day.rooms.entries()) {
    for (;;) {
      const seated = seatedIn(day, left, number);
      const most = mostOfOne(room, seated.length);
      const members = Map.groupBy(seated, (person) => day.roll.organisation[person]!);
      const crowd = new Set([...members.values()].find((some) => some.length > most));
      const rankOf = (demand: number) =>
        day.demands[demand]!.wishes.find((wish) => wish.room === number)?.rank ?? 0;
      const [last] = [...day.demands.keys()]
        .filter((demand) => left[demand] === number && day.demands[demand]!.kept === undefined)
        .filter((demand) => crowd.has(day.demands[demand]!.person))
        .sort((one, other) => rankOf(other) - rankOf(one) || other - one);
      if (last === undefined) break;
      left[last] = null;
    }
  }
  return left;
}

async function allocate(
  day: BreakoutDay,
  limits: readonly number[],
  { secondsLeft, cancelled, onBetter }: Pace,
): Promise<Allocation | null> {
  if (cancelled()) return null;
  const model = modelOf(day, limits);
  const aims = aimsOf(day, model);
  const ranked = await lexicographic(model.program, aims, secondsLeft);
  const floors = Object.fromEntries(aims.map(({ name }, stage) => [name, ranked.floors[stage] ?? -Infinity]));
  if (ranked.solution === null) return null;
  const method = `HiGHS, ${ranked.method}`;
  const rooms = roomsIn(day, model, ranked.solution);
  onBetter(rooms);
  if (cancelled()) return { rooms, floors, method };
  const fair = await fairest(day, model, ranked, secondsLeft);
  return {
    rooms: roomsIn(day, model, fair.solution),
    floors: { ...floors, worstPerson: fair.floor },
    method,
  };
}
