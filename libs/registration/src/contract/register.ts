import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { AUDIENCE_GROUPS, JOB_FUNCTIONS, LINE_STATUSES } from '../domain/vocabulary.js';

export const PersonBody = z
  .object({
    firstName: field.line(100),
    lastName: field.line(100),
    email: field.email().optional(),
    phone: field.phone().optional(),
    organisationId: field.id().optional(),
    organisationName: field.line().optional(),
    jobFunction: z.enum(JOB_FUNCTIONS).optional(),
  })
  .meta({ id: 'PersonBody' });

const AudienceCount = z.object({ audience: z.enum(AUDIENCE_GROUPS), size: field.count(1, 1000) });

export const GroupBody = z
  .object({
    counts: z.array(AudienceCount).min(1).max(20),
    /** Adults who come with the group; counted apart. */
    accompanying: field.count(0, 100).optional(),
    contact: PersonBody,
  })
  .meta({ id: 'GroupBody' });

/** Ateliers side by side, the dearest first: one list of session ids, or one list for each time slot. */
export const WishesBody = z.array(z.union([field.id(), z.array(field.id()).max(50)])).max(200);

/** Exactly one of `people`, `nameless` and `group`. */
export const RegisterBody = z
  .object({
    people: z.array(PersonBody).min(1).max(50).optional(),
    nameless: z.object({ seats: field.count(1, 10).optional() }).optional(),
    group: GroupBody.optional(),
    sessionIds: z.array(field.id()).min(1).max(200).optional(),
    wishes: WishesBody.optional(),
    locale: field.locale().optional(),
    /** Of a pass that is already held: the registration is added to it. */
    passCode: z.string().max(40).optional(),
  })
  .refine(
    (body) => [body.people, body.nameless, body.group].filter((party) => party !== undefined).length === 1,
    {
      error: 'registration.one-party',
      path: ['people'],
    },
  )
  .meta({ id: 'RegisterBody' });
export type RegisterBody = z.output<typeof RegisterBody>;

export const LineView = z
  .object({
    sessionId: z.string(),
    status: z.enum(LINE_STATUSES),
    seats: z.number(),
    /** 1 is next; only while waiting. */
    position: z.number().nullable(),
    /** A key of the catalogue `errors`. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'Line' });

export const NewRegistrationView = z
  .object({
    id: z.string(),
    status: z.enum(LINE_STATUSES),
    /** Null where sessions were added to an earlier sign-up without showing its pass: the link goes to its address. */
    ticket: z.string().nullable(),
    position: z.number().nullable(),
    /** A key of the catalogue `errors`: why this answer and not a seat. */
    reason: z.string().nullable(),
    lines: z.array(LineView),
  })
  .meta({ id: 'NewRegistration' });

export const RegisteredView = z
  .object({
    /** Null when nothing was added but to earlier sign-ups of which the pass was not shown. */
    passCode: z.string().nullable(),
    registrations: z.array(NewRegistrationView),
  })
  .meta({ id: 'Registered' });
export type RegisteredView = z.infer<typeof RegisteredView>;

export const register = defineEndpoint({
  name: 'register',
  method: 'POST',
  path: '/events/:id/registrations',
  summary: 'Signs people, a nameless party or a group up for an event: confirmed, or on the waiting list.',
  access: 'anyone',
  params: field.withId,
  body: RegisterBody,
  answer: RegisteredView,
  status: 201,
  creates: true,
  repeats: 'answered-by-handler',
  problems: [
    'registration.full',
    'registration.already-registered',
    'registration.not-open-yet',
    'registration.closed',
    'registration.event-not-open',
    'registration.session-unknown',
    'registration.session-closed',
    'registration.not-an-atelier',
    'registration.wished-twice',
    'registration.choose-sessions',
    'registration.choose-one-session',
    'registration.has-another-session',
    'registration.organisation-unknown',
    'registration.pass-unknown',
    'registration.nameless-not-for-professionals',
    'registration.too-many-seats',
  ],
  // A class registers from behind one address: sized for that, while a burst on one event is bounded too.
  limits: [
    { name: 'register', limit: 120, seconds: 60, by: 'address' },
    { name: 'register-event', limit: 20_000, seconds: 60, by: { param: 'id' } },
  ],
});
