import { newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Event, type EventDefinition, type StoredStatus } from '../domain/event.js';
import { Session, type SessionDefinition } from '../domain/session.js';
import { searchTextOf } from '../domain/search-text.js';
import { shiftedTimes } from '../domain/session-times.js';
import { writeOtherTerritories } from '../persistence/event-territories.js';
import { writeCapacities } from '../persistence/seat-ledger.js';

type BuiltEvent = Partial<EventDefinition> & {
  readonly id?: string;
  readonly slug?: string;
  readonly territoryId?: string;
  readonly status?: StoredStatus;
  /** Those that organise it together with the first. */
  readonly otherTerritoryIds?: readonly string[];
  /** Now, unless said: when the event was written. */
  readonly at?: Temporal.Instant;
  /** One of two hours at 2 p.m. in a week, unless said. */
  readonly sessions?: readonly BuiltSession[];
};

type BuiltSession = Partial<Omit<SessionDefinition, 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt'>> & {
  readonly id?: string;
  /** Wall time in the event's zone, `2027-03-09T14:00`. */
  readonly starts?: string;
  /** Two hours after the start, unless said. */
  readonly ends?: string;
};

const DEFINITION: EventDefinition = {
  format: 'workshop',
  title: 'Atelier d’orientation',
  description: 'Faire le point à plusieurs.',
  timeZone: 'Europe/Paris',
  audience: 'public',
  attendanceMode: 'in_person',
  onlineUrl: null,
  contact: { name: null, phone: '04 93 00 00 00', email: null },
  theme: null,
  objective: null,
  funding: null,
  sensitive: false,
  opensAt: null,
  closesAt: null,
  signUpMode: 'all',
  waitingList: true,
  capacity: null,
  place: { id: null, name: 'Mission Locale', address: '12 avenue Chiris, Grasse' },
};

/** A draft, in memory. */
export function anEvent(built: Omit<BuiltEvent, 'sessions' | 'status' | 'otherTerritoryIds'> = {}): Event {
  const { id = newId(), territoryId = newId(), slug = `evenement-${id}`, at, ...said } = built;
  const createdAt = at ?? Temporal.Now.instant();
  const event = new Event({ id, territoryId, slug, createdBy: null, createdAt }, { ...DEFINITION, ...said });
  event.searchText = searchTextOf(event, []);
  return event;
}

/** A session of an event, in memory: in a week from when the event was written, unless `built` says when. */
export function aSession(event: Event, built: BuiltSession = {}): Session {
  const { id = newId(), starts, ends, ...said } = built;
  const inAWeek = event.createdAt.toZonedDateTimeISO(event.timeZone).add({ weeks: 1 }).withPlainTime('14:00');
  const startsLocal = starts ? Temporal.PlainDateTime.from(starts) : inAWeek.toPlainDateTime();
  const endsLocal = ends ? Temporal.PlainDateTime.from(ends) : startsLocal.add({ hours: 2 });
  const plain = {
    title: null,
    capacity: null,
    place: null,
    kind: null,
    slot: null,
    status: 'planned' as const,
  };
  const times = shiftedTimes(startsLocal, endsLocal, event.timeZone);
  return new Session({ id, eventId: event.id }, { ...plain, ...said, ...times });
}

/** A published event with one session in a week, unless `built` says otherwise; its ledger is empty. */
export async function aPublishedEvent(
  em: EntityManager,
  { sessions: parts = [{}], status = 'published', otherTerritoryIds = [], ...built }: BuiltEvent = {},
): Promise<{ readonly event: Event; readonly sessions: readonly Session[] }> {
  const event = anEvent(built);
  const sessions = parts.map((part) => aSession(event, part));
  event.status = status;
  event.publishedAt = status === 'draft' ? null : event.createdAt;
  event.cancelledAt = status === 'cancelled' ? event.createdAt : null;
  event.searchText = searchTextOf(event, sessions);
  await em.persist(event).flush();
  await em.persist(sessions).flush();
  await writeOtherTerritories(em, event.id, otherTerritoryIds);
  await writeCapacities(em, event, sessions);
  return { event, sessions };
}
