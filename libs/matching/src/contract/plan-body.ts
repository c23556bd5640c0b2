import { field } from '#platform/contract';
import { z } from 'zod';
import { planSettings } from './planner-input.js';
import { LIMITS } from './planner-parts.js';
import { TimetableBody } from './timetable.js';

/** What is known of a person beyond their registration. */
const Adjustment = z.object({
  id: z.string().max(LIMITS.id),
  /** Rounds or slots where they are there; from the sessions of their registration unless given. */
  present: z.array(z.int().min(1).max(LIMITS.rounds)).max(LIMITS.rounds).optional(),
  pinned: z
    .array(z.object({ table: z.string().max(LIMITS.id), rounds: z.array(z.int().min(1)).optional() }))
    .max(LIMITS.rounds)
    .optional(),
  allowedTables: z.array(z.string().max(LIMITS.id)).max(LIMITS.tables).optional(),
  helper: z.boolean().optional(),
  kind: z.string().max(LIMITS.id).optional(),
  chairs: z.int().min(1).max(10).optional(),
  maxMoves: z.int().min(0).max(LIMITS.rounds).optional(),
  stays: z.boolean().optional(),
});

/** Beside the planner's input: what the application knows and the planner does not. */
const Beside = z.object({
  name: field.line(100).optional(),
  timetable: TimetableBody.optional(),
  /** Only who is registered for one of these sessions is planned; everybody with a seat unless given. */
  sessionIds: z.array(field.id()).max(200).optional(),
  /** The longest the search may go on. */
  seconds: z.number().min(0.1).max(120).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .optional(),
  adjustments: z.array(Adjustment).max(LIMITS.people).optional(),
});

/** The planner's input without people, who are those that are registered, and what stands beside it. */
export const RotationPlanBody = z.intersection(planSettings, Beside).meta({ id: 'RotationPlanBody' });
export type RotationPlanBody = z.output<typeof RotationPlanBody>;
