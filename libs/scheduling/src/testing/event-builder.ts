import { instantOfRecurringWallTime, newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Event, type EventDefinition, type StoredStatus } from '../domain/event.js';
import { Session, type SessionDefinition } from '../domain/session.js';
import { writeCapacities } from '../persistence/seat-ledger.js';

type BuiltEvent = Partial<EventDefinition> & {
  readonly id?: string;
  readonly slug?: string;
  readonly territoryId?: string;
  readonly status?: StoredStatus;
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

/** A published event with one session in a week, unless `built` says otherwise; its ledger is empty. */
export async function aPublishedEvent(
  em: EntityManager,
  built: BuiltEvent = {},
): Promise<{ readonly event: Event; readonly sessions: readonly Session[] }> {
  const {
    id = newId(),
    territoryId = newId(),
    status = 'published',
    sessions = [{}],
    slug,
    at,
    ...said
  } = built;
  const now = at ?? Temporal.Now.instant();
  const made = { id, territoryId, slug: slug ?? `evenement-${id}`, createdBy: null, createdAt: now };
  const event = new Event(made, { ...DEFINITION, ...said });
  event.searchText = 'atelier orientation';
  event.status = status;
  if (status !== 'draft') event.publishedAt = now;
  if (status === 'cancelled') event.cancelledAt = now;
  em.persist(event);
  await em.flush();
  const parts = sessions.map((session) => sessionOf(event, session, now));
  em.persist(parts);
  await em.flush();
  await writeCapacities(em, event, parts);
  return { event, sessions: parts };
}

function sessionOf(event: Event, built: BuiltSession, now: Temporal.Instant): Session {
  const { id = newId(), starts, ends, ...said } = built;
  const inAWeek = now.toZonedDateTimeISO(event.timeZone).add({ weeks: 1 }).withPlainTime('14:00');
  const startsLocal = starts ? Temporal.PlainDateTime.from(starts) : inAWeek.toPlainDateTime();
  const endsLocal = ends ? Temporal.PlainDateTime.from(ends) : startsLocal.add({ hours: 2 });
  return new Session(
    { id, eventId: event.id },
    {
      title: null,
      capacity: null,
      place: null,
      kind: null,
      slot: null,
      status: 'planned',
      ...said,
      startsLocal,
      endsLocal,
      startsAt: instantOfRecurringWallTime(startsLocal, event.timeZone),
      endsAt: instantOfRecurringWallTime(endsLocal, event.timeZone),
    },
  );
}
