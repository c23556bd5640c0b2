import { announceMany } from '#platform';
import type { EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { registrationPromoted } from '../announcements.js';
import { assertMove } from '../domain/line-status.js';
import type { OpenSeatBook } from '../domain/seat-book.js';
import { couldServe, serveWaitingList, type Promotion } from '../domain/serve-waiting-list.js';
import { writeLines } from '../persistence/lines.queries.js';
import { waitingLines } from '../persistence/waiting-lines.queries.js';

/**
 * Gives the free seats of an event to those who wait, in the transaction that holds its lock, and tells each of them
 * once. The counts are noted in `book`: whoever opened it moves the ledger.
 */
export async function serveUnderLock(
  em: EntityManager,
  event: EventForAdmission,
  book: OpenSeatBook,
  now: Temporal.Instant,
): Promise<void> {
  if (!couldServe(event, book, now)) return;
  const waitedFor = [...book.sessions].filter(([, { waiting }]) => waiting > 0).map(([id]) => id);
  const served = serveWaitingList(event, book, await waitingLines(em, waitedFor), now);
  book.note(served.changes);
  assertMove('waitlisted', 'confirmed');
  await writeLines(
    em,
    [
      ...served.promotions.map(({ line, reason }) => ({ ...line, status: 'confirmed' as const, reason })),
      ...served.stillWaiting.map(({ line, reason }) => ({ ...line, status: 'waitlisted' as const, reason })),
    ],
    now,
  );
  await announceMany(em, promotionsOf(event.id, served.promotions), now);
}

/** One for each registration, however many sessions it gained. */
const promotionsOf = (eventId: string, promotions: readonly Promotion[]) =>
  [...Map.groupBy(promotions, ({ line }) => line.registrationId)].map(([registrationId, of]) => ({
    announcement: registrationPromoted,
    payload: { registrationId, eventId, sessionIds: of.map(({ line }) => line.sessionId) },
  }));
