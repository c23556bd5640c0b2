import { Clockwork, type Ticking, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { forgetWhatIsOver } from '../persistence/sign-ins.queries.js';

@Injectable()
@Clockwork({ name: 'identity.forget-what-is-over', everySeconds: 3600 })
export class ForgetWhatIsOver implements Ticking {
  constructor(private readonly transactions: Transactions) {}

  async tick({ now }: { readonly now: Temporal.Instant }): Promise<void> {
    await this.transactions.run((em) => forgetWhatIsOver(em, now));
  }
}
