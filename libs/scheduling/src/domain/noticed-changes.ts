import type { Event } from './event.js';
import { same } from './sameness.js';
import type { NoticedChange, Session } from './session.js';

/** What somebody registered for a session knows of it. */
type Known = Readonly<Record<NoticedChange, unknown>>;

export type KnownSessions = ReadonlyMap<string, Known>;

const ASPECTS: readonly NoticedChange[] = ['time', 'place', 'title', 'status'];

/** What is known of each session before a change. */
export const knownOf = (event: Event, sessions: readonly Session[]): KnownSessions =>
  new Map(sessions.map((session) => [session.id, known(event, session)]));

/** What has become of each session since: only those whose people, and their calendars, must learn of it. */
export function noticedChanges(
  before: KnownSessions,
  event: Event,
  sessions: readonly Session[],
): readonly { readonly session: Session; readonly what: readonly NoticedChange[] }[] {
  return sessions.flatMap((session) => {
    const was = before.get(session.id);
    const is = known(event, session);
    const what = was ? ASPECTS.filter((aspect) => !same(was[aspect], is[aspect])) : [];
    return what.length > 0 ? [{ session, what }] : [];
  });
}

const known = (event: Event, session: Session): Known => ({
  time: [session.startsAt, session.endsAt],
  place: [session.place ?? event.place, event.attendanceMode, event.onlineUrl],
  title: [event.title, session.title],
  status: event.status === 'cancelled' || event.status === 'postponed' ? event.status : session.status,
});
