import { Clock } from '#kernel';
import { announceMany, Transactions } from '#platform';
import { lockEvent } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { registrationExpired } from '../announcements.js';
import { linesStillWaiting } from '../persistence/lines.queries.js';
import { sessionsWaitedFor } from '../persistence/waiting-lines.queries.js';
import { endLines } from './end-lines.js';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';

/** The cut-off: whoever still waits when a session begins is told that it is over; nobody is promoted after that. */
@Injectable()
export class ExpireWaiting {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Every event that somebody waits for. A seat that was missed on the way is given, too. */
  async run(): Promise<void> {
    const waitedFor = await this.transactions.read(sessionsWaitedFor);
    for (const eventId of new Set(waitedFor.map((session) => session.eventId)))
      await this.transactions.run((em) => this.expire(em, eventId));
  }

  private async expire(em: EntityManager, eventId: string): Promise<void> {
    const event = await lockEvent(em, eventId);
    if (!event || event.status === 'postponed') return;
    const now = this.clock.now();
    const begun = event.sessions
      .filter(({ startsAt }) => Temporal.Instant.compare(startsAt, now) <= 0)
      .map(({ id }) => id);
    const book = openBook(event);
    const lines = await linesStillWaiting(em, begun);
    const waits = (line: (typeof lines)[number]) =>
      line.status === 'waitlisted' && begun.includes(line.sessionId);
    const ended = await endLines(em, event, book, lines, waits, 'expired', now);
    await announceMany(
      em,
      ended.map(({ registrationId, ended: of }) => ({
        announcement: registrationExpired,
        payload: { registrationId, eventId, sessionIds: of.map(({ sessionId }) => sessionId) },
      })),
      now,
    );
    await serveUnderLock(em, event, book, now);
    await closeBook(em, eventId, book);
  }
}
