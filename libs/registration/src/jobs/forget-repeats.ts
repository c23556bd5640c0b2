import { Clockwork, type Ticking, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { forgetRepeats } from '../persistence/new-registrations.queries.js';

/** Answers are kept for a day; after that a key may be used for something else. */
@Injectable()
@Clockwork({ name: 'registration.forget-repeats', everySeconds: 3600 })
export class ForgetRepeats implements Ticking {
  constructor(private readonly transactions: Transactions) {}

  async tick({ now }: { readonly now: Temporal.Instant }): Promise<void> {
    await this.transactions.run((em) => forgetRepeats(em, now.subtract({ hours: 24 })));
  }
}
