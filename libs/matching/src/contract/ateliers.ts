import { defineEndpoint, type RateLimit } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

/** One session that runs beside others. */
export const AtelierView = z
  .object({
    sessionId: z.string(),
    /** The first of its sessions: an atelier held twice has two, and nobody is sent to it twice. */
    atelier: z.string(),
    title: z.string().nullable(),
    place: z.string().nullable(),
    cancelled: z.boolean(),
    /** Null: as many as come. */
    capacity: z.number().nullable(),
    /** Seats taken now. */
    held: z.number(),
    /** How many wish for it, by rank: first choices, second choices… */
    wanted: z.array(z.number()),
  })
  .meta({ id: 'Atelier' });
export type AtelierView = z.infer<typeof AtelierView>;

export const AtelierSlotView = z
  .object({
    /** From 1, in the order of the day: the planner's slot. */
    slot: z.number(),
    name: z.string(),
    startsAt: field.instant(),
    endsAt: field.instant(),
    ateliers: z.array(AtelierView),
    /** People who wish for nothing in this slot. */
    withoutWishes: z.number(),
  })
  .meta({ id: 'AtelierSlot' });
export type AtelierSlotView = z.infer<typeof AtelierSlotView>;

const WishingPersonView = z
  .object({
    /** Of the registration. */
    id: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    organisationName: z.string().nullable(),
    /** Ids of sessions, slot by slot, the dearest first. */
    wishes: z.array(z.array(z.string())),
    /** The ateliers in which they have a seat now. */
    sessionIds: z.array(z.string()),
  })
  .meta({ id: 'WishingPerson' });
export type WishingPersonView = z.infer<typeof WishingPersonView>;

export const AteliersView = z
  .object({
    slots: z.array(AtelierSlotView),
    /** Everybody who has a seat at the event, by name. */
    people: z.array(WishingPersonView),
    /** The longest list of wishes that anybody gave in a slot. */
    ranks: z.number(),
  })
  .meta({ id: 'Ateliers' });
export type AteliersView = z.infer<typeof AteliersView>;

export const readAteliers = defineEndpoint({
  name: 'readAteliers',
  method: 'GET',
  path: '/events/:id/ateliers',
  summary:
    'The ateliers that run side by side, slot by slot: places, and how many wish for them at which rank.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  answer: AteliersView,
});

/** Tickets are long: this keeps a machine from trying them for ever. */
const GUESSING: readonly RateLimit[] = [
  { name: 'pass-code', limit: 30, seconds: 600, by: 'address', counts: 'what-is-not-found' },
];

export const printProgramme = defineEndpoint({
  name: 'printProgramme',
  method: 'GET',
  path: '/tickets/:ticket/programme.pdf',
  summary: 'The programme of whoever holds this ticket, once the ateliers are given out, to print.',
  access: 'anyone',
  params: z.object({ ticket: z.string().min(1).max(100) }),
  produces: 'application/pdf',
  limits: GUESSING,
  problems: ['registration.ticket-unknown'],
});
