import { Clockwork, type Ticking } from '#platform';
import { Injectable } from '@nestjs/common';
import { ExpireWaiting } from '../use-cases/expire-waiting.js';

@Injectable()
@Clockwork({ name: 'registration.expire-waiting-lists', everySeconds: 60 })
export class ExpireWaitingLists implements Ticking {
  constructor(private readonly expireWaiting: ExpireWaiting) {}

  async tick(): Promise<void> {
    await this.expireWaiting.run();
  }
}
