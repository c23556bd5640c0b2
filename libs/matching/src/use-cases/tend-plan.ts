import type { Call } from '#identity';
import { DomainError } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { askCancel, removePlan, writeName } from '../persistence/rotation-plans.queries.js';
import { planUnderLock } from './event-of-plan.js';

/** The small things that are done to a plan as a whole: stop its search, name it, throw it away. */
@Injectable()
export class TendPlan {
  constructor(private readonly transactions: Transactions) {}

  /** Stops the search; the best plan found so far is kept. @throws DomainError 404 out of scope, `matching.not-running` */
  cancel(planId: string, { actor }: Pick<Call, 'actor'>): Promise<void> {
    return this.transactions.run(async (em) => {
      const { plan } = await planUnderLock(em, planId, actor);
      if (plan.status !== 'queued' && plan.status !== 'running')
        throw new DomainError('matching.not-running', 'conflict');
      await askCancel(em, planId);
    });
  }

  /** @throws DomainError 404 out of scope */
  rename(planId: string, name: string, { actor }: Pick<Call, 'actor'>): Promise<void> {
    return this.transactions.run(async (em) => {
      await planUnderLock(em, planId, actor);
      await writeName(em, planId, name);
    });
  }

  /** @throws DomainError 404 out of scope, `matching.published` while people hold its cards */
  remove(planId: string, { actor }: Pick<Call, 'actor'>): Promise<void> {
    return this.transactions.run(async (em) => {
      const { plan } = await planUnderLock(em, planId, actor);
      if (plan.publishedAt !== null) throw new DomainError('matching.published', 'conflict');
      await removePlan(em, planId);
    });
  }
}
