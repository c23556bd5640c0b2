import { defineEndpoint, type RateLimit } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

const Time = z.object({ startsAt: field.instant(), endsAt: field.instant() });

/** One round of a card. Other people are never named: only the organisations that one meets. */
export const CardRoundView = z
  .object({
    round: z.number(),
    /** Null where no times were set for the rounds. */
    time: Time.nullable(),
    /** Null where they sit nowhere in this round. */
    table: z.string().nullable(),
    /** They stay at their stand and the others come. */
    presents: z.boolean(),
    /** Whose stand it is. */
    host: z.string().nullable(),
    organisations: z.array(z.string()),
    breakAfter: Time.extend({ name: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'CardRound' });
export type CardRoundView = z.infer<typeof CardRoundView>;

/** What somebody holds in their hand on a day of tables. */
export const CardView = z
  .object({
    registrationId: z.string(),
    eventId: z.string(),
    /** On their badge. */
    number: z.number(),
    /** Initials through a pass code, the whole name through a ticket. */
    name: z.string().nullable(),
    organisationName: z.string().nullable(),
    /** When they were given this card. */
    givenAt: field.instant(),
    /** They held another one before. */
    changed: z.boolean(),
    /** The parts of every round, in order. */
    phases: z.array(z.object({ name: z.string(), minutes: z.number() })),
    rounds: z.array(CardRoundView),
  })
  .meta({ id: 'Card' });
export type CardView = z.infer<typeof CardView>;

const Cards = z.object({ items: z.array(CardView) });

/** The same limit as on the pass itself, counted together with it. */
const GUESSING: readonly RateLimit[] = [
  { name: 'pass-code', limit: 30, seconds: 600, by: 'address', counts: 'what-is-not-found' },
];

export const readPassCards = defineEndpoint({
  name: 'readPassCards',
  method: 'GET',
  path: '/passes/:passCode/cards',
  summary: 'The cards of a pass, once their plan is published: the table of each round.',
  access: 'anyone',
  params: z.object({ passCode: z.string().min(1).max(40) }),
  answer: Cards,
  limits: GUESSING,
  problems: ['registration.pass-unknown'],
});

export const readTicketCards = defineEndpoint({
  name: 'readTicketCards',
  method: 'GET',
  path: '/tickets/:ticket/cards',
  summary: 'The card of one registration, once its plan is published.',
  access: 'anyone',
  params: z.object({ ticket: z.string().min(1).max(100) }),
  answer: Cards,
  limits: GUESSING,
  problems: ['registration.ticket-unknown'],
});
