import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { MESSAGE_KINDS, MESSAGE_STATUSES } from '../domain/vocabulary.js';

export { MESSAGE_KINDS, MESSAGE_STATUSES };

export const MessageView = z
  .object({
    id: z.string(),
    kind: z.enum(MESSAGE_KINDS),
    recipient: z.string(),
    subject: z.string(),
    status: z.enum(MESSAGE_STATUSES),
    attempts: z.number(),
    /** Of the last attempt that came to nothing, in the server's words; or a key of the catalogue `errors`: why it was withdrawn. */
    reason: z.string().nullable(),
    eventId: z.string().nullable(),
    createdAt: field.instant(),
    dueAt: field.instant(),
    sentAt: field.instant().nullable(),
  })
  .meta({ id: 'Message' });
export type MessageView = z.infer<typeof MessageView>;

export const listMessages = defineEndpoint({
  name: 'listMessages',
  method: 'GET',
  path: '/messages',
  summary: 'Every message with its state and attempts, newest first.',
  access: ['administrator', 'organiser'],
  query: z.object({
    eventId: field.id().optional(),
    status: field.several(z.enum(MESSAGE_STATUSES)),
    recipient: z.string().max(254).optional(),
    cursor: field.cursor(),
  }),
  answer: field.listOf(MessageView),
});

export const retryMessage = defineEndpoint({
  name: 'retryMessage',
  method: 'POST',
  path: '/messages/:id/retry',
  summary: 'Sends a failed message again.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  answer: MessageView,
  problems: ['mailing.not-failed'],
});

export const CapturedMailView = z
  .object({
    id: z.string(),
    subject: z.string(),
    to: z.string(),
    date: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    calendar: z.string().nullable(),
  })
  .meta({ id: 'CapturedMail' });
export type CapturedMailView = z.infer<typeof CapturedMailView>;

const withMailId = z.object({
  id: z
    .string()
    .max(200)
    .regex(/^[\w.@-]+$/, { error: 'platform.field.id' }),
});

/** Only while mail is captured (`SMTP_URL` unset). */
export const listCapturedMail = defineEndpoint({
  name: 'listCapturedMail',
  method: 'GET',
  path: '/captured-mail',
  summary: 'The mail that was captured instead of sent, newest first.',
  access: ['administrator'],
  query: z.object({ cursor: field.cursor(), q: z.string().max(200).optional() }),
  answer: field.listOf(CapturedMailView.omit({ text: true, html: true, calendar: true })),
  problems: ['mailing.not-captured'],
});

export const readCapturedMail = defineEndpoint({
  name: 'readCapturedMail',
  method: 'GET',
  path: '/captured-mail/:id',
  summary: 'One captured mail, with its parts.',
  access: ['administrator'],
  params: withMailId,
  answer: CapturedMailView,
});

export const showCapturedMail = defineEndpoint({
  name: 'showCapturedMail',
  method: 'GET',
  path: '/captured-mail/:id/html',
  summary: 'The HTML part of one captured mail, as a page of its own that may do nothing.',
  access: ['administrator'],
  params: withMailId,
  produces: 'text/html; charset=utf-8',
});

export const downloadCapturedMail = defineEndpoint({
  name: 'downloadCapturedMail',
  method: 'GET',
  path: '/captured-mail/:id/eml',
  summary: 'One captured mail as it would have left (RFC 5322).',
  access: ['administrator'],
  params: withMailId,
  produces: 'message/rfc822',
});
