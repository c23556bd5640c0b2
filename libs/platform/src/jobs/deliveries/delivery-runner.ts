import type { Clock } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { crashPoint } from '../../crash-points.js';
import { instantFrom } from '../../database/rows.js';
import type { Transactions } from '../../database/transactions.js';
import {
  dueDeliveries,
  giveUp,
  lockOpenDelivery,
  markAttemptFailed,
  markDone,
} from './deliveries.queries.js';
import type { Delivery } from './deliveries.queries.js';
import type { Handler } from '../decorators.js';
import type { JobLog } from '../job-log.js';
import { PACE, retryAfter, type Pace } from './pace.js';
import { reasonOf } from './reason.js';

export type Run = 'done' | 'skipped' | 'failed';

/**
 * Handles a delivery: its row is locked, the handler called, the row marked done, all in one transaction. However often
 * the queue brings it, its effects in the database happen once. Use cases that the handler runs join that transaction.
 */
export class DeliveryRunner {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: { get(name: string): Handler | undefined },
    private readonly clock: Clock,
    private readonly log: JobLog,
    private readonly pace: Pace = PACE,
  ) {}

  /** @returns `skipped` when it is done already, has failed, or is in other hands */
  async run(deliveryId: string): Promise<Run> {
    let delivery: Delivery | undefined;
    try {
      await this.transactions.surround(async (em) => {
        delivery = await lockOpenDelivery(em, deliveryId);
        if (delivery) await this.handle(em, delivery);
      });
    } catch (thrown) {
      if (delivery === undefined) throw thrown;
      await this.recordFailure(delivery, thrown);
      return 'failed';
    }
    crashPoint('delivery.after-commit');
    return delivery === undefined ? 'skipped' : 'done';
  }

  /**
   * Handles all that is due, here and now, oldest first, and what that announces in turn; without a queue. For the
   * demonstration and the tests, which move the clock by hand.
   * @returns how many were done
   */
  async drain(): Promise<number> {
    let done = 0;
    for (;;) {
      const due = await this.transactions.read((em) => dueDeliveries(em, this.clock.now(), this.pace.batch));
      const runs: Run[] = [];
      for (const id of due) runs.push(await this.run(id));
      done += runs.filter((run) => run === 'done').length;
      if (runs.every((run) => run === 'skipped')) return done;
    }
  }

  private async handle(em: EntityManager, delivery: Delivery): Promise<void> {
    const handler = this.handlers.get(delivery.subscriber);
    if (!handler) throw new NobodyHandles(delivery.subscriber);
    const now = this.clock.now();
    await handler.handle(delivery.payload, {
      em,
      name: delivery.name,
      announcementId: delivery.announcement_id,
      deliveryId: delivery.id,
      announcedAt: instantFrom(delivery.announced_at),
      now,
    });
    await em.flush();
    crashPoint('delivery.after-handler');
    await markDone(em, delivery.id, now);
  }

  private async recordFailure({ id, subscriber, failures }: Delivery, thrown: unknown): Promise<void> {
    const now = this.clock.now();
    const reason = reasonOf(thrown);
    const attempt = failures + 1;
    if (attempt >= this.pace.attempts || thrown instanceof NobodyHandles) {
      await this.transactions.run((em) => giveUp(em, [id], reason, now));
      this.log.error({ delivery: id, subscriber, attempt, reason }, 'a delivery failed for good');
    } else {
      const dueAt = now.add({ seconds: retryAfter(attempt, this.pace) });
      await this.transactions.run((em) => markAttemptFailed(em, id, reason, dueAt));
      this.log.warn(
        { delivery: id, subscriber, attempt, reason },
        'a delivery failed and will be tried again',
      );
    }
  }
}

/** Written by a version that had this subscriber: trying again does not bring it back. */
class NobodyHandles extends Error {
  constructor(subscriber: string) {
    super(`nobody is called ${subscriber} any more`);
    this.name = 'NobodyHandles';
  }
}
