import { encounters } from '../encounters.js';
import { effortOf } from '../effort.js';
import type { BreakoutsInput, BreakoutsPlan, Id } from '../input.js';
import { provedOptimal, type Metrics, type PlanOptions, type PlanOutput } from '../output.js';
import { allocateWishes } from './allocate-wishes.js';
import { breakoutDay, type BreakoutDay } from './breakout-day.js';
import { explain, type SeatExplanation } from './explain-seats.js';
import { offerSeats, type SeatOffer } from './offer-seats.js';
import { keepSeats } from './replan-breakouts.js';
import { mostOfOne, seatedIn, worstDay, type Rooms } from './seated.js';

/** A slot of the plan. `unserved` got none of their wishes; `offers` are the free seats kept for them. */
interface PlannedSlot {
  readonly slot: number;
  readonly breakouts: readonly { readonly id: Id; readonly people: readonly Id[] }[];
  readonly unserved: readonly Id[];
  readonly offers: readonly SeatOffer[];
}

export interface BreakoutsOutput extends PlanOutput<BreakoutsPlan> {
  readonly plan: { readonly slots: readonly PlannedSlot[] };
  /** Why each person is where they are. */
  readonly explanations: readonly SeatExplanation[];
}

/** Without a limit: the solver's own, far above what the largest known day takes. */
const LONGEST_SECONDS = 60;

/**
 * Plans parallel breakouts by ranked wishes, exactly.
 * @throws BadInput when the day cannot be, in one sentence
 */
export async function planBreakouts(
  input: BreakoutsInput,
  options: PlanOptions = {},
): Promise<BreakoutsOutput> {
  const effort = effortOf(options);
  const { day, changes, fewest } = keepSeats(input, breakoutDay);
  const longest = options.seconds ?? LONGEST_SECONDS;
  const cancelled = () => options.cancelled?.() ?? false;
  const allocation = await allocateWishes(day, {
    cancelled,
    secondsLeft: () => (cancelled() ? 0 : Math.max(0.1, longest - effort.seconds())),
    onBetter: (rooms) =>
      options.onProgress?.({
        seconds: effort.seconds(),
        metrics: metricsOf(day, rooms, input),
        plan: planOf(day, rooms),
      }),
  });
  const rooms = allocation.rooms;
  const plan = planOf(day, rooms);
  const metrics = { ...metricsOf(day, rooms, input), ...changes(rooms) };
  const bounds = { ...boundsOf(allocation.floors, metrics), ...fewest };
  return {
    mode: 'breakouts',
    plan,
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    seconds: effort.seconds(),
    seed: options.seed ?? 1,
    method: allocation.method,
    explanations: explain(day, rooms),
  };
}

function planOf(day: BreakoutDay, rooms: Rooms) {
  const name = (person: number) => day.roll.ids[person]!;
  const offers = offerSeats(day, rooms);
  const slots = Array.from({ length: day.slots }, (_, slot): PlannedSlot => ({
    slot: slot + 1,
    breakouts: day.rooms.flatMap((room, number) =>
      room.slot === slot
        ? [{ id: day.breakouts[room.breakout]!.id, people: seatedIn(day, rooms, number).map(name) }]
        : [],
    ),
    unserved: day.demands.flatMap((demand, number) =>
      demand.slot === slot && rooms[number] === null ? [name(demand.person)] : [],
    ),
    offers: offers.filter((offer) => offer.slot === slot + 1),
  }));
  return { slots };
}

/** How many got their first wish, their second, …: as many ranks as anybody gave. */
function rankCounts(day: BreakoutDay, rooms: Rooms, people: BreakoutsInput['people']): number[] {
  const longest = people.reduce(
    (most, { wishes }) => Math.max(most, ...(wishes ?? []).map((list) => list.length)),
    0,
  );
  const counts = Array.from({ length: longest }, () => 0);
  day.demands.forEach((demand, number) => {
    const wish = demand.wishes.find(({ room }) => room === rooms[number]);
    if (wish !== undefined && wish.rank <= demand.given) counts[wish.rank - 1]!++;
  });
  return counts;
}

function metricsOf(day: BreakoutDay, rooms: Rooms, input: BreakoutsInput): Metrics {
  const gatherings = Array.from({ length: day.slots }, (_, slot) =>
    day.rooms.flatMap((room, number) => (room.slot === slot ? [seatedIn(day, rooms, number)] : [])),
  );
  const counts = rankCounts(day, rooms, input.people);
  return {
    ...encounters(gatherings, {
      organisation: day.roll.organisation,
      there: day.there,
      apart: day.apart,
    }),
    unserved: rooms.filter((room) => room === null).length,
    rankCounts: counts,
    rankSum: counts.reduce((sum, count, place) => sum + count * (place + 1), 0),
    worstPerson: worstDay(day, rooms),
    crowding: crowding(day, rooms),
  };
}

/** People of one organisation above their room's share of it, over all rooms. */
function crowding(day: BreakoutDay, rooms: Rooms): number {
  let over = 0;
  for (const [number, room] of day.rooms.entries()) {
    const seated = seatedIn(day, rooms, number);
    const most = mostOfOne(room, seated.length);
    for (const members of Map.groupBy(seated, (person) => day.roll.organisation[person]!).values())
      over += Math.max(0, members.length - most);
  }
  return over;
}

/** A proved floor for each figure; the counts by rank only where the whole order is proved. */
function boundsOf(floors: Readonly<Record<string, number>>, metrics: Metrics) {
  const counts = metrics['rankCounts'] as readonly number[];
  const unserved = floors['unserved'] ?? -Infinity;
  const proved =
    unserved === metrics['unserved'] &&
    metrics['crowding'] === 0 &&
    counts.every((count, place) => place === 0 || (floors[`rank ${place + 1}`] ?? 0) === count);
  return {
    forbidden: 0,
    unserved: Math.max(0, unserved),
    crowding: 0,
    ...(proved ? { rankCounts: counts, rankSum: metrics['rankSum']! } : {}),
    ...(proved ? { worstPerson: Math.max(0, floors['worstPerson'] ?? 0) } : {}),
  };
}
