import { Clock } from '#kernel';
import type { Call } from '#identity';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { eventPublished } from '../announcements.js';
import { lockForChange, saveChange } from './event-under-lock.js';

@Injectable()
export class PublishEvent {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `scheduling.event-not-draft` */
  run(eventId: string, { actor }: Pick<Call, 'actor'>): Promise<void> {
    return this.transactions.run(async (em) => {
      const locked = await lockForChange(em, eventId, actor);
      const now = this.clock.now();
      locked.event.publish(now);
      await saveChange(em, locked, now, { announcement: eventPublished, payload: { eventId } });
    });
  }
}
