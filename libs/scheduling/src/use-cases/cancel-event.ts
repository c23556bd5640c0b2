import { Clock } from '#kernel';
import type { Call } from '#identity';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { eventCancelled } from '../announcements.js';
import { lockForChange, saveChange } from './event-under-lock.js';

@Injectable()
export class CancelEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** For good. @throws DomainError `scheduling.event-cancelled` */
  run(
    eventId: string,
    { reason }: { readonly reason: string },
    { actor }: Pick<Call, 'actor'>,
  ): Promise<void> {
    return this.transactions.run(async (em) => {
      const locked = await lockForChange(em, eventId, actor);
      const now = this.clock.now();
      locked.event.cancel(reason, now);
      await saveChange(em, locked, now, { announcement: eventCancelled, payload: { eventId } });
    });
  }
}
