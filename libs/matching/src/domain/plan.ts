import { planMeetings } from './meetings/plan-meetings.js';
import { planPairs } from './pairs/plan-pairs.js';
import { planBreakouts } from './breakouts/plan-breakouts.js';
import type { Mode, PlanInput } from './input.js';
import type { PlanOptions, PlanOutput } from './output.js';
import { BadInput } from './bad-input.js';
import { planCarousel } from './carousel.js';
import { planTables } from './tables.js';

type Planner = (input: never, options: PlanOptions) => PlanOutput | Promise<PlanOutput>;

/** One planner for each mode. */
const PLANNERS: Partial<Record<Mode, Planner>> = {
  mixed: planTables,
  hosted: planTables,
  carousel: planCarousel,
  one_to_one: planMeetings,
  breakouts: planBreakouts,
  pairs: planPairs,
};

/**
 * Plans one day. Without a clock in `options` the plan depends on the seed and the number of moves alone.
 * @throws BadInput when the day cannot be planned, with the reason in one sentence
 */
export async function plan(input: PlanInput, options: PlanOptions = {}): Promise<PlanOutput> {
  const planner = PLANNERS[input.mode];
  if (planner === undefined) {
    throw new BadInput(
      'matching.unknown-mode',
      `"mode" is ${JSON.stringify(input.mode)}; it must be one of ${Object.keys(PLANNERS).join(', ')}.`,
    );
  }
  return planner(input as never, options);
}
