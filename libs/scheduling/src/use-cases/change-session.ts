import type { Call } from '#identity';
import { Clock, DomainError } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../contract/index.js';
import { Objections } from '../domain/objections.js';
import type { Session, SessionDefinition, SessionTimes } from '../domain/session.js';
import { typedTimes, wallTimeOf } from '../domain/session-times.js';
import { eventOfSession } from '../persistence/event-of-session.js';
import { readLedger } from '../persistence/seat-ledger.js';
import { lockForChange, refuseStale, saveChange } from './event-under-lock.js';
import { objectToCapacity } from './object-to-capacity.js';
import { placeFrom, placesNamed, type Places } from './read-definition.js';

@Injectable()
export class ChangeSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes what the body names of one session. @returns its event's id
   * @throws DomainError `platform.if-match-stale`, `scheduling.event-cancelled`, or what is wrong with a field
   */
  run(
    sessionId: string,
    body: SessionChange,
    { actor, ifMatch }: Pick<Call, 'actor' | 'ifMatch'>,
  ): Promise<string> {
    return this.transactions.run(async (em) => {
      const eventId = await eventOfSession(em, sessionId);
      if (eventId === undefined) throw new DomainError('platform.not-found', 'not-found');
      const locked = await lockForChange(em, eventId, actor);
      refuseStale(locked.event, ifMatch);
      locked.event.refuseWhenCancelled();
      const session = locked.sessions.find(({ id }) => id === sessionId)!;
      const objections = new Objections();
      const places = await placesNamed(em, [body]);
      const changed = session.change(changeOf(session, body, locked.event.timeZone, places, objections));
      if (changed.includes('capacity')) objectToCapacity(session, await readLedger(em, eventId), objections);
      objections.raise();
      if (changed.length > 0) await saveChange(em, locked, this.clock.now());
      return eventId;
    });
  }
}

function changeOf(
  session: Session,
  body: SessionChange,
  timeZone: string,
  places: Places,
  objections: Objections,
): Partial<SessionDefinition> {
  const { startsAt: _starts, endsAt: _ends, placeId: _id, ...plain } = body;
  return {
    ...plain,
    ...timesOf(session, body, timeZone, objections),
    place: placeFrom(body, places, 'placeId', objections),
  };
}

/** A form that gives only one end leaves the other where it is, and is told beside the field that it gave. */
function timesOf(
  session: Session,
  { startsAt, endsAt }: SessionChange,
  timeZone: string,
  objections: Objections,
): SessionTimes | undefined {
  if (startsAt === undefined && endsAt === undefined) return undefined;
  const starts = startsAt === undefined ? session.startsLocal : wallTimeOf(startsAt, timeZone);
  const ends = endsAt === undefined ? session.endsLocal : wallTimeOf(endsAt, timeZone);
  return typedTimes(
    { wall: starts, path: 'startsAt' },
    { wall: ends, path: endsAt === undefined ? 'startsAt' : 'endsAt' },
    timeZone,
    objections,
  );
}
