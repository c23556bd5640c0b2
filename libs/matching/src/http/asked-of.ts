import type { RotationPlanBody } from '../contract/index.js';
import type { Beside, Settings } from '../domain/stored-plan.js';
import type { Asked } from '../use-cases/write-plan.js';

/** Tells what the planner is asked from what the application adds to it. */
export function askedOf(body: RotationPlanBody): Asked {
  const { name, timetable, sessionIds, seconds, seed, adjustments, ...settings } = body;
  const beside = { timetable, sessionIds, seconds, seed, adjustments } as Beside;
  return { name, settings: settings as Settings, beside };
}
