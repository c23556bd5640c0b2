import { type Handler, type HandlerContext, type PayloadOf, Subscriber } from '#platform';
import { registrationCancelled } from '#registration';
import { Injectable } from '@nestjs/common';
import { LeavePairs } from '../use-cases/leave-pairs.js';

@Injectable()
@Subscriber({ to: registrationCancelled, name: 'matching.leave-pairs' })
export class LeavePairsWhenCancelled implements Handler<PayloadOf<typeof registrationCancelled>> {
  constructor(private readonly leavePairs: LeavePairs) {}

  async handle(
    { registrationId, eventId }: PayloadOf<typeof registrationCancelled>,
    { em }: HandlerContext,
  ): Promise<void> {
    await this.leavePairs.run(em, registrationId, eventId);
  }
}
