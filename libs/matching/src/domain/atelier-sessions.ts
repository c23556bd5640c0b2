import { fold, timeSlots } from '#kernel';
import type { Breakout } from './input.js';

/** A session as it stands in its event. */
interface Session {
  readonly id: string;
  readonly title: string | null;
  readonly slot: string | null;
}

/** One session that runs beside others, and the atelier that it is: held twice, it has two sessions of one title. */
export interface AtelierSession {
  readonly sessionId: string;
  /** From 1, in the order of the event's sessions. */
  readonly slot: number;
  readonly slotName: string;
  /** The first of its sessions: nobody is sent to one atelier twice. */
  readonly atelier: string;
  readonly title: string | null;
}

/** The sessions of an event that run side by side, slot by slot. */
export function atelierSessions(sessions: readonly Session[]): readonly AtelierSession[] {
  const found: AtelierSession[] = [];
  for (const [index, { name, sessions: of }] of timeSlots(sessions).entries())
    for (const { id, title } of of) {
      const slot = index + 1;
      const elsewhere = found.find((one) => isSame(one.title, title) && one.slot !== slot);
      const taken = found.some((one) => one.slot === slot && one.atelier === elsewhere?.atelier);
      const atelier = elsewhere && !taken ? elsewhere.atelier : id;
      found.push({ sessionId: id, slot, slotName: name, atelier, title });
    }
  return found;
}

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && fold(one) === fold(other);

/** What the settings of a plan say of its breakouts; anything else in them is none of this. */
type Named = Pick<Breakout, 'id' | 'slots'>;

/**
 * The session that each breakout of a plan is in each of its slots. A breakout bears the id of one of its sessions, or
 * their title; one that is no session of the event stands for nothing.
 */
export class SessionsOfBreakouts {
  readonly sessions: readonly AtelierSession[];

  constructor(
    event: { readonly sessions: readonly Session[] },
    private readonly breakouts: readonly Named[],
  ) {
    this.sessions = atelierSessions(event.sessions);
  }

  /** The session of a breakout in a slot. */
  sessionOf(breakoutId: string, slot: number): string | undefined {
    const running = this.sessions.filter((session) => session.slot === slot);
    const found =
      running.find(({ sessionId }) => sessionId === breakoutId) ??
      running.find(({ atelier }) => atelier === breakoutId) ??
      running.find(({ title }) => title !== null && fold(title) === fold(breakoutId));
    return found?.sessionId;
  }

  /** The breakout that a session is; undefined when the plan has none for it. */
  breakoutOf(sessionId: string): string | undefined {
    const slot = this.sessions.find((session) => session.sessionId === sessionId)?.slot;
    return slot === undefined
      ? undefined
      : this.breakouts.find(({ id, slots }) => slots.includes(slot) && this.sessionOf(id, slot) === sessionId)
          ?.id;
  }

  /** Ranked sessions as the planner takes them: for each slot ids of breakouts, the dearest first. */
  wishesBySlot(ranked: readonly string[], slots: number): readonly (readonly string[])[] {
    return Array.from({ length: slots }, (_, index) =>
      ranked
        .filter((id) =>
          this.sessions.some((session) => session.sessionId === id && session.slot === index + 1),
        )
        .flatMap((id) => this.breakoutOf(id) ?? []),
    );
  }
}
