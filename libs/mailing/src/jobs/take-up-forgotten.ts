import { Clockwork, enqueueMany, Transactions, type Ticking } from '#platform';
import { Injectable } from '@nestjs/common';
import { sendMessages } from '../announcements.js';
import { forgottenMessages } from '../persistence/message.queries.js';

const AFTER = { minutes: 10 } as const;
const AT_ONCE = 500;

/** A job that was given up (a database away for hours) leaves its message waiting: it is taken up again here. */
@Injectable()
@Clockwork({ name: 'mailing.take-up-forgotten', everySeconds: 300 })
export class TakeUpForgotten implements Ticking {
  constructor(private readonly transactions: Transactions) {}

  async tick({ now }: { readonly now: Temporal.Instant }): Promise<void> {
    await this.transactions.run(async (em) => {
      const forgotten = await forgottenMessages(em, { before: now.subtract(AFTER), now, limit: AT_ONCE });
      await enqueueMany(
        em,
        sendMessages,
        forgotten.map(({ id }) => ({ messageId: id })),
        now,
      );
    });
  }
}
