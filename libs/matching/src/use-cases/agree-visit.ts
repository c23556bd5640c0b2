import { Clock } from '#kernel';
import { announceMany, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { visitAgreed } from '../announcements.js';
import { withAgreement } from '../domain/visits/visit.js';
import { saveVisit } from '../persistence/pairs-written.queries.js';
import { lockVisit, refuseBadDate, type AnswerAbout } from './visit-under-lock.js';

/** The other one says yes: the date stands, and both get it for their calendar. */
@Injectable()
export class AgreeVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError those of `lockVisit` and `withAgreement`, and what stands against the date meanwhile */
  run(about: AnswerAbout): Promise<void> {
    return this.transactions.run(async (em) => {
      const locked = await lockVisit(em, about);
      const now = this.clock.now();
      const agreed = withAgreement(locked.visit, about.registrationId);
      refuseBadDate(locked, agreed.agreed!, now);
      await saveVisit(em, agreed);
      const { id: visitId, eventId, sequence, hostId, guestId } = agreed;
      const was = locked.visit.agreed;
      await announceMany(
        em,
        [hostId, guestId].map((registrationId) => ({
          announcement: visitAgreed,
          payload: {
            registrationId,
            eventId,
            visitId,
            sequence,
            wasStartsAt: was?.startsAt.toString() ?? null,
            wasEndsAt: was?.endsAt.toString() ?? null,
          },
        })),
        now,
      );
    });
  }
}
