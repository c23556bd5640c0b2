import { field } from '#platform/contract';
import { z } from 'zod';
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
