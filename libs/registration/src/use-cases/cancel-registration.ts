import { audit, organises, type Actor } from '#identity';
import { Clock, DomainError } from '#kernel';
import { announce, Transactions } from '#platform';
import type { EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { registrationCancelled } from '../announcements.js';
import { linesToCome, released } from '../domain/held-lines.js';
import { assertMove } from '../domain/line-status.js';
import { writeCancelReason, writeLines } from '../persistence/lines.queries.js';
import { lockRegistration } from './locked-registration.js';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';

/** Who cancels: whoever holds the code or the ticket, or an organiser, who may say why. */
export type Canceller =
  | { readonly by: 'holder' }
  | { readonly by: 'organiser'; readonly actor: Actor; readonly reason: string | null };

/** Gives the seats of a registration back; in the same transaction the first who wait for them are served. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(registrationId: string, canceller: Canceller): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (em) => {
      const { event, lines } = await lockRegistration(em, registrationId);
      await this.admitCanceller(em, event, registrationId, canceller);
      const ending = linesToCome(lines, event.sessions, now);
      if (ending.length === 0) throw new DomainError('registration.already-ended', 'conflict');
      for (const { status } of ending) assertMove(status, 'cancelled');

      const book = openBook(event);
      book.note(released(lines, new Set(ending.map(({ id }) => id))));
      await writeLines(
        em,
        ending.map(({ id, seats }) => ({ lineId: id, seats, status: 'cancelled', reason: null })),
        now,
      );
      await announce(em, registrationCancelled, { registrationId, eventId: event.id, by: canceller.by }, now);
      await serveUnderLock(em, event, book, now);
      await closeBook(em, event.id, book);
    });
  }

  private async admitCanceller(
    em: EntityManager,
    event: EventForAdmission,
    registrationId: string,
    canceller: Canceller,
  ): Promise<void> {
    if (canceller.by === 'holder') return;
    const { actor, reason } = canceller;
    if (![event.territoryId, ...event.otherTerritoryIds].some((territory) => organises(actor, territory)))
      throw new DomainError('platform.not-found', 'not-found');
    await audit(
      em,
      actor,
      { action: 'registration.cancelled', subjectKind: 'registration', subjectId: registrationId },
      this.clock.now(),
    );
    if (reason) await writeCancelReason(em, registrationId, reason);
  }
}
