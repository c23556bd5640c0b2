import { Clockwork, Transactions, type Ticking } from '#platform';
import { Injectable } from '@nestjs/common';
import { forgetOldMessages } from '../persistence/message.queries.js';

const BODIES = { hours: 24 * 92 } as const;
const MESSAGES = { hours: 24 * 366 } as const;

@Injectable()
@Clockwork({ name: 'mailing.forget-old-messages', everySeconds: 21_600 })
export class ForgetOldMessages implements Ticking {
  constructor(private readonly transactions: Transactions) {}

  async tick({ now }: { readonly now: Temporal.Instant }): Promise<void> {
    const before = { bodies: now.subtract(BODIES), messages: now.subtract(MESSAGES) };
    await this.transactions.run((em) => forgetOldMessages(em, before));
  }
}
