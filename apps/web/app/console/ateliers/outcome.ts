import { AS_MANY_AS_COME } from './body-of-form.js';
import { SessionsOfBreakouts, type AteliersView, type RotationPlanView } from '#matching/contract';

/** Somebody in an atelier, as the plan has it. */
export interface SeatedPerson {
  readonly id: string;
  /** 1 is the dearest wish; null for what they did not wish for. */
  readonly rank: number | null;
  readonly leads: boolean;
}

export interface RoomOutcome {
  /** The planner's breakout: what a move names. */
  readonly breakoutId: string;
  readonly sessionId: string;
  readonly title: string | null;
  readonly place: string | null;
  /** Null: as many as come. */
  readonly capacity: number | null;
  readonly people: readonly SeatedPerson[];
}

export interface SlotOutcome {
  readonly slot: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly rooms: readonly RoomOutcome[];
  readonly without: readonly { readonly id: string; readonly wished: boolean }[];
}

interface Breakouts {
  readonly slots: readonly {
    readonly slot: number;
    readonly breakouts: readonly { readonly id: string; readonly people: readonly string[] }[];
    readonly unserved: readonly string[];
  }[];
}

interface Setting {
  readonly id: string;
  readonly slots: readonly number[];
  readonly capacity?: number | readonly number[];
  readonly leaders?: readonly string[];
}

/** A plan of ateliers as it is read: slot by slot, atelier by atelier, with the wish that each seat is. */
export function outcomeOf(plan: RotationPlanView, view: AteliersView): readonly SlotOutcome[] | null {
  if (plan.plan === null) return null;
  const settings = (plan.settings['breakouts'] ?? []) as readonly Setting[];
  const known = new SessionsOfBreakouts({ sessions: sessionsOf(view) }, settings);
  const wishes = new Map(view.people.map((person) => [person.id, person.wishes]));
  const { slots } = plan.plan as unknown as Breakouts;
  return slots.flatMap(({ slot, breakouts, unserved }) => {
    const found = view.slots.find((one) => one.slot === slot);
    if (!found) return [];
    const rooms = breakouts.flatMap(({ id, people }): RoomOutcome[] => {
      const sessionId = known.sessionOf(id, slot);
      const atelier = found.ateliers.find((one) => one.sessionId === sessionId);
      if (!atelier || sessionId === undefined) return [];
      const setting = settings.find((one) => one.id === id);
      const leaders = new Set(setting?.leaders);
      return [
        {
          breakoutId: id,
          sessionId,
          title: atelier.title,
          place: atelier.place,
          capacity: capacityIn(setting, slot),
          people: people.map((person) => ({
            id: person,
            rank: rankIn(wishes.get(person)?.[slot - 1], sessionId),
            leads: leaders.has(person),
          })),
        },
      ];
    });
    const without = unserved.map((id) => ({ id, wished: (wishes.get(id)?.[slot - 1] ?? []).length > 0 }));
    return [{ slot, startsAt: found.startsAt, endsAt: found.endsAt, rooms, without }];
  });
}

/** As it was asked for; what nobody limited is as many as come. */
function capacityIn(setting: Setting | undefined, slot: number): number | null {
  const { capacity, slots = [] } = setting ?? {};
  const each = typeof capacity === 'number' ? capacity : capacity?.[slots.indexOf(slot)];
  return each === undefined || each >= AS_MANY_AS_COME ? null : each;
}

const rankIn = (wishes: readonly string[] | undefined, sessionId: string): number | null => {
  const place = wishes?.indexOf(sessionId) ?? -1;
  return place >= 0 ? place + 1 : null;
};

/** As the event has them: sessions of one slot share its name. */
const sessionsOf = ({ slots }: AteliersView) =>
  slots.flatMap(({ name, ateliers }) =>
    ateliers.map(({ sessionId, title }) => ({ id: sessionId, title, slot: name })),
  );

export interface Ranks {
  /** How many seats are first, second… choices, over all slots. */
  readonly counts: readonly number[];
  /** People who have their first choice in each slot for which they gave wishes. */
  readonly allFirst: number;
  /** Seats that nobody wished for, leaders not counted. */
  readonly byHand: number;
  /** Times that somebody who gave wishes got none of them. */
  readonly unserved: number;
  /** Times that somebody gave no wish and has no seat. */
  readonly withoutWish: number;
}

/** The whole in counts that can be said in plain words. */
export function ranksOf(outcome: readonly SlotOutcome[]): Ranks {
  const seats = outcome
    .flatMap(({ rooms }) => rooms.flatMap(({ people }) => people))
    .filter(({ leads }) => !leads);
  const longest = Math.max(0, ...seats.map(({ rank }) => rank ?? 0));
  const missed = outcome.flatMap(({ without }) => without);
  const worst = new Map<string, number>();
  for (const { id, rank } of seats) worst.set(id, Math.max(worst.get(id) ?? 1, rank ?? 1));
  for (const { id, wished } of missed) if (wished) worst.set(id, Infinity);
  const wishing = new Set(seats.filter(({ rank }) => rank !== null).map(({ id }) => id));
  return {
    counts: Array.from(
      { length: longest },
      (_, place) => seats.filter(({ rank }) => rank === place + 1).length,
    ),
    allFirst: [...wishing].filter((id) => worst.get(id) === 1).length,
    byHand: seats.filter(({ rank }) => rank === null).length,
    unserved: missed.filter(({ wished }) => wished).length,
    withoutWish: missed.filter(({ wished }) => !wished).length,
  };
}
