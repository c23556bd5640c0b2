import { moveSeats, type EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OpenSeatBook } from '../domain/seat-book.js';

/** The ledger of a locked event, opened for decisions. */
export const openBook = (event: EventForAdmission): OpenSeatBook =>
  new OpenSeatBook({
    event: event.seats,
    sessions: new Map(event.sessions.map(({ id, seats }) => [id, seats])),
  });

/** Writes what was noted in the book to the ledger: last, so that its row is held for the shortest time. */
export const closeBook = (em: EntityManager, eventId: string, book: OpenSeatBook): Promise<void> =>
  moveSeats(
    em,
    book.changes().map((change) => ({ eventId, ...change })),
  );
