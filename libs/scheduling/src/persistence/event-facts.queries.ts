import { instantFrom, instantOrNull, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventFacts, SessionFacts } from '../domain/event-facts.js';
import type { Place } from '../domain/place.js';
import { eventOfSession } from './event-of-session.js';

/**
 * The facts of these events, in the order of the ids; an unknown id gives nothing. Two queries, whatever the number.
 */
export async function eventFacts(em: EntityManager, ids: readonly string[]): Promise<readonly EventFacts[]> {
  if (ids.length === 0) return [];
  const [events, sessions] = [
    await rows<EventRow>(em, EVENTS, [ids]),
    await rows<SessionRow>(em, SESSIONS, [ids]),
  ];
  const sessionsOf = Map.groupBy(sessions, ({ eventId }) => eventId);
  return events.map((event) => factsFrom(event, sessionsOf.get(event.id) ?? []));
}

/** The event that a session belongs to, whole. */
export async function eventFactsOfSession(
  em: EntityManager,
  sessionId: string,
): Promise<EventFacts | undefined> {
  const eventId = await eventOfSession(em, sessionId);
  return eventId === undefined ? undefined : (await eventFacts(em, [eventId]))[0];
}

/**
 * What a territory's calendar shows: published, postponed and cancelled events that it organises, alone or with others,
 * that have a session which ends after `since`; by their first one.
 */
export async function eventFactsOfTerritory(
  em: EntityManager,
  territoryId: string,
  since: Temporal.Instant,
): Promise<readonly EventFacts[]> {
  const found = await rows<{ id: string }>(em, OF_TERRITORY, [territoryId, since.toString()]);
  return eventFacts(
    em,
    found.map(({ id }) => id),
  );
}

const OF_TERRITORY = `
  select event.id
  from event join session on session.event_id = event.id
  where (event.territory_id = $1 or event.id in (select event_id from event_territory where territory_id = $1))
    and event.published_at is not null
    and session.ends_at > $2
  group by event.id
  order by min(session.starts_at), event.id
  limit 2000`;

const EVENTS = `
  select event.id, slug, territory_id as "territoryId", format, title, description, time_zone as "timeZone", audience,
    attendance_mode as "attendanceMode", online_url as "onlineUrl", contact, theme, objective, funding, sensitive,
    opens_at as "opensAt", closes_at as "closesAt", sign_up_mode as "signUpMode", waiting_list as "waitingList",
    event.capacity, place, status, reason, revision, created_at as "createdAt", published_at as "publishedAt",
    cancelled_at as "cancelledAt", held, waiting,
    to_json(array(select territory_id from event_territory where event_id = event.id order by territory_id))
      as "otherTerritoryIds"
  from unnest($1::uuid[]) with ordinality as asked (id, place_asked)
  join event on event.id = asked.id
  join seat_ledger ledger on ledger.event_id = event.id and ledger.session_id is null
  order by place_asked`;

const SESSIONS = `
  select session.id, session.event_id as "eventId", title, starts_local::text as "startsLocal",
    ends_local::text as "endsLocal", starts_at as "startsAt", ends_at as "endsAt", place, kind, slot, status, version,
    session.capacity, held, waiting
  from session
  join seat_ledger ledger on ledger.event_id = session.event_id and ledger.session_id = session.id
  where session.event_id = any ($1::uuid[])
  order by session.starts_at, session.id`;

type EventRow = Omit<
  EventFacts,
  'opensAt' | 'closesAt' | 'createdAt' | 'publishedAt' | 'cancelledAt' | 'seats' | 'sessions'
> &
  SeatColumns & {
    readonly opensAt: string | null;
    readonly closesAt: string | null;
    readonly createdAt: string;
    readonly publishedAt: string | null;
    readonly cancelledAt: string | null;
  };

type SessionRow = Omit<SessionFacts, 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt' | 'seats'> &
  SeatColumns & {
    readonly eventId: string;
    readonly startsLocal: string;
    readonly endsLocal: string;
    readonly startsAt: string;
    readonly endsAt: string;
  };

interface SeatColumns {
  readonly capacity: number | null;
  readonly held: number;
  readonly waiting: number;
}

function factsFrom(found: EventRow, sessions: readonly SessionRow[]): EventFacts {
  const { held, waiting, ...event } = found;
  return {
    ...event,
    opensAt: instantOrNull(event.opensAt),
    closesAt: instantOrNull(event.closesAt),
    createdAt: instantFrom(event.createdAt),
    publishedAt: instantOrNull(event.publishedAt),
    cancelledAt: instantOrNull(event.cancelledAt),
    seats: { capacity: event.capacity, held, waiting },
    sessions: sessions.map((session) => sessionFrom(session, event.place)),
  };
}

function sessionFrom(found: SessionRow, placeOfEvent: Place | null): SessionFacts {
  const { eventId: _, capacity, held, waiting, ...session } = found;
  return {
    ...session,
    startsLocal: Temporal.PlainDateTime.from(session.startsLocal),
    endsLocal: Temporal.PlainDateTime.from(session.endsLocal),
    startsAt: instantFrom(session.startsAt),
    endsAt: instantFrom(session.endsAt),
    place: session.place ?? placeOfEvent,
    seats: { capacity, held, waiting },
  };
}
