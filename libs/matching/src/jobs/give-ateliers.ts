import { type Handler, type HandlerContext, type PayloadOf, Subscriber } from '#platform';
import { Injectable } from '@nestjs/common';
import { planPublished } from '../announcements.js';
import { GiveAteliers } from '../use-cases/give-ateliers.js';

/** A plan that is published gives people their ateliers, where it is one of ateliers. */
@Injectable()
@Subscriber({ to: planPublished, name: 'matching.give-ateliers' })
export class GiveAteliersOfPlan implements Handler<PayloadOf<typeof planPublished>> {
  constructor(private readonly giveAteliers: GiveAteliers) {}

  async handle({ eventId }: PayloadOf<typeof planPublished>, { em }: HandlerContext): Promise<void> {
    await this.giveAteliers.run(em, eventId);
  }
}
