import { defineEndpoint, type RateLimit } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { LINE_STATUSES } from '../domain/vocabulary.js';
import { LineView, WishesBody } from './register.js';

/** Codes have 40 bits: what keeps guessing hopeless is this limit, checked before any look-up. */
const GUESSING: readonly RateLimit[] = [
  { name: 'pass-code', limit: 30, seconds: 600, by: 'address', counts: 'what-is-not-found' },
];

export const HeldEventView = z
  .object({
    id: z.string(),
    slug: z.string(),
    title: z.string(),
    format: z.string(),
    timeZone: z.string(),
    status: z.string(),
    reason: z.string().nullable(),
    sensitive: z.boolean(),
    onlineUrl: z.string().nullable(),
    contact: z
      .object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })
      .nullable(),
    sessions: z.array(
      z.object({
        id: z.string(),
        title: z.string().nullable(),
        startsAt: field.instant(),
        endsAt: field.instant(),
        place: z.object({ name: z.string(), address: z.string().nullable() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'HeldEvent' });
export type HeldEventView = z.infer<typeof HeldEventView>;

const AtelierView = z
  .object({
    sessionId: z.string(),
    title: z.string().nullable(),
    place: z.string().nullable(),
    startsAt: field.instant(),
    endsAt: field.instant(),
    /** Neither begun nor cancelled. */
    open: z.boolean(),
    capacity: z.number().nullable(),
    left: z.number().nullable(),
  })
  .meta({ id: 'HeldAtelier' });

/** One time slot in which ateliers run side by side, as its holder sees it: their own wishes and seat, nobody else's. */
export const HeldSlotView = z
  .object({
    name: z.string(),
    startsAt: field.instant(),
    endsAt: field.instant(),
    ateliers: z.array(AtelierView),
    /** Ids of sessions, the dearest first. */
    wishes: z.array(z.string()),
    /** Where they go; null where they go to none, or before the ateliers are given out. */
    sessionId: z.string().nullable(),
    /** 1 is the dearest wish; null for an atelier that was not wished for. */
    rank: z.number().nullable(),
    /** Dearer wishes that could not be: how many wanted them at least as much, for how many places. */
    missed: z.array(
      z.object({
        sessionId: z.string(),
        wanted: z.number(),
        places: z.number().nullable(),
        elsewhere: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'HeldSlot' });
export type HeldSlotView = z.infer<typeof HeldSlotView>;

export const HeldRegistrationView = z
  .object({
    id: z.string(),
    event: HeldEventView,
    status: z.enum(LINE_STATUSES),
    seats: z.number(),
    lines: z.array(LineView),
    /** Null where no ateliers run side by side. */
    ateliers: z
      .object({
        /** Until then wishes can be changed; from then on free seats can be taken. */
        given: z.boolean(),
        slots: z.array(HeldSlotView),
      })
      .nullable(),
    position: z.number().nullable(),
    reason: z.string().nullable(),
    offer: z.object({ expiresAt: field.instant() }).nullable(),
    /** Initials through a pass code, the whole name through a ticket, null for a nameless party. */
    name: z.string().nullable(),
    /** Only through a pass code: opens this registration alone. */
    ticket: z.string().nullable(),
    /** False when nobody can be warned of a change: no address was given. */
    reachable: z.boolean(),
  })
  .meta({ id: 'HeldRegistration' });
export type HeldRegistrationView = z.infer<typeof HeldRegistrationView>;

export const HeldView = z
  .object({ passCode: z.string().nullable(), registrations: z.array(HeldRegistrationView) })
  .meta({ id: 'Held' });
export type HeldView = z.infer<typeof HeldView>;

const byCode = z.object({ passCode: z.string().min(1).max(40) });
const byTicket = z.object({ ticket: z.string().min(1).max(100) });
const which = z.object({ registrationId: field.id().optional() });

export const readPass = defineEndpoint({
  name: 'readPass',
  method: 'GET',
  path: '/passes/:passCode',
  summary: 'What a pass holds. Lower case, spaces, hyphens and O, I, L for 0, 1, 1 are accepted.',
  access: 'anyone',
  params: byCode,
  answer: HeldView,
  limits: GUESSING,
  problems: ['registration.pass-unknown'],
});

export const cancelByPass = defineEndpoint({
  name: 'cancelByPass',
  method: 'DELETE',
  path: '/passes/:passCode',
  summary: 'Gives the seats back. `registrationId` says which when the pass holds several.',
  access: 'anyone',
  params: byCode,
  query: which,
  answer: HeldView,
  limits: GUESSING,
  problems: ['registration.pass-unknown', 'registration.which-registration', 'registration.already-ended'],
});

export const readTicket = defineEndpoint({
  name: 'readTicket',
  method: 'GET',
  path: '/tickets/:ticket',
  summary: 'One registration, whole.',
  access: 'anyone',
  params: byTicket,
  answer: HeldView,
  limits: GUESSING,
  problems: ['registration.ticket-unknown'],
});

export const cancelByTicket = defineEndpoint({
  name: 'cancelByTicket',
  method: 'DELETE',
  path: '/tickets/:ticket',
  summary: 'Gives the seat of this registration back.',
  access: 'anyone',
  params: byTicket,
  answer: HeldView,
  limits: GUESSING,
  problems: ['registration.ticket-unknown', 'registration.already-ended'],
});

export const ChangePassBody = z
  .object({
    registrationId: field.id().optional(),
    seats: field.count(1, 10).optional(),
    sessionIds: z.array(field.id()).min(1).max(200).optional(),
    /** Until the ateliers are given out; then a choice among the seats that are free. */
    wishes: WishesBody.optional(),
  })
  .meta({ id: 'ChangeRegistrationBody' });

export const changeByPass = defineEndpoint({
  name: 'changeByPass',
  method: 'PATCH',
  path: '/passes/:passCode',
  summary: 'Changes the number of seats of a nameless party, or the sessions chosen.',
  access: 'anyone',
  params: byCode,
  body: ChangePassBody,
  answer: HeldView,
  limits: GUESSING,
  problems: [
    'registration.pass-unknown',
    'registration.which-registration',
    'registration.already-ended',
    'registration.full',
    'registration.too-many-seats',
    'registration.seats-of-nameless-only',
    'registration.all-sessions',
    'registration.choose-one-session',
    'registration.session-unknown',
    'registration.session-closed',
    'registration.not-an-atelier',
    'registration.wished-twice',
    'registration.wishes-closed',
    'registration.atelier-full',
  ],
});

export const changeByTicket = defineEndpoint({
  name: 'changeByTicket',
  method: 'PATCH',
  path: '/tickets/:ticket',
  summary: 'Changes this registration.',
  access: 'anyone',
  params: byTicket,
  body: ChangePassBody,
  answer: HeldView,
  limits: GUESSING,
  problems: [
    'registration.ticket-unknown',
    'registration.already-ended',
    'registration.full',
    'registration.too-many-seats',
    'registration.seats-of-nameless-only',
    'registration.all-sessions',
    'registration.choose-one-session',
    'registration.session-unknown',
    'registration.session-closed',
    'registration.not-an-atelier',
    'registration.wished-twice',
    'registration.wishes-closed',
    'registration.atelier-full',
  ],
});
