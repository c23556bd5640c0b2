import { newId } from '#kernel';
import { enqueueMany } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sendMessages } from '../announcements.js';
import type { MessageWritten } from '../domain/message.js';
import type { Announced, Mail } from '../messages/mail.js';
import { insertMessages } from '../persistence/message.queries.js';
import { MessageSources } from '../persistence/message-sources.js';

/**
 * Makes a row of each message that an announcement asks for, in the transaction that marks it handled. Rows bear the
 * moment of the announcement: announcements may be handled in another order than they were made.
 */
@Injectable()
export class WriteMessages {
  constructor(private readonly sources: MessageSources) {}

  async run(em: EntityManager, mail: Mail<unknown>, announced: Announced): Promise<void> {
    const addressees = await mail.addressees(em, announced, this.sources);
    const occurrence = mail.occurrence?.(announced) ?? announced.announcementId;
    const written = addressees.map((addressee): MessageWritten => ({
      id: newId(announced.at.epochMilliseconds),
      occurrence,
      kind: mail.kind,
      recipient: addressee.address,
      locale: addressee.locale,
      about: announced.about,
      eventId: addressee.eventId ?? null,
      territoryIds: addressee.territoryIds ?? [],
      registrationId: addressee.registrationId ?? null,
      registrantId: addressee.registrantId ?? null,
      createdAt: announced.at,
    }));
    if (written.length === 0) return;
    const made = await insertMessages(em, written);
    await enqueueMany(
      em,
      sendMessages,
      made.map(({ id }) => ({ messageId: id })),
      announced.now,
    );
  }
}
