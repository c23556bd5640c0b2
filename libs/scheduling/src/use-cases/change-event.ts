import { type Call } from '#identity';
import { Clock, instantOfRecurringWallTime } from '#kernel';
import { Transactions } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { EventChange } from '../contract/index.js';
import type { EventDefinition } from '../domain/event.js';
import { Objections } from '../domain/objections.js';
import { same } from '../domain/sameness.js';
import { typedTimes } from '../domain/session-times.js';
import { writeOtherTerritories } from '../persistence/event-territories.js';
import { readLedger } from '../persistence/seat-ledger.js';
import { objectToTerritories, otherTerritories } from './create-event.js';
import { lockForChange, refuseStale, saveChange, type EventUnderLock } from './event-under-lock.js';
import { objectToCapacity } from './object-to-capacity.js';
import { changeFrom, objectToClosing, placesNamed } from './read-definition.js';

@Injectable()
export class ChangeEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes what the body names; a body that says what the event says already changes nothing.
   * @throws DomainError `platform.if-match-stale`, `scheduling.event-cancelled`, or what is wrong with a field
   */
  run(
    eventId: string,
    body: EventChange,
    { actor, ifMatch }: Pick<Call, 'actor' | 'ifMatch'>,
  ): Promise<void> {
    return this.transactions.run(async (em) => {
      const locked = await lockForChange(em, eventId, actor);
      const { event } = locked;
      refuseStale(event, ifMatch);
      event.refuseWhenCancelled();
      const objections = new Objections();
      const timeZone = body.timeZone ?? event.timeZone;
      const change = changeFrom(body, timeZone, await placesNamed(em, [body]), objections);
      const changed = event.change({ ...signUpTimesIn(locked, timeZone), ...given(change) });
      objectToClosing(event, body.closesAt === undefined ? 'opensAt' : 'closesAt', objections);
      if (changed.includes('timeZone')) keepWallTimes(locked, objections);
      if (changed.includes('capacity')) objectToCapacity(event, await readLedger(em, eventId), objections);
      const territoriesChanged = await changeTerritories(em, locked, body, objections);
      objections.raise();
      if (changed.length > 0 || territoriesChanged) await saveChange(em, locked, this.clock.now());
    });
  }
}

const given = (change: Partial<EventDefinition>): Partial<EventDefinition> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** In another zone, sign-ups open and close at the same wall-clock times. */
function signUpTimesIn({ event }: EventUnderLock, timeZone: string): Partial<EventDefinition> {
  if (timeZone === event.timeZone) return {};
  const moved = (instant: Temporal.Instant | null) =>
    instant &&
    instantOfRecurringWallTime(instant.toZonedDateTimeISO(event.timeZone).toPlainDateTime(), timeZone);
  return { opensAt: moved(event.opensAt), closesAt: moved(event.closesAt) };
}

/** Wall time is the truth: in another zone, sessions keep theirs and get other instants. */
function keepWallTimes({ event, sessions }: EventUnderLock, objections: Objections): void {
  for (const session of sessions) {
    const [starts, ends] = [session.startsLocal, session.endsLocal].map((wall) => ({
      wall,
      path: 'timeZone',
    }));
    const times = typedTimes(starts!, ends!, event.timeZone, objections);
    if (times) session.change(times);
  }
}

async function changeTerritories(
  em: EntityManager,
  { event, otherTerritoryIds }: EventUnderLock,
  body: EventChange,
  objections: Objections,
): Promise<boolean> {
  if (body.otherTerritoryIds === undefined) return false;
  const asked = otherTerritories({ ...body, territoryId: event.territoryId });
  if (same([...asked].sort(), [...otherTerritoryIds].sort())) return false;
  await objectToTerritories(em, asked, (index) => `otherTerritoryIds.${index}`, objections);
  objections.raise();
  await writeOtherTerritories(em, event.id, asked);
  return true;
}
