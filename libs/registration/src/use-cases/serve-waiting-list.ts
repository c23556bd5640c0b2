import { Clock } from '#kernel';
import { Transactions } from '#platform';
import { lockEvent } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';

/** Gives the free seats of an event to those who wait. With nothing free it changes nothing. */
@Injectable()
export class ServeWaitingList {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(eventId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const event = await lockEvent(em, eventId);
      if (!event) return;
      const book = openBook(event);
      await serveUnderLock(em, event, book, this.clock.now());
      await closeBook(em, eventId, book);
    });
  }
}
