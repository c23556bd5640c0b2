import type { Call } from '#identity';
import { Clock } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { familyOf } from '../domain/stored-plan.js';
import { savePlanSetting } from '../persistence/plan-settings.queries.js';
import { eventToPlan } from './event-of-plan.js';
import { rosterOf } from './people-to-plan.js';
import { dayToPlan, writePlan, type Asked } from './write-plan.js';

@Injectable()
export class AskPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks for a plan of everybody who has a seat, and keeps the settings for the next one.
   * @returns the plan's id; it is computed behind
   * @throws DomainError 404 out of scope, `matching.nobody-to-plan`, `matching.too-many-plans`, or why it is impossible
   */
  run(eventId: string, asked: Asked, { actor }: Pick<Call, 'actor'>): Promise<string> {
    return this.transactions.run(async (em) => {
      const event = await eventToPlan(em, eventId, actor);
      const now = this.clock.now();
      const { input, settings, candidates } = await dayToPlan(em, event, asked);
      const people = rosterOf(candidates);
      const made = { ...asked, settings, input, people, madeBy: actor.accountId };
      const id = await writePlan(em, event, made, now);
      await savePlanSetting(em, eventId, familyOf(settings.mode), { settings, beside: asked.beside }, now);
      return id;
    });
  }
}
