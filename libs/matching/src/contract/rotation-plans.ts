import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { RotationPlanBody } from './plan-body.js';
import { TimetableBody } from './timetable.js';

export const PLAN_STATUSES = ['queued', 'running', 'ready', 'failed', 'cancelled'] as const;
export const PLAN_MODES = ['mixed', 'hosted', 'carousel', 'one_to_one', 'breakouts', 'pairs'] as const;

/** Figures by name; a list is a count per rank. What each means stands in `docs/planner.md`. */
const Figures = z.record(z.string(), z.union([z.number(), z.array(z.number())]));

const ProgressView = z
  .object({
    seconds: z.number(),
    /** The longest it will go on. */
    ofSeconds: z.number(),
    metrics: Figures.nullable(),
  })
  .meta({ id: 'PlanProgress' });

/** Who is planned. The id is the registration's: when a person is replaced, their card stays and changes its name. */
export const PlannedPersonView = z
  .object({
    id: z.string(),
    /** On badges and in grids; kept for the life of the plan. */
    number: z.number(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    organisationId: z.string().nullable(),
    organisationName: z.string().nullable(),
    jobFunction: z.string().nullable(),
    /** As the planner tells organisations apart. */
    organisation: z.string(),
    /** Their registration was cancelled since. */
    gone: z.boolean(),
  })
  .meta({ id: 'PlannedPerson' });
export type PlannedPersonView = z.infer<typeof PlannedPersonView>;

const RoundTimeView = z.object({
  round: z.number(),
  startsAt: field.instant(),
  endsAt: field.instant(),
});

/** A plan in a list: everything but who sits where. */
export const RotationPlanSummaryView = z
  .object({
    id: z.string(),
    eventId: z.string(),
    name: z.string(),
    mode: z.enum(PLAN_MODES),
    status: z.enum(PLAN_STATUSES),
    progress: ProgressView.nullable(),
    people: z.number(),
    organisations: z.number(),
    metrics: Figures.nullable(),
    bounds: Figures.nullable(),
    /** The figures that are proved to be the best possible. */
    optimal: z.array(z.string()),
    /** Bounds known to be far from what can be reached: nothing is said in shares of them. */
    weak: z.array(z.string()),
    /** A sentence in the reader's language: why it could not be made, and what could. */
    failure: z.string().nullable(),
    madeAt: field.instant(),
    publishedAt: field.instant().nullable(),
    /** What is published is older than what stands here. */
    changedSincePublished: z.boolean(),
    /** Grows with each change. */
    revision: z.number(),
  })
  .meta({ id: 'RotationPlanSummary' });
export type RotationPlanSummaryView = z.infer<typeof RotationPlanSummaryView>;

export const RotationPlanView = RotationPlanSummaryView.extend({
  /** As it was asked for, without people. */
  settings: z.record(z.string(), z.unknown()),
  timetable: TimetableBody.nullable(),
  /** For tables and stands `{ rounds: [{ round, tables: [{ id, people }] }] }`; see `docs/planner.md` for the others. */
  plan: z.record(z.string(), z.unknown()).nullable(),
  peoplePlanned: z.array(PlannedPersonView),
  rounds: z.array(RoundTimeView),
  /** Ids of people whose card differs from the published one. */
  changedCards: z.array(z.string()),
  /** What was told of the day: people who are away, tables that closed. */
  replan: z
    .object({
      afterRound: z.number(),
      absent: z.array(z.string()),
      late: z.array(z.object({ id: z.string(), fromRound: z.number() })),
      closed: z.array(z.string()),
    })
    .nullable(),
  seconds: z.number().nullable(),
  method: z.string().nullable(),
  seed: z.number(),
}).meta({ id: 'RotationPlan' });
export type RotationPlanView = z.infer<typeof RotationPlanView>;

const ORGANISER = ['administrator', 'organiser'] as const;

export const askPlan = defineEndpoint({
  name: 'askPlan',
  method: 'POST',
  path: '/events/:id/rotation-plans',
  summary:
    'Asks for a plan of the registered people: tables, stands, meetings, breakouts or pairs. It is computed behind.',
  access: ORGANISER,
  params: field.withId,
  body: RotationPlanBody,
  answer: z.object({ id: z.string() }),
  status: 202,
  creates: true,
  problems: ['matching.nobody-to-plan', 'matching.bad-input', 'matching.too-many-plans'],
});

export const listPlans = defineEndpoint({
  name: 'listPlans',
  method: 'GET',
  path: '/events/:id/rotation-plans',
  summary: 'The plans of an event, the latest first.',
  access: ORGANISER,
  params: field.withId,
  answer: z.object({ items: z.array(RotationPlanSummaryView) }),
});

export const readPlan = defineEndpoint({
  name: 'readPlan',
  method: 'GET',
  path: '/rotation-plans/:id',
  summary: 'A plan, its figures beside their bounds, and how far it has got.',
  access: ORGANISER,
  params: field.withId,
  answer: RotationPlanView,
});

export const followPlan = defineEndpoint({
  name: 'followPlan',
  method: 'GET',
  path: '/rotation-plans/:id/progress',
  summary:
    'Server-sent events `progress`, each with the status and the figures so far; ends when the plan is made.',
  access: ORGANISER,
  params: field.withId,
  produces: 'text/event-stream',
});

export const cancelPlan = defineEndpoint({
  name: 'cancelPlan',
  method: 'POST',
  path: '/rotation-plans/:id/cancel',
  summary: 'Stops the search; the best plan found so far is kept, if there is one.',
  access: ORGANISER,
  params: field.withId,
  answer: RotationPlanSummaryView,
  problems: ['matching.not-running'],
});

/** What the rounds can reach at best, before anything is computed. */
export const PlanReachView = z
  .object({
    people: z.number(),
    organisations: z.number(),
    bounds: Figures,
    weak: z.array(z.string()),
    /** Why no plan can be made as it is asked for, in a sentence. */
    impossible: z.string().nullable(),
  })
  .meta({ id: 'PlanReach' });
export type PlanReachView = z.infer<typeof PlanReachView>;

export const readReach = defineEndpoint({
  name: 'readReach',
  method: 'POST',
  path: '/events/:id/plan-reach',
  summary: 'What a plan with these settings could reach at best for the people registered now.',
  access: ORGANISER,
  params: field.withId,
  body: RotationPlanBody,
  answer: PlanReachView,
  problems: ['matching.nobody-to-plan', 'matching.bad-input'],
});

/** What the setting-up page starts from: who is registered, and the settings used last (or of the event it is a copy of). */
export const PlanSetupView = z
  .object({
    people: z.number(),
    organisations: z.array(z.object({ key: z.string(), name: z.string(), people: z.number() })),
    settings: z.record(z.string(), z.unknown()).nullable(),
    timetable: TimetableBody.nullable(),
  })
  .meta({ id: 'PlanSetup' });
export type PlanSetupView = z.infer<typeof PlanSetupView>;

export const readPlanSetup = defineEndpoint({
  name: 'readPlanSetup',
  method: 'GET',
  path: '/events/:id/plan-setup',
  summary: 'Who could be planned, by organisation, and the settings used last.',
  access: ORGANISER,
  params: field.withId,
  answer: PlanSetupView,
});

export const replan = defineEndpoint({
  name: 'replan',
  method: 'POST',
  path: '/rotation-plans/:id/replan',
  summary: 'Plans the rounds to come for those who are here, changing as few cards as possible.',
  access: ORGANISER,
  params: field.withId,
  body: z
    .object({
      /** Registrations of the plan that are not there. */
      absent: z.array(z.string().max(100)).max(5000).optional(),
      absentRounds: z
        .array(z.object({ id: z.string().max(100), rounds: z.array(z.int().min(1).max(60)).max(60) }))
        .max(5000)
        .optional(),
      /** Registrations that join (or come back) from a round on. */
      late: z
        .array(
          z.object({
            id: z.string().max(100),
            organisation: z.string().max(200).optional(),
            fromRound: z.int().min(1).max(60),
          }),
        )
        .max(1000)
        .optional(),
      /** Tables, stands or breakouts that close. */
      closed: z.array(z.string().max(100)).max(400).optional(),
      /** The last round that is over; 0 before the first. */
      afterRound: z.int().min(0).max(60).optional(),
      minTable: z.int().min(1).max(100).optional(),
    })
    .meta({ id: 'ReplanBody' }),
  answer: z.object({ id: z.string() }),
  status: 202,
  problems: ['matching.not-ready', 'matching.bad-input', 'matching.person-unknown'],
});

export const movePerson = defineEndpoint({
  name: 'movePerson',
  method: 'POST',
  path: '/rotation-plans/:id/move',
  summary: 'Moves somebody to another table in one round, or swaps two; says what it costs.',
  access: ORGANISER,
  params: field.withId,
  body: z
    .object({
      personId: z.string().max(100),
      round: z.int().min(1).max(60),
      tableId: z.string().max(100),
      /** Who goes to the first one's table in exchange. */
      withPersonId: z.string().max(100).optional(),
      /** Only says what it would cost. */
      dryRun: z.boolean().optional(),
    })
    .meta({ id: 'MoveBody' }),
  answer: z.object({
    /** The figures that change, before and after. */
    changes: z.array(z.object({ metric: z.string(), before: z.number(), after: z.number() })),
    plan: RotationPlanView,
  }),
  problems: [
    'matching.not-ready',
    'matching.person-unknown',
    'matching.table-unknown',
    'matching.table-full',
  ],
});

export const lockSeats = defineEndpoint({
  name: 'lockSeats',
  method: 'POST',
  path: '/rotation-plans/:id/plan-rest',
  summary: 'Makes another plan that keeps the seats named and plans the rest anew.',
  access: ORGANISER,
  params: field.withId,
  body: z
    .object({
      locks: z
        .array(z.object({ personId: z.string().max(100), round: z.int().min(1).max(60) }))
        .min(1)
        .max(20_000),
      name: field.line(100).optional(),
    })
    .meta({ id: 'PlanRestBody' }),
  answer: z.object({ id: z.string() }),
  status: 202,
  creates: true,
  problems: ['matching.not-ready', 'matching.person-unknown', 'matching.too-many-plans'],
});

export const publishPlan = defineEndpoint({
  name: 'publishPlan',
  method: 'POST',
  path: '/rotation-plans/:id/publish',
  summary:
    'Gives everybody their card: on their pass and by mail; again after a change, only to those whose card changed.',
  access: ORGANISER,
  params: field.withId,
  body: z.object({ tell: z.boolean().optional() }).optional(),
  answer: RotationPlanSummaryView,
  problems: ['matching.not-ready', 'matching.nothing-to-publish'],
});

export const renamePlan = defineEndpoint({
  name: 'renamePlan',
  method: 'PATCH',
  path: '/rotation-plans/:id',
  summary: 'Gives a plan another name.',
  access: ORGANISER,
  params: field.withId,
  body: z.object({ name: field.line(100) }),
  answer: RotationPlanSummaryView,
});

export const deletePlan = defineEndpoint({
  name: 'deletePlan',
  method: 'DELETE',
  path: '/rotation-plans/:id',
  summary: 'Throws a plan away; a published one is kept.',
  access: ORGANISER,
  params: field.withId,
  status: 204,
  problems: ['matching.published'],
});
