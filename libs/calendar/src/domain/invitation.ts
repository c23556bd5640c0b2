import type { CalendarEntry } from './calendar-object.js';

/** What one registrant's entry for one session was last said to be. */
export interface Invitation {
  readonly registrantId: string;
  readonly sessionId: string;
  /** Random, and for ever: cancel and register again is the same entry, moved forward. */
  readonly uid: string;
  readonly sequence: number;
  readonly method: InvitationMethod;
  /** What a calendar shows of it; two states that look alike are the same state. */
  readonly fingerprint: string;
  readonly changedAt: Temporal.Instant;
}

/** Whether the entry should stand in the registrant's calendar. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** What the entry should be now. */
export interface WantedInvitation {
  readonly sessionId: string;
  readonly method: InvitationMethod;
  readonly shown: ShownInCalendar;
}

type ShownInCalendar = Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'timeZone' | 'title' | 'location'>;

/**
 * A session's time, place and title as one text. The description is no part of it: a new word in it must not make
 * every calendar ask its owner to look again.
 */
export const fingerprintOf = ({ startsAt, endsAt, timeZone, title, location }: ShownInCalendar): string =>
  JSON.stringify([
    startsAt.toString(),
    endsAt.toString(),
    timeZone,
    title,
    location?.name ?? null,
    location?.address ?? null,
  ]);

/**
 * The invitation after what is wanted: the sequence grows by one when time, place, title or status differ, and stays
 * when nothing does, so that a delivery played twice says the same thing twice (RFC 5546, 2.1.4).
 */
export function movedForward(
  current: Invitation,
  wanted: WantedInvitation,
  now: Temporal.Instant,
): Invitation {
  const fingerprint = fingerprintOf(wanted.shown);
  if (current.method === wanted.method && current.fingerprint === fingerprint) return current;
  return { ...current, sequence: current.sequence + 1, method: wanted.method, fingerprint, changedAt: now };
}
