import { Clock, DomainError } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ANNOUNCEMENT_CHANNEL } from '../announcements/announce.js';
import { rows } from '../database/rows.js';
import { Transactions } from '../database/transactions.js';

/** Gives a failed delivery all its attempts back. */
@Injectable()
export class RetryDelivery {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `platform.not-found` when no failed delivery has this id */
  async run(id: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const retried = await rows(
        em,
        `update announcement_delivery
         set due_at = $2, failed_at = null, reason = null, failures = 0, losses = 0
         where id = $1 and failed_at is not null
         returning pg_notify($3, '')`,
        [id, this.clock.now().toString(), ANNOUNCEMENT_CHANNEL],
      );
      if (retried.length === 0) throw new DomainError('platform.not-found', 'not-found');
    });
  }
}
