import { type Actor, audit } from '#identity';
import { Clock, DomainError } from '#kernel';
import { Transactions } from '#platform';
import type { EventFacts } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { closeSessions } from '../persistence/check-ins.queries.js';
import { eventOfOrganiser } from './event-of-desk.js';

/**
 * Closes the attendance of sessions that have begun: who was expected there and not noted is absent. Facts that come
 * later are still appended and still count, each with when it was received.
 */
@Injectable()
export class CloseAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * @param sessionIds all that have begun unless given
   * @throws DomainError 404 out of scope, `attendance.session-unknown`, `attendance.not-started`.
   */
  async run(eventId: string, sessionIds: readonly string[] | undefined, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (em) => {
      const event = await eventOfOrganiser(em, eventId, actor);
      const begun = begunSessions(event, sessionIds, now);
      const closed = await closeSessions(em, begun, { eventId, at: now, by: actor.accountId });
      for (const subjectId of closed)
        await audit(em, actor, { action: 'attendance.closed', subjectKind: 'session', subjectId }, now);
    });
  }
}

function begunSessions(
  event: EventFacts,
  sessionIds: readonly string[] | undefined,
  now: Temporal.Instant,
): readonly string[] {
  const known = new Map(event.sessions.map((session) => [session.id, session]));
  const unknownAt = sessionIds?.findIndex((id) => !known.has(id)) ?? -1;
  if (unknownAt >= 0) {
    const code = 'attendance.session-unknown';
    throw new DomainError(code, 'invalid', {}, [{ path: `sessionIds.${unknownAt}`, code }]);
  }
  const asked = sessionIds ?? [...known.keys()];
  const begun = asked.filter((id) => Temporal.Instant.compare(known.get(id)!.startsAt, now) <= 0);
  if (begun.length === 0 || (sessionIds && begun.length < sessionIds.length))
    throw new DomainError('attendance.not-started', 'conflict');
  return begun;
}
