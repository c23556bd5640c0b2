import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { AUDIENCE_GROUPS } from '#registration/contract';
import { z } from 'zod';
import { CHECK_IN_KINDS } from '../domain/presence.js';

/** A fact noted at the door. Exactly one of the five ways to say who. */
export const CheckInRecord = z
  .object({
    /** Made on the device: sending a record twice changes nothing. */
    clientId: z
      .string()
      .min(8)
      .max(100)
      .regex(/^[\w.:-]+$/, { error: 'attendance.client-id' }),
    kind: z.enum(CHECK_IN_KINDS),
    at: field.moment(),
    deviceId: z
      .string()
      .min(1)
      .max(100)
      .regex(/^[\w.:-]+$/, { error: 'attendance.device-id' }),
    sessionId: field.id(),
    ticket: z.string().max(100).optional(),
    passCode: z.string().max(40).optional(),
    registrationId: field.id().optional(),
    walkIn: z
      .object({
        firstName: field.line(100).optional(),
        lastName: field.line(100).optional(),
        organisationId: field.id().optional(),
        audience: z.enum(AUDIENCE_GROUPS).optional(),
      })
      .optional(),
    headcount: z
      .object({
        counts: z
          .array(z.object({ audience: z.enum(AUDIENCE_GROUPS).optional(), size: field.count(0, 10_000) }))
          .min(1)
          .max(20),
      })
      .optional(),
  })
  .refine(
    (record) =>
      [record.ticket, record.passCode, record.registrationId, record.walkIn, record.headcount].filter(
        (who) => who !== undefined,
      ).length === 1,
    { error: 'attendance.one-who', path: ['registrationId'] },
  )
  .meta({ id: 'CheckInRecord' });
export type CheckInRecord = z.output<typeof CheckInRecord>;

export const CheckInsBody = z
  .object({ records: z.array(CheckInRecord).min(1).max(500) })
  .meta({ id: 'CheckInsBody' });

export const CheckInResult = z
  .object({
    clientId: z.string(),
    status: z.enum(['recorded', 'already', 'conflict', 'unknown']),
    /** In the reader's language, such as « Déjà noté à 9 h 12. » */
    message: z.string().optional(),
    /** Who it was, for the helper's screen; null for a nameless party. */
    name: z.string().nullable().optional(),
    registrationId: z.string().nullable().optional(),
  })
  .meta({ id: 'CheckInResult' });

export const recordCheckIns = defineEndpoint({
  name: 'recordCheckIns',
  method: 'POST',
  path: '/events/:id/check-ins',
  summary: 'Appends what was noted at the door; idempotent by `clientId`, in any order.',
  access: ['administrator', 'organiser', 'desk'],
  params: field.withId,
  body: CheckInsBody,
  answer: z.object({ results: z.array(CheckInResult) }),
});
