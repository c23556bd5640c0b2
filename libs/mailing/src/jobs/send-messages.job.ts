import { enqueue, Handles, Transactions, type Handler, type HandlerContext } from '#platform';
import { Injectable } from '@nestjs/common';
import { sendMessages } from '../announcements.js';
import { Message } from '../domain/message.js';
import { SendWaitingMessages } from '../use-cases/send-waiting-messages.js';

/**
 * Empties the queue of one recipient. A server that refuses or is away is no failure of this job: the message's row
 * says when it comes again.
 */
@Injectable()
@Handles(sendMessages)
export class SendMessages implements Handler<{ messageId: string }> {
  constructor(
    private readonly transactions: Transactions,
    private readonly sending: SendWaitingMessages,
  ) {}

  async handle({ messageId }: { messageId: string }, { em, now }: HandlerContext): Promise<void> {
    const message = await this.transactions.read((reader) => reader.findOne(Message, { id: messageId }));
    if (message?.status !== 'waiting') return;
    const stopped = await this.sending.run(message.recipient);
    if (stopped !== 'nothing-waits')
      await enqueue(em, sendMessages, { messageId }, now, { at: stopped.until });
  }
}
