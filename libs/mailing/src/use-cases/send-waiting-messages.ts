import { Clock } from '#kernel';
import { crashPoint, enqueue, MailTransport, type Mail as Envelope, type SendResult } from '#platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sendMessages } from '../announcements.js';
import type { Message } from '../domain/message.js';
import { lockMessage, lockRecipient, oldestWaiting } from '../persistence/message.queries.js';
import { PrepareMessage } from './prepare-message.js';

/** Why nothing more was sent: nothing waits, or something must be waited for until then. */
export type Stopped = 'nothing-waits' | { readonly until: Temporal.Instant };

type Step =
  | { readonly do: 'stop'; readonly stopped: Stopped }
  | { readonly do: 'next' }
  | { readonly do: 'send'; readonly messageId: string; readonly envelope: Envelope };

/** Seconds during which nobody tries a server that could not be spoken to: each try may take as long as it is patient. */
const OUTAGE = 10;

/**
 * Sends what waits for one recipient, one after the other, the oldest first. A message is written down as begun before
 * a byte leaves, and as sent after the server took it: a crash in between sends it again under the same Message-ID.
 */
@Injectable()
export class SendWaitingMessages {
  private unreachableUntil: Temporal.Instant | undefined;

  constructor(
    private readonly root: EntityManager,
    private readonly transport: MailTransport,
    private readonly prepare: PrepareMessage,
    private readonly clock: Clock,
  ) {}

  async run(recipient: string): Promise<Stopped> {
    for (;;) {
      const now = this.clock.now();
      if (this.unreachableUntil && Temporal.Instant.compare(now, this.unreachableUntil) < 0)
        return { until: this.unreachableUntil };
      const step = await this.apart((em) => this.begin(em, recipient, now));
      if (step.do === 'stop') return step.stopped;
      if (step.do === 'send') await this.finish(step.messageId, await this.transport.send(step.envelope));
    }
  }

  /**
   * A transaction of its own even inside of a handler's: what is begun must be known to others before a byte leaves, and
   * what was sent must stay sent whatever becomes of the job.
   */
  private apart<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    return this.root.fork().transactional((em) => work(em));
  }

  private async begin(em: EntityManager, recipient: string, now: Temporal.Instant): Promise<Step> {
    await lockRecipient(em, recipient);
    const message = await oldestWaiting(em, recipient);
    if (!message) return { do: 'stop', stopped: 'nothing-waits' };
    if (!message.canStart(now)) return { do: 'stop', stopped: { until: laterOf(message) } };
    const envelope = await this.prepare.run(em, message, now);
    return envelope ? { do: 'send', messageId: message.id, envelope } : { do: 'next' };
  }

  private async finish(messageId: string, result: SendResult): Promise<void> {
    crashPoint('mail.after-send');
    const now = this.clock.now();
    this.unreachableUntil = result.outcome === 'unreachable' ? now.add({ seconds: OUTAGE }) : undefined;
    await this.apart(async (em) => {
      const message = await lockMessage(em, messageId);
      // Somebody took it over while the server thought: what they find out counts as well as this does.
      if (message?.status !== 'waiting') return;
      if (result.outcome === 'accepted') message.sent(now);
      else if (result.outcome === 'rejected') message.refuse(result.reason);
      else message.putOff(result.reason, now);
      if (message.status === 'waiting')
        await enqueue(em, sendMessages, { messageId }, now, { at: message.dueAt });
    });
  }
}

const laterOf = ({ dueAt, claimedUntil }: Message): Temporal.Instant =>
  claimedUntil && Temporal.Instant.compare(claimedUntil, dueAt) > 0 ? claimedUntil : dueAt;
