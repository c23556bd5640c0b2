import type { Locale } from '#kernel';
import { InstantType } from '#platform';
import { defineEntity } from '@mikro-orm/postgresql';
import { Message, type Subject } from '../domain/message.js';
import type { MessageKind, MessageStatus } from '../domain/vocabulary.js';

export const messageMapping = defineEntity({
  class: Message,
  tableName: 'message',
  properties: (p) => ({
    id: p.uuid().primary(),
    occurrence: p.text(),
    kind: p.text().$type<MessageKind>(),
    recipient: p.text(),
    locale: p.text().$type<Locale>(),
    about: p.json<Subject>(),
    eventId: p.uuid().nullable(),
    territoryIds: p.array().columnType('uuid[]'),
    registrationId: p.uuid().nullable(),
    registrantId: p.uuid().nullable(),
    createdAt: p.type(InstantType),
    status: p.text().$type<MessageStatus>(),
    attempts: p.integer(),
    dueAt: p.type(InstantType),
    claimedUntil: p.type(InstantType).nullable(),
    sentAt: p.type(InstantType).nullable(),
    reason: p.text().nullable(),
    subject: p.text(),
    told: p.text().nullable(),
    body: p.blob().$type<Buffer>().nullable(),
  }),
});
