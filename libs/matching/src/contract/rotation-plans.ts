import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { RotationPlanBody } from './plan-body.js';
import {
  PlanReachView,
  PlanSetupView,
  RotationPlanSummaryView,
  RotationPlanView,
} from './rotation-plan-views.js';

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
