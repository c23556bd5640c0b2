import { type Handler, type HandlerContext, type PayloadOf, Subscriber } from '#platform';
import { Injectable } from '@nestjs/common';
import { planPublished } from '../announcements.js';
import { PublishPairs } from '../use-cases/publish-pairs.js';

/** A plan that is published gives people their pairs, where it is one of pairs. */
@Injectable()
@Subscriber({ to: planPublished, name: 'matching.publish-pairs' })
export class PublishPairsOfPlan implements Handler<PayloadOf<typeof planPublished>> {
  constructor(private readonly publishPairs: PublishPairs) {}

  async handle({ eventId }: PayloadOf<typeof planPublished>, { em }: HandlerContext): Promise<void> {
    await this.publishPairs.run(em, eventId);
  }
}
