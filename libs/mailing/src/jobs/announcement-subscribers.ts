import { Subscriber, type Handler, type HandlerContext } from '#platform';
import { Injectable } from '@nestjs/common';
import { MAILS } from '../messages/catalogue.js';
import type { Subject } from '../domain/message.js';
import type { Mail } from '../messages/mail.js';
import { WriteMessages } from '../use-cases/write-messages.js';

/** One listener for each message file, so that each has a delivery of its own and none waits for another. */
export const announcementSubscribers = MAILS.map(subscriberFor);

function subscriberFor(mail: Mail<unknown>) {
  @Injectable()
  @Subscriber({ to: mail.on, name: `mailing.${mail.kind}` })
  class WritesMessages implements Handler {
    constructor(private readonly messages: WriteMessages) {}

    async handle(
      about: Subject,
      { em, name, announcementId, announcedAt, now }: HandlerContext,
    ): Promise<void> {
      await this.messages.run(em, mail, { name, announcementId, about, at: announcedAt, now });
    }
  }
  return WritesMessages;
}
