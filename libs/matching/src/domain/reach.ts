import { boundsOf, weakBounds } from './bounds.js';
import type { PlanInput } from './input.js';
import { normalise } from './normalise.js';
import type { Bounds } from './output.js';

export interface Reach {
  readonly bounds: Bounds;
  readonly weak: readonly string[];
}

/**
 * What a day can reach at best, before anything is planned: the bounds, for modes with tables or stands. The others are
 * solved exactly, and their bounds are the work itself.
 * @throws BadInput when the day is impossible, with the nearest thing that is possible
 */
export function reachOf(input: PlanInput): Reach {
  if (input.mode !== 'mixed' && input.mode !== 'hosted') return { bounds: {}, weak: [] };
  const day = normalise(input);
  return { bounds: boundsOf(day), weak: weakBounds(day) };
}
