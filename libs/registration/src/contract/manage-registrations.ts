import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { JOB_FUNCTIONS, LINE_STATUSES } from '../domain/vocabulary.js';
import { LineView } from './register.js';

export const RegistrationView = z
  .object({
    id: z.string(),
    party: z.enum(['person', 'nameless', 'group']),
    status: z.enum(LINE_STATUSES),
    position: z.number().nullable(),
    reason: z.string().nullable(),
    seats: z.number(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    organisationId: z.string().nullable(),
    organisationName: z.string().nullable(),
    jobFunction: z.enum(JOB_FUNCTIONS).nullable(),
    /** The end of the pass code of a nameless party, enough to tell two apart and to open nothing. */
    codeEnd: z.string().nullable(),
    lines: z.array(LineView),
    registeredAt: field.instant(),
  })
  .meta({ id: 'Registration' });
export type RegistrationView = z.infer<typeof RegistrationView>;

export const listRegistrations = defineEndpoint({
  name: 'listRegistrations',
  method: 'GET',
  path: '/events/:id/registrations',
  summary: 'The people of an event, in order of arrival.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  query: z.object({
    status: field.several(z.enum(LINE_STATUSES)),
    q: z.string().max(200).optional(),
    organisationId: field.id().optional(),
    cursor: field.cursor(),
  }),
  answer: field.listOf(RegistrationView).extend({
    totals: z.object({
      confirmed: z.number(),
      waitlisted: z.number(),
      cancelled: z.number(),
      unreachable: z.number(),
    }),
  }),
});

export const cancelRegistration = defineEndpoint({
  name: 'cancelRegistration',
  method: 'POST',
  path: '/registrations/:id/cancel',
  summary: 'Cancels a registration for somebody; they are told, and the seat goes to the first in line.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: z.object({ reason: field.prose(500).optional() }).optional(),
  answer: RegistrationView,
  problems: ['registration.already-ended'],
});
