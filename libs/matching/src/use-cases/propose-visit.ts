import { Clock, DomainError } from '#kernel';
import { announce, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { visitProposed } from '../announcements.js';
import { readSlot, type WrittenSlot } from '../domain/visits/read-slot.js';
import { otherOf, withProposal } from '../domain/visits/visit.js';
import { saveVisit } from '../persistence/pairs-written.queries.js';
import { lockVisit, type AnswerAbout } from './visit-under-lock.js';

/** One of the two proposes a date, or another one than is proposed or agreed on; the other is asked. */
@Injectable()
export class ProposeVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError those of `lockVisit`, and `pairs.bad-date` with what is wrong beside each box */
  run(about: AnswerAbout, written: WrittenSlot): Promise<void> {
    return this.transactions.run(async (em) => {
      const { visit, ...ground } = await lockVisit(em, about);
      const now = this.clock.now();
      const read = readSlot(written, { ...ground, now });
      if ('faults' in read) throw new DomainError('pairs.bad-date', 'invalid', {}, read.faults);
      const proposed = withProposal(visit, read.slot, about.registrationId);
      await saveVisit(em, proposed);
      const { id: visitId, eventId, revision } = proposed;
      const registrationId = otherOf(visit, about.registrationId);
      await announce(em, visitProposed, { registrationId, eventId, visitId, revision }, now);
    });
  }
}
