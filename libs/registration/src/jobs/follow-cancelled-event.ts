import { type Handler, type PayloadOf, Subscriber } from '#platform';
import { eventCancelled } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { FollowEvent } from '../use-cases/follow-event.js';

@Injectable()
@Subscriber({ to: eventCancelled, name: 'registration.follow-cancelled-event' })
export class FollowCancelledEvent implements Handler<PayloadOf<typeof eventCancelled>> {
  constructor(private readonly followEvent: FollowEvent) {}

  async handle({ eventId }: PayloadOf<typeof eventCancelled>): Promise<void> {
    await this.followEvent.run(eventId);
  }
}
