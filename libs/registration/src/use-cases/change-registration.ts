import { Clock, newId } from '#kernel';
import { announce, Transactions } from '#platform';
import type { EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { registrationChanged } from '../announcements.js';
import { changeParty, type PartyChange } from '../domain/change-party.js';
import { changeWishes } from '../domain/change-wishes.js';
import { linesToCome } from '../domain/held-lines.js';
import { passExpiry } from '../domain/pass-expiry.js';
import type { OpenSeatBook } from '../domain/seat-book.js';
import { slotsOf } from '../domain/sign-up-terms.js';
import type { WishesGiven } from '../domain/wishes.js';
import { assignedPlan, saveAtelierSeats } from '../persistence/ateliers.queries.js';
import { linesOf, sumUp, writeLines, writeSeats, type StoredLine } from '../persistence/lines.queries.js';
import { extendPasses, insertLines } from '../persistence/new-registrations.queries.js';
import { replaceWishes } from '../persistence/wishes.queries.js';
import { errorOf } from './error-of.js';
import { lockRegistration } from './locked-registration.js';
import { closeBook, openBook } from './seat-book-of.js';
import { serveUnderLock } from './serve-under-lock.js';

export interface Wish {
  /** Of a nameless party. */
  readonly seats?: number;
  /** All the sessions wanted from now on. */
  readonly sessionIds?: readonly string[];
  /** Ateliers, the dearest first: all that is wished for from now on. */
  readonly wishes?: WishesGiven;
}

/** Changes the seats or the sessions of a registration; what becomes free goes to those who wait. */
@Injectable()
export class ChangeRegistration {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(registrationId: string, wish: Wish): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (em) => {
      const { event, lines } = await lockRegistration(em, registrationId);
      const book = openBook(event);
      await serveUnderLock(em, event, book, now);
      const asked = { party: lines[0]!.party, seats: wish.seats, sessionIds: wish.sessionIds };
      const change = changeParty(event, book, lines, asked, now);
      if (change.outcome === 'refused') throw errorOf(change);

      const saved = await this.save(em, event, registrationId, lines, change, now);
      const went = wish.wishes && (await this.saveWishes(em, event, book, registrationId, wish.wishes, now));
      if (saved || went) await announce(em, registrationChanged, { registrationId, eventId: event.id }, now);
      await serveUnderLock(em, event, book, now);
      await closeBook(em, event.id, book);
    });
  }

  /** @returns whether anything is different now */
  private async save(
    em: EntityManager,
    event: EventForAdmission,
    registrationId: string,
    lines: readonly StoredLine[],
    { seats, ended, added }: PartyChange,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const kept = linesToCome(lines, event.sessions, now).filter(({ id }) => !ended.includes(id));
    const resized = kept.filter((line) => line.seats !== seats);
    const leaving = lines.filter(({ id }) => ended.includes(id));
    await writeLines(
      em,
      [
        ...leaving.map(({ id, ...line }) => ({
          ...line,
          lineId: id,
          status: 'cancelled' as const,
          reason: null,
        })),
        ...resized.map(({ id, ...line }) => ({ ...line, lineId: id, seats })),
      ],
      now,
    );
    if (resized.length + added.length > 0) await writeSeats(em, registrationId, seats);
    await this.add(em, event, lines[0]!, seats, added, now);
    return ended.length + resized.length + added.length > 0;
  }

  /** @returns whether they go to an atelier now that they did not go to */
  private async saveWishes(
    em: EntityManager,
    event: EventForAdmission,
    book: OpenSeatBook,
    registrationId: string,
    given: WishesGiven,
    now: Temporal.Instant,
  ): Promise<boolean> {
    const lines = await linesOf(em, registrationId);
    const ateliersGiven = (await assignedPlan(em, event.id)) !== undefined;
    const change = changeWishes(event, book, lines, given, ateliersGiven, now);
    if (change.outcome === 'refused') throw errorOf(change);
    const { added, wishes } = change;
    if (!ateliersGiven) await replaceWishes(em, [{ registrationId, wishes }]);
    await this.add(em, event, lines[0]!, lines[0]!.seats, added, now);
    const chosen = slotsOf(event).flatMap(({ name, sessionIds }) => {
      const line = added.find(({ sessionId }) => sessionIds.includes(sessionId));
      return line ? [{ registrationId, slot: name, sessionId: line.sessionId, rank: null, missed: [] }] : [];
    });
    await saveAtelierSeats(em, chosen);
    return added.length > 0;
  }

  private async add(
    em: EntityManager,
    event: EventForAdmission,
    { registrationId, personId, passId }: StoredLine,
    seats: number,
    added: PartyChange['added'],
    now: Temporal.Instant,
  ): Promise<void> {
    if (added.length === 0) return;
    const fresh = added.map((line) => ({ ...line, id: newId(), registrationId, personId, seats }));
    await insertLines(em, fresh, now);
    await sumUp(
      em,
      fresh.map(({ id }) => id),
    );
    const ends = event.sessions.filter(({ id }) => added.some(({ sessionId }) => sessionId === id));
    await extendPasses(em, [{ id: passId, expiresAt: passExpiry(ends.map(({ endsAt }) => endsAt)) }]);
  }
}
