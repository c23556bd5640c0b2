import { Clockwork, type Ticking } from '#platform';
import { Injectable } from '@nestjs/common';
import { RemindPairs } from '../use-cases/remind-pairs.js';

@Injectable()
@Clockwork({ name: 'matching.remind-pairs', everySeconds: 3600 })
export class RemindLatePairs implements Ticking {
  constructor(private readonly remindPairs: RemindPairs) {}

  async tick(): Promise<void> {
    await this.remindPairs.run();
  }
}
