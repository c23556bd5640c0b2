import { defineEndpoint, type RateLimit } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

/** The same as for everything that a code or a ticket opens: checked before any look-up. */
const GUESSING: readonly RateLimit[] = [
  { name: 'pass-code', limit: 30, seconds: 600, by: 'address', counts: 'what-is-not-found' },
];

/** `done` is an agreed one that is over. */
const VISIT_STATES = ['to_choose', 'proposed', 'agreed', 'done', 'called_off'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

const SlotView = z.object({ startsAt: field.instant(), endsAt: field.instant(), place: z.string() });
const WindowView = z
  .object({ wave: z.number(), from: field.day(), until: field.day(), remindDays: z.number() })
  .meta({ id: 'VisitWindow' });
export type WindowView = z.infer<typeof WindowView>;

/**
 * Who one is paired with. Their address is shown to whoever holds the ticket, since it is what pairs need to arrange
 * their visits; through a pass code, initials and no address.
 */
const PartnerView = z.object({
  id: z.string(),
  name: z.string().nullable(),
  organisationName: z.string().nullable(),
  jobFunction: z.string().nullable(),
  email: z.string().nullable(),
  /** They gave an address, shown or not: they are written to. */
  reachable: z.boolean(),
  /** Their registration was cancelled since. */
  gone: z.boolean(),
});

const HeldVisitView = z
  .object({
    id: z.string(),
    /** The holder receives (`host`) or goes (`guest`). */
    role: z.enum(['host', 'guest']),
    partnerId: z.string(),
    status: z.enum(VISIT_STATES),
    agreed: SlotView.nullable(),
    proposal: SlotView.extend({ mine: z.boolean() }).nullable(),
    revision: z.number(),
  })
  .meta({ id: 'HeldVisit' });
export type HeldVisitView = z.infer<typeof HeldVisitView>;

const HeldPairView = z
  .object({
    id: z.string(),
    registrationId: z.string(),
    eventId: z.string(),
    timeZone: z.string(),
    window: WindowView,
    /** How many waves the event has: with one, it is not spoken of. */
    waves: z.number(),
    partners: z.array(PartnerView),
    visits: z.array(HeldVisitView),
  })
  .meta({ id: 'HeldPair' });
export type HeldPairView = z.infer<typeof HeldPairView>;

const HeldPairs = z.object({ pairs: z.array(HeldPairView) }).meta({ id: 'HeldPairs' });
export type HeldPairsView = z.infer<typeof HeldPairs>;

const hour = () =>
  z.string().refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), { error: 'pairs.hour' });
const day = () => z.string().refine((text) => field.day().safeParse(text).success, { error: 'pairs.day' });
const revision = z.int().min(0);

/** What one of the two answers; `revision` is that of the visit as they saw it. Hours are those of the event's zone. */
export const VisitAnswerBody = z
  .discriminatedUnion('do', [
    z.object({
      do: z.literal('propose'),
      revision,
      day: day(),
      from: hour(),
      until: hour(),
      place: field.line(200),
    }),
    z.object({ do: z.literal('agree'), revision }),
    z.object({ do: z.literal('call_off'), revision }),
  ])
  .meta({ id: 'VisitAnswerBody' });
export type VisitAnswerBody = z.output<typeof VisitAnswerBody>;

const ANSWER_PROBLEMS = [
  'pairs.visit-unknown',
  'pairs.moved-on',
  'pairs.nothing-proposed',
  'pairs.own-proposal',
  'pairs.not-agreed',
  'pairs.partner-gone',
  'pairs.bad-date',
  'pairs.past',
  'pairs.outside-window',
  'pairs.overlaps',
] as const;

const byCode = z.object({ passCode: z.string().min(1).max(40) });
const byTicket = z.object({ ticket: z.string().min(1).max(100) });

export const readPairsOfPass = defineEndpoint({
  name: 'readPairsOfPass',
  method: 'GET',
  path: '/passes/:passCode/pair',
  summary: 'Whom the people of a pass are paired with, and their visits: initials, no address.',
  access: 'anyone',
  params: byCode,
  answer: HeldPairs,
  limits: GUESSING,
  problems: ['registration.pass-unknown'],
});

export const readPairsOfTicket = defineEndpoint({
  name: 'readPairsOfTicket',
  method: 'GET',
  path: '/tickets/:ticket/pair',
  summary: 'Whom the holder is paired with, one pair a wave, how to reach them, and their visits.',
  access: 'anyone',
  params: byTicket,
  answer: HeldPairs,
  limits: GUESSING,
  problems: ['registration.ticket-unknown'],
});

export const answerVisitByPass = defineEndpoint({
  name: 'answerVisitByPass',
  method: 'POST',
  path: '/passes/:passCode/visits/:visitId',
  summary: 'Proposes a date for a visit, says yes to the other’s, or calls the visit off.',
  access: 'anyone',
  params: byCode.extend({ visitId: field.id() }),
  body: VisitAnswerBody,
  answer: HeldPairs,
  limits: GUESSING,
  problems: ['registration.pass-unknown', ...ANSWER_PROBLEMS],
});

export const answerVisitByTicket = defineEndpoint({
  name: 'answerVisitByTicket',
  method: 'POST',
  path: '/tickets/:ticket/visits/:visitId',
  summary: 'Proposes a date for a visit, says yes to the other’s, or calls the visit off.',
  access: 'anyone',
  params: byTicket.extend({ visitId: field.id() }),
  body: VisitAnswerBody,
  answer: HeldPairs,
  limits: GUESSING,
  problems: ['registration.ticket-unknown', ...ANSWER_PROBLEMS],
});

const PairMemberView = z.object({
  id: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  organisationName: z.string().nullable(),
  jobFunction: z.string().nullable(),
  /** Nobody can write to them: no address. */
  reachable: z.boolean(),
  gone: z.boolean(),
});

const PairView = z
  .object({
    id: z.string(),
    wave: z.number(),
    members: z.array(PairMemberView),
    visits: z.array(
      z.object({
        id: z.string(),
        hostId: z.string(),
        guestId: z.string(),
        status: z.enum(VISIT_STATES),
        agreed: SlotView.nullable(),
      }),
    ),
    remindedAt: field.instant().nullable(),
  })
  .meta({ id: 'Pair' });
export type PairView = z.infer<typeof PairView>;

export const PairsView = z
  .object({
    timeZone: z.string(),
    windows: z.array(WindowView),
    /** By wave, then in the order of presentation: by name of the organisations. */
    pairs: z.array(PairView),
  })
  .meta({ id: 'Pairs' });
export type PairsView = z.infer<typeof PairsView>;

const ORGANISER = ['administrator', 'organiser'] as const;

export const listPairs = defineEndpoint({
  name: 'listPairs',
  method: 'GET',
  path: '/events/:id/pairs',
  summary:
    'The pairs that people hold, in the order in which they present, and whether their visits are chosen.',
  access: ORGANISER,
  params: field.withId,
  answer: PairsView,
});

export const setVisitWindows = defineEndpoint({
  name: 'setVisitWindows',
  method: 'PATCH',
  path: '/events/:id/visit-windows',
  summary: 'Says between which days the visits of each wave take place, and when to remind.',
  access: ORGANISER,
  params: field.withId,
  body: z
    .object({
      windows: z
        .array(
          z.object({
            wave: z.int().min(1).max(60),
            from: field.day(),
            until: field.day(),
            remindDays: z.int().min(0).max(90).optional(),
          }),
        )
        .min(1)
        .max(60),
    })
    .meta({ id: 'VisitWindowsBody' }),
  answer: PairsView,
  problems: ['pairs.window-ends-before-it-starts'],
});
