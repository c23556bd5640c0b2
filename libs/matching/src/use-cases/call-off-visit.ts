import { Clock } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { withoutDate } from '../domain/visits/visit.js';
import { callOffVisits } from './call-off-visits.js';
import { lockVisit, type AnswerAbout } from './visit-under-lock.js';

/** One of the two cannot come, or cannot receive: the date is free again, and the two choose another one. */
@Injectable()
export class CallOffVisit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError those of `lockVisit`, `pairs.not-agreed` */
  run(about: AnswerAbout): Promise<void> {
    return this.transactions.run(async (em) => {
      const { visit } = await lockVisit(em, about);
      withoutDate(visit);
      const by = visit.hostId === about.registrationId ? 'host' : 'guest';
      await callOffVisits(em, [visit], by, this.clock.now());
    });
  }
}
