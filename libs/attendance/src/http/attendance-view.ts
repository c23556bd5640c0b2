import { type AnswerOf, DomainError, fold } from '#kernel';
import type { EventFacts } from '#scheduling';
import type { z } from 'zod';
import type { AttendanceView, ExpectedPersonView, listExpected } from '../contract/index.js';
import { halfDayOf } from '../domain/half-day.js';
import { presenceOf } from '../domain/presence.js';
import { tallyOf } from '../domain/tally.js';
import type { SessionAttendance } from '../persistence/session-attendance.queries.js';

type View = z.infer<typeof AttendanceView>;
type Session = EventFacts['sessions'][number];

/** RFC 3339 with the offset of the event's zone. */
export const instantIn = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** The sessions that are held; all of them when none is, so that what was noted stays to be seen. */
export function heldSessions({ sessions }: EventFacts): readonly Session[] {
  const held = sessions.filter(({ status }) => status !== 'cancelled');
  return held.length > 0 ? held : sessions;
}

export const attendanceView = (
  event: EventFacts,
  attendance: ReadonlyMap<string, SessionAttendance>,
): View => ({
  sessions: heldSessions(event).map((session) => {
    const ofSession = attendance.get(session.id)!;
    return {
      sessionId: session.id,
      startsAt: instantIn(session.startsAt, event.timeZone),
      halfDay: halfDayOf(session, event.timeZone),
      closed: ofSession.closed,
      ...(tallyOf(ofSession) as Omit<
        View['sessions'][number],
        'sessionId' | 'startsAt' | 'halfDay' | 'closed'
      >),
    };
  }),
});

/**
 * The session that a helper wants: the one asked for, else the one under way or next, else the last.
 * @throws DomainError `attendance.session-unknown` when the event has no such session.
 */
export function wantedSession(
  sessions: readonly Session[],
  sessionId: string | undefined,
  now: Temporal.Instant,
): Session {
  const wanted =
    sessionId === undefined
      ? (sessions.find(({ endsAt }) => Temporal.Instant.compare(endsAt, now) > 0) ?? sessions.at(-1))
      : sessions.find(({ id }) => id === sessionId);
  if (!wanted) throw new DomainError('attendance.session-unknown', 'not-found');
  return wanted;
}

export function expectedView(
  event: EventFacts,
  session: Session,
  attendance: SessionAttendance,
  search: string | undefined,
): AnswerOf<typeof listExpected> {
  const { id, title, timeZone } = event;
  const named = ({ startsAt, ...of }: Session) => ({
    id: of.id,
    title: of.title,
    startsAt: instantIn(startsAt, timeZone),
  });
  return {
    event: { id, title, timeZone },
    session: { ...named(session), endsAt: instantIn(session.endsAt, timeZone) },
    sessions: heldSessions(event).map(named),
    counts: tallyOf(attendance),
    people: peopleOf(session, attendance, timeZone).filter(matching(search)),
  };
}

const peopleOf = (
  session: Session,
  { lines, factsOf, closed }: SessionAttendance,
  timeZone: string,
): ExpectedPersonView[] =>
  lines
    .map((line) => {
      const { presence, arrivedAt } = presenceOf(factsOf.get(line.registrationId) ?? [], closed);
      return {
        registrationId: line.registrationId,
        sessionId: session.id,
        party: line.party,
        firstName: line.firstName,
        lastName: line.lastName,
        organisationName: line.organisationName,
        codeEnd: line.codeEnd,
        seats: line.seats,
        presence,
        notedAt: arrivedAt && instantIn(arrivedAt, timeZone),
      };
    })
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));

/** By last name, then first; who gave no name comes after, by the end of the code. */
const sortKey = ({ party, lastName, firstName, codeEnd }: ExpectedPersonView): string =>
  party === 'nameless' ? `1 ${codeEnd}` : `0 ${fold(lastName ?? '')} ${fold(firstName ?? '')}`;

/** Everybody, or those in whose name, organisation or code each word that was typed is found. */
function matching(search: string | undefined): (person: ExpectedPersonView) => boolean {
  const words = fold(search ?? '')
    .split(' ')
    .filter(Boolean);
  return ({ firstName, lastName, organisationName, codeEnd }) => {
    const text = fold([firstName, lastName, organisationName, codeEnd].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
}
