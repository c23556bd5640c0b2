import { DomainError } from '#kernel';
import { registrationFacts } from '#registration';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { faultOf } from '../domain/visits/read-slot.js';
import { otherOf, refuseStale, takesPart, type Slot, type Visit } from '../domain/visits/visit.js';
import { usualWindow, type VisitWindow } from '../domain/visits/window.js';
import {
  lockVisits,
  pairById,
  visitById,
  visitsOf,
  windowsOfEvents,
  type Pair,
} from '../persistence/pairs.queries.js';

/** What one of the two answers, and about which state of the visit. */
export interface AnswerAbout {
  readonly registrationId: string;
  readonly visitId: string;
  readonly revision: number;
}

/** A visit locked until the end of the transaction, and what a date of it is judged by. */
export interface VisitUnderLock {
  readonly visit: Visit;
  readonly window: VisitWindow;
  readonly timeZone: string;
  /** When host or guest is taken: their other visits, and the event's own sessions. */
  readonly taken: readonly Pick<Slot, 'startsAt' | 'endsAt'>[];
}

/**
 * Locks a visit for an answer of its host or its guest.
 * @throws DomainError `pairs.visit-unknown` for anybody else, `pairs.moved-on`, `pairs.partner-gone`
 */
export async function lockVisit(
  em: EntityManager,
  { registrationId, visitId, revision }: AnswerAbout,
): Promise<VisitUnderLock> {
  const seen = await visitById(em, visitId);
  if (!seen || !takesPart(seen, registrationId)) throw new DomainError('pairs.visit-unknown', 'not-found');
  await lockVisits(em, seen.eventId);
  const [visit, pair] = [(await visitById(em, visitId))!, (await pairById(em, seen.pairId))!];
  const [event] = await eventFacts(em, [seen.eventId]);
  if (!event || pair.endedAt !== null) throw new DomainError('pairs.visit-unknown', 'not-found');
  refuseStale(visit, revision);
  await refuseGone(em, otherOf(visit, registrationId));
  return {
    visit,
    window: await windowOf(em, pair, event),
    timeZone: event.timeZone,
    taken: await takenFor(em, visit, event),
  };
}

/** @throws DomainError `pairs.past`, `pairs.outside-window`, `pairs.overlaps`: it was good when it was proposed */
export function refuseBadDate(
  { window, timeZone, taken }: VisitUnderLock,
  slot: Slot,
  now: Temporal.Instant,
): void {
  const [, reason] = faultOf(slot, { window, timeZone, now, taken }) ?? [];
  if (reason !== undefined) throw new DomainError(`pairs.${reason}`, 'conflict');
}

async function refuseGone(em: EntityManager, partnerId: string): Promise<void> {
  const [partner] = await registrationFacts(em, [partnerId]);
  if (partner?.status !== 'confirmed') throw new DomainError('pairs.partner-gone', 'conflict');
}

async function windowOf(em: EntityManager, { wave, formedAt }: Pair, event: EventFacts) {
  const set = await windowsOfEvents(em, [event.id]);
  return set.find((window) => window.wave === wave) ?? usualWindow(wave, event, formedAt);
}

async function takenFor(em: EntityManager, { id, hostId, guestId }: Visit, { sessions }: EventFacts) {
  const visits = await visitsOf(em, [hostId, guestId]);
  return [
    ...visits.flatMap((other) => (other.id !== id && other.agreed ? [other.agreed] : [])),
    ...sessions.filter(({ status }) => status === 'planned'),
  ];
}
