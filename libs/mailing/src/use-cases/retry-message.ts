import { organises, type Actor, isAdministrator } from '#identity';
import { Clock, DomainError } from '#kernel';
import { enqueue, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { sendMessages } from '../announcements.js';
import type { MessageView } from '../contract/index.js';
import type { Message } from '../domain/message.js';
import { messageView } from '../persistence/list-messages.queries.js';
import { lockMessage } from '../persistence/message.queries.js';

/** Lets a failed message wait again: it is decided anew, like any other, when its turn comes. */
@Injectable()
export class RetryMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mailing.message-unknown`, `mailing.not-failed` */
  run(messageId: string, actor: Actor): Promise<MessageView> {
    const now = this.clock.now();
    return this.transactions.run(async (em) => {
      const message = await lockMessage(em, messageId);
      if (!message || !maySee(message, actor)) throw new DomainError('mailing.message-unknown', 'not-found');
      message.retry(now);
      await em.flush();
      await enqueue(em, sendMessages, { messageId }, now);
      return messageView(em, messageId);
    });
  }
}

const maySee = ({ territoryIds }: Message, actor: Actor): boolean =>
  isAdministrator(actor) || territoryIds.some((territory) => organises(actor, territory));
