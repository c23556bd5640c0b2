import type { Locale } from '#kernel';

/** A line's place in life, as `registration` has it; mailing only asks whether it holds a seat or waits. */
export type LineState = 'confirmed' | 'waitlisted' | 'ended';

/** One session of a registration, as it is now. */
export interface SessionFacts {
  readonly id: string;
  readonly title: string | null;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: PlaceFacts | null;
  /** Cancelled by the organiser, on its own. */
  readonly cancelled: boolean;
  readonly line: LineState;
  /** 1 is next; only while waiting. */
  readonly position: number | null;
}

interface PlaceFacts {
  readonly name: string;
  readonly address: string | null;
}

export interface EventFacts {
  readonly id: string;
  readonly slug: string;
  readonly territoryId: string;
  readonly title: string;
  readonly format: string;
  readonly timeZone: string;
  readonly audience: string;
  readonly status: 'published' | 'postponed' | 'cancelled';
  /** Why it was postponed or cancelled, in the organiser's words. */
  readonly reason: string | null;
  /** Its title stays out of subjects, previews and calendars. */
  readonly sensitive: boolean;
  readonly attendanceMode: 'in_person' | 'online' | 'mixed';
  readonly onlineUrl: string | null;
  readonly contact: {
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  } | null;
}

/** Everything a message about a registration can say, read when its turn comes. */
export interface RegistrationFacts {
  readonly registrationId: string;
  /** The person, or the registration itself when it is nobody's: whose calendar entry it is. */
  readonly registrantId: string;
  readonly recipient: { readonly name: string; readonly address: string } | null;
  readonly locale: Locale;
  readonly state: LineState;
  readonly seats: number;
  readonly cancelReason: string | null;
  readonly passCode: string;
  readonly ticket: string;
  readonly event: EventFacts;
  /** The registration's own, by date; those that ended too. */
  readonly sessions: readonly SessionFacts[];
}

/** The sessions a message shows: those with a seat or a wait, or all of them when nothing is left. */
export function shownSessions({ state, sessions }: RegistrationFacts): readonly SessionFacts[] {
  if (state === 'ended') return sessions;
  return sessions.filter(({ line, cancelled }) => line !== 'ended' && !cancelled);
}

/**
 * What somebody knows once a message has told it: the state of each line, when and where. Two messages that would
 * tell the same are one too many. No personal data.
 */
export const toldBy = ({ event, seats, sessions }: RegistrationFacts): string =>
  JSON.stringify([
    seats,
    event.status,
    event.title,
    event.timeZone,
    event.onlineUrl,
    ...sessions.map(({ id, line, cancelled, startsAt, endsAt, title, place }) => [
      id,
      cancelled ? 'cancelled' : line,
      startsAt.toString(),
      endsAt.toString(),
      title,
      place?.name ?? null,
      place?.address ?? null,
    ]),
  ]);

/** When a session was said to be, by a message that was sent. */
export function spanToldBy(
  fingerprint: string,
  sessionId: string,
): { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant } | undefined {
  const told: unknown[] = JSON.parse(fingerprint);
  const session = told.find((entry): entry is string[] => Array.isArray(entry) && entry[0] === sessionId);
  const [, , startsAt, endsAt] = session ?? [];
  if (startsAt === undefined || endsAt === undefined) return undefined;
  return { startsAt: Temporal.Instant.from(startsAt), endsAt: Temporal.Instant.from(endsAt) };
}
