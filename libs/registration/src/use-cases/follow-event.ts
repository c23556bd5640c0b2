import { Clock } from '#kernel';
import { type Announced, announceMany, Transactions } from '#platform';
import { lockEvent, type EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { registrationCancelled, registrationChanged } from '../announcements.js';
import { isOver } from '../domain/sign-up-terms.js';
import { linesToEnd } from '../persistence/lines.queries.js';
import { endLines, type EndedRegistration } from './end-lines.js';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';

/** Registrations in one transaction: the event is not locked for longer than a batch of sign-ups would. */
const CHUNK = 500;

/**
 * Cancels what an event has cancelled: all its lines, or those of single sessions. Each registration is told once;
 * running it again changes nothing, so that it may stop anywhere.
 */
@Injectable()
export class FollowEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(eventId: string): Promise<void> {
    while (await this.transactions.run((em) => this.cancelSome(em, eventId)));
  }

  /** @returns whether there may be more */
  private async cancelSome(em: EntityManager, eventId: string): Promise<boolean> {
    const event = await lockEvent(em, eventId);
    const now = this.clock.now();
    const sessionIds = event ? cancelledSessions(event, now) : [];
    if (!event || sessionIds.length === 0) return false;
    const lines = await linesToEnd(em, eventId, sessionIds, CHUNK);
    if (lines.length === 0) return false;
    const book = openBook(event);
    const ended = await endLines(
      em,
      event,
      book,
      lines,
      (line) => sessionIds.includes(line.sessionId),
      'cancelled',
      now,
    );
    await announceMany(
      em,
      ended.map((registration) => newsOf(eventId, registration)),
      now,
    );
    await serveUnderLock(em, event, book, now);
    await closeBook(em, eventId, book);
    return true;
  }
}

/** A day that was held stays a fact, whatever becomes of the rest of its series. */
const cancelledSessions = (event: EventForAdmission, now: Temporal.Instant): readonly string[] =>
  event.sessions
    .filter((session) => event.status === 'cancelled' || session.status === 'cancelled')
    .filter((session) => !isOver(session, now))
    .map(({ id }) => id);

const newsOf = (eventId: string, { registrationId, goesOn }: EndedRegistration): Announced =>
  goesOn
    ? { announcement: registrationChanged, payload: { registrationId, eventId } }
    : { announcement: registrationCancelled, payload: { registrationId, eventId, by: 'event' } };
