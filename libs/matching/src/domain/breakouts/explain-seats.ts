import type { Id } from '../input.js';
import type { BreakoutDay, Demand } from './breakout-day.js';
import type { Rooms } from './seated.js';

/** A dearer wish that could not be. */
interface MissedWish {
  readonly breakout: Id;
  readonly rank: number;
  /** How many wanted it in that slot at least as much as this person. */
  readonly demand: number;
  /** Seats for participants, its leaders not counted. */
  readonly capacity: number;
  /** The person goes there in another slot of the same day. */
  readonly elsewhere: boolean;
}

/** "Votre 2e choix ; l'atelier A1 avait 31 demandes pour 18 places", as figures. */
export interface SeatExplanation {
  readonly person: Id;
  readonly slot: number;
  /** Null when none of the wishes could be met. */
  readonly breakout: Id | null;
  readonly rank: number | null;
  readonly missed: readonly MissedWish[];
}

/** Says for each person and slot which wish was met, and why each dearer one was not. */
export function explain(day: BreakoutDay, rooms: Rooms): SeatExplanation[] {
  const idOf = (room: number) => day.breakouts[day.rooms[room]!.breakout]!.id;
  const wanted = demandByRank(day);
  const visited = new Set(
    day.demands.flatMap(({ person }, number) => {
      const room = rooms[number];
      return room == null ? [] : [`${person} ${day.rooms[room]!.breakout}`];
    }),
  );
  return day.demands.map((demand, number) => {
    const room = rooms[number]!;
    const rank = demand.wishes.find((wish) => wish.room === room)?.rank ?? null;
    return {
      person: day.roll.ids[demand.person]!,
      slot: demand.slot + 1,
      breakout: room === null ? null : idOf(room),
      rank,
      missed: dearer(demand, rank).map((wish) => ({
        breakout: idOf(wish.room),
        rank: wish.rank,
        demand: wanted(wish.room, wish.rank),
        capacity: day.rooms[wish.room]!.capacity - day.rooms[wish.room]!.leaders.length,
        elsewhere: visited.has(`${demand.person} ${day.rooms[wish.room]!.breakout}`),
      })),
    };
  });
}

function dearer(demand: Demand, rank: number | null): Demand['wishes'] {
  return demand.wishes.filter((wish) => rank === null || wish.rank < rank);
}

function demandByRank(day: BreakoutDay): (room: number, rank: number) => number {
  const counts = day.rooms.map(() => [] as number[]);
  for (const { wishes } of day.demands)
    for (const { room, rank } of wishes) counts[room]![rank] = (counts[room]![rank] ?? 0) + 1;
  return (room, rank) => counts[room]!.slice(0, rank + 1).reduce((sum, count) => sum + (count ?? 0), 0);
}
