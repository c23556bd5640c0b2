import { Clock } from '#kernel';
import type { Call } from '#identity';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { eventPostponed } from '../announcements.js';
import type { PostponeEventBody } from '../contract/index.js';
import { Objections } from '../domain/objections.js';
import { typedTimes, wallTimeOf } from '../domain/session-times.js';
import { lockForChange, saveChange, type EventUnderLock } from './event-under-lock.js';

@Injectable()
export class PostponeEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * To the dates given, and the event stands published again; without any, to a date to come.
   * @throws DomainError `scheduling.event-cancelled`, `scheduling.event-not-published`, or what is wrong with a date
   */
  run(eventId: string, body: PostponeEventBody, { actor }: Pick<Call, 'actor'>): Promise<void> {
    return this.transactions.run(async (em) => {
      const locked = await lockForChange(em, eventId, actor);
      const dates = body.sessions ?? [];
      locked.event.postpone(body.reason, dates.length > 0);
      moveSessions(locked, dates);
      const undated = { announcement: eventPostponed, payload: { eventId } };
      await saveChange(em, locked, this.clock.now(), dates.length > 0 ? undefined : undated);
    });
  }
}

function moveSessions(
  { event, sessions }: EventUnderLock,
  dates: NonNullable<PostponeEventBody['sessions']>,
): void {
  const objections = new Objections();
  for (const [index, { id, ...moments }] of dates.entries()) {
    const path = `sessions.${index}`;
    const session = sessions.find((candidate) => candidate.id === id);
    if (!session) {
      objections.add(`${path}.id`, 'scheduling.session-unknown');
      continue;
    }
    const starts = { wall: wallTimeOf(moments.startsAt, event.timeZone), path: `${path}.startsAt` };
    const ends = { wall: wallTimeOf(moments.endsAt, event.timeZone), path: `${path}.endsAt` };
    const times = typedTimes(starts, ends, event.timeZone, objections);
    if (times) session.change(times);
  }
  objections.raise();
}
