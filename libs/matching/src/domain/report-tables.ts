import { boundsFor, weakBounds } from './bounds.js';
import { compareWithCarousel } from './carousel.js';
import type { Day, Seats } from './day.js';
import type { HostedInput, MixedInput, TablesPlan } from './input.js';
import { jokerCards } from './joker-cards.js';
import { measure } from './measure.js';
import { provedOptimal, type PlanOutput } from './output.js';
import { prefixFigures } from './round-order.js';
import type { Settings } from './stored-plan.js';
import { toPlan } from './to-plan.js';

/** Everything that is said of a plan: its figures beside their bounds, cards for guests, the carousel beside it. */
export function reportTables(
  input: MixedInput | HostedInput,
  day: Day,
  seats: Seats,
  made: Pick<PlanOutput, 'seconds' | 'seed' | 'method'>,
): PlanOutput<TablesPlan> {
  const whole = measure(day, seats);
  const prefixes = input.prefixGood ? prefixFigures(day, seats) : undefined;
  const metrics = { ...whole, ...prefixes?.metrics };
  const bounds = { ...boundsFor(day, whole), ...prefixes?.bounds };
  const weak = weakBounds(day);
  const seated = toPlan(day, seats, { chairs: true });
  return {
    mode: input.mode,
    plan: toPlan(day, seats, { catchUp: input.catchUp === true }),
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    ...(weak.length > 0 && { weak }),
    ...made,
    jokers: jokerCards(seated, input as unknown as Settings),
    ...(input.mode === 'hosted' && input.compareWithCarousel && { carousel: compareWithCarousel(input) }),
  };
}
