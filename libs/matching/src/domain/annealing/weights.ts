import { KIND, KINDS } from '../day.js';
import type { Objective } from '../input.js';

/** What the search pays, in whole numbers. The order of a plan's score is kept apart: a weighted sum would hide it. */
export interface Weights {
  readonly forbidden: number;
  readonly missing: number;
  readonly revisit: number;
  readonly colleagues: number;
  readonly repeat: number;
  /** Times the square of how many people short of the best possible. */
  readonly peopleMet: number;
  readonly organisationsMet: number;
}

const REPEAT = 100;
/** What stands after a person's gain in the order is worth little beside it. */
const AFTERTHOUGHT = 5;

/** Each objective weighs twice the next; what is counted over the whole plan weighs far more than one person's gain. */
export function weightsOf(order: readonly Objective[], people = true): Weights {
  const gains = order.findIndex((name) => /MetMin|MetMean/.test(name));
  const counted = order.filter((name) => !/MetMin|MetMean/.test(name));
  const weigh = (name: Objective) =>
    order.indexOf(name) > gains ? AFTERTHOUGHT : REPEAT * 2 ** (counted.length - 1 - counted.indexOf(name));
  return {
    forbidden: REPEAT * 32,
    missing: weigh('missingTogether'),
    revisit: weigh('revisits'),
    colleagues: weigh('sameOrganisation'),
    repeat: weigh('repeats'),
    peopleMet: people ? 3 : 0,
    organisationsMet: people ? 4 : 0,
  };
}

/** `kind * (most + 2) + times` → what one more sitting together costs, after so many. */
export function marginalCosts(weights: Weights, most: number): Int32Array {
  const stride = most + 2;
  const costs = new Int32Array(KINDS * stride);
  for (let times = 0; times <= most; times++) {
    // Each further meeting of the same two costs a little more, so that repeats are shared out.
    const again = times === 0 ? 0 : weights.repeat + (weights.repeat >> 3) * (times - 1);
    costs[KIND.met * stride + times] = again;
    costs[KIND.colleagues * stride + times] = weights.colleagues + again;
    costs[KIND.forbidden * stride + times] = weights.forbidden;
    costs[KIND.ownStand * stride + times] = weights.forbidden;
    costs[KIND.visit * stride + times] = times === 0 ? 0 : weights.revisit;
    costs[KIND.wanted * stride + times] = times === 0 ? -weights.missing : again;
    costs[KIND.block * stride + times] = -weights.forbidden;
  }
  return costs;
}
