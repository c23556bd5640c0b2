import { DomainError } from '#kernel';
import { type Actor, organises } from '#identity';
import { type Announced, announceMany } from '#platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { capacityRaised, eventChanged, sessionChanged } from '../announcements.js';
import { Event } from '../domain/event.js';
import { knownOf, noticedChanges, type KnownSessions } from '../domain/noticed-changes.js';
import { searchTextOf } from '../domain/search-text.js';
import { Session } from '../domain/session.js';
import { otherTerritoriesOf } from '../persistence/event-territories.js';
import { tellPageChanged } from '../persistence/page-changed.js';
import { writeCapacities } from '../persistence/seat-ledger.js';

/** An event that the caller may change, locked until the end of the transaction. */
export interface EventUnderLock {
  readonly event: Event;
  /** By start. */
  readonly sessions: readonly Session[];
  readonly otherTerritoryIds: readonly string[];
  /** What the registered know of the sessions, as it stood when the lock was taken. */
  readonly known: KnownSessions;
  /** Capacities as they stood, under the event's id and each session's. */
  readonly capacities: ReadonlyMap<string, number | null>;
}

/**
 * Locks an event for a change by one of its organisers, or by those of a territory that organises it with them.
 * @throws DomainError `platform.not-found` when there is none, or it is not theirs
 */
export async function lockForChange(
  em: EntityManager,
  eventId: string,
  actor: Actor,
): Promise<EventUnderLock> {
  const event = await em.findOne(Event, { id: eventId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!event) throw new DomainError('platform.not-found', 'not-found');
  const otherTerritoryIds = await otherTerritoriesOf(em, eventId);
  if (![event.territoryId, ...otherTerritoryIds].some((territoryId) => organises(actor, territoryId)))
    throw new DomainError('platform.not-found', 'not-found');
  const sessions = await em.find(Session, { eventId }, { orderBy: { startsAt: 'asc', id: 'asc' } });
  const capacities = new Map([event, ...sessions].map(({ id, capacity }) => [id, capacity]));
  return { event, sessions, otherTerritoryIds, known: knownOf(event, sessions), capacities };
}

/** @throws DomainError when the caller edits a revision that is not the last one any more (RFC 9110, 13.1.1) */
export function refuseStale(event: Event, ifMatch: string | undefined): void {
  const given = ifMatch?.replace(/^W\//, '').replaceAll('"', '');
  if (given !== '*' && given !== String(event.revision))
    throw new DomainError('platform.if-match-stale', 'precondition-failed');
}

/**
 * Saves what was changed under the lock: one more revision, the sessions' versions, the ledger's capacities, and what
 * has to be announced. `instead` takes the place of the sessions' own announcements: who is told that a day is cancelled
 * is not told of each of its sessions.
 */
export async function saveChange(
  em: EntityManager,
  locked: EventUnderLock,
  now: Temporal.Instant,
  instead?: Announced,
): Promise<void> {
  const { event, sessions } = locked;
  event.revise();
  event.searchText = searchTextOf(event, sessions);
  const noticed = noticedChanges(locked.known, event, sessions);
  for (const { session } of noticed) session.revise();
  await em.flush();
  const moved = capacityMoves(locked);
  if (moved !== 'none') await writeCapacities(em, event, sessions);
  if (event.publishedAt === null) return;
  const told = noticed
    .filter(({ session, what }) => session.status === 'planned' || what.includes('status'))
    // A title put right afterwards is nothing to write to people about.
    .filter(({ session }) => Temporal.Instant.compare(session.endsAt, now) > 0)
    .map(({ session, what }) => ({
      announcement: sessionChanged,
      payload: {
        eventId: event.id,
        sessionId: session.id,
        version: session.version,
        revision: event.revision,
        what,
      },
    }));
  const list: Announced[] = [
    { announcement: eventChanged, payload: { eventId: event.id, revision: event.revision } },
    ...(instead ? [instead] : told),
    ...(moved === 'raised' ? [{ announcement: capacityRaised, payload: { eventId: event.id } }] : []),
  ];
  await announceMany(em, list, now);
  await tellPageChanged(em, event.id);
}

function capacityMoves({ event, sessions, capacities }: EventUnderLock): 'none' | 'moved' | 'raised' {
  const moves = [event, ...sessions]
    .map(({ id, capacity }) => ({ was: capacities.get(id) ?? Infinity, is: capacity ?? Infinity }))
    .filter(({ was, is }) => was !== is);
  if (moves.length === 0) return 'none';
  return moves.some(({ was, is }) => is > was) ? 'raised' : 'moved';
}
