import { type Handler, type PayloadOf, Subscriber } from '#platform';
import { capacityRaised } from '#scheduling';
import { Injectable } from '@nestjs/common';
import { ServeWaitingList } from '../use-cases/serve-waiting-list.js';

@Injectable()
@Subscriber({ to: capacityRaised, name: 'registration.serve-after-capacity-raised' })
export class ServeAfterCapacityRaised implements Handler<PayloadOf<typeof capacityRaised>> {
  constructor(private readonly serveWaitingList: ServeWaitingList) {}

  async handle({ eventId }: PayloadOf<typeof capacityRaised>): Promise<void> {
    await this.serveWaitingList.run(eventId);
  }
}
