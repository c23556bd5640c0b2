import { audit, type Call } from '#identity';
import { Clock, DomainError } from '#kernel';
import { announce, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { planPublished } from '../announcements.js';
import { changedCards } from '../domain/changed-cards.js';
import { insertPublication, publishedPlan, supersede } from '../persistence/publications.queries.js';
import { planUnderLock } from './event-of-plan.js';

@Injectable()
export class PublishPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives everybody their card. Another plan of the same family that was published before gives way to this one. A
   * second press finds nothing new and tells nobody again.
   * @throws DomainError 404 out of scope, `matching.not-ready`
   */
  run(
    planId: string,
    { tell = true }: { readonly tell?: boolean | undefined },
    { actor }: Pick<Call, 'actor'>,
  ): Promise<void> {
    return this.transactions.run(async (em) => {
      const { plan, event } = await planUnderLock(em, planId, actor);
      if (plan.status !== 'ready' || plan.result === null)
        throw new DomainError('matching.not-ready', 'conflict');
      if (plan.publishedAt !== null && plan.publishedRevision === plan.revision) return;
      const now = this.clock.now();
      const before = await publishedPlan(em, event.id, plan.family);
      const changed =
        before === undefined
          ? plan.people.map(({ id }) => id)
          : changedCards(before.plan, plan.result.plan, plan.replanned?.absent);
      await supersede(em, event.id, plan.family, planId);
      const publication = { plan, changed, told: tell, at: now, by: actor.accountId };
      await insertPublication(em, publication);
      await audit(
        em,
        actor,
        { action: 'matching.plan-published', subjectKind: 'rotation-plan', subjectId: planId },
        now,
      );
      const announced = { planId, eventId: event.id, revision: plan.revision };
      await announce(em, planPublished, announced, now);
    });
  }
}
