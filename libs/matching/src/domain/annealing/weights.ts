import { KIND, KINDS } from '../day.js';
import type { Objective } from '../input.js';

/** What the search pays, in whole numbers. The order of a plan's score is kept apart: a weighted sum would hide it. */
export interface Weights {
  readonly forbidden: number;
  readonly missing: number;
  readonly revisit: number;
  /** What a wish that comes true is worth, and beside it the first of a person. */
  readonly wish: number;
  readonly firstWish: number;
  readonly colleagues: number;
  readonly repeat: number;
  /** What every further repeat of the same two costs more, so that repeats are shared out. */
  readonly sharing: number;
  /** Times the square of how many people short of the best possible. */
  readonly peopleMet: number;
  readonly organisationsMet: number;
}

const REPEAT = 100;
/** What stands after a person's gain in the order is worth little beside it. */
const AFTERTHOUGHT = 5;

const isGain = (name: Objective) => /(Met|Covered)(Min|Mean)$/.test(name);

/** Each objective weighs twice the next; what is counted over the whole plan weighs far more than one person's gain. */
export function weightsOf(order: readonly Objective[], people = true, sharing = 1 / 8): Weights {
  // Kinds and coverage are soon complete: they weigh by themselves, and take nothing from what follows.
  const gains = order.findIndex((name) => /^(people|organisations)Met/.test(name));
  const counted = order.filter((name) => !isGain(name));
  const weigh = (name: Objective) => {
    const place = counted.indexOf(name);
    if (place === -1) return 0;
    return (order.indexOf(name) > gains ? AFTERTHOUGHT : REPEAT) * 2 ** (counted.length - 1 - place);
  };
  return {
    forbidden: REPEAT * 2 ** Math.max(5, counted.length),
    missing: weigh('missingTogether'),
    revisit: weigh('revisits'),
    wish: weigh('wishesMet'),
    firstWish: weigh('peopleWithoutWish'),
    colleagues: weigh('sameOrganisation'),
    repeat: weigh('repeats'),
    sharing: Math.floor(weigh('repeats') * sharing),
    peopleMet: people ? 3 : 0,
    organisationsMet: people ? 4 : 0,
  };
}

/** `kind * (most + 2) + times` → what one more sitting together costs, after so many. */
export function marginalCosts(weights: Weights, most: number): Int32Array {
  const stride = most + 2;
  const costs = new Int32Array(KINDS * stride);
  for (let kind = 1; kind < KINDS; kind++) {
    for (let times = 0; times <= most; times++)
      costs[kind * stride + times] = times === 0 ? firstCost(weights, kind) : againCost(weights, kind, times);
  }
  return costs;
}

/** What costs the same every time. */
function everyCost(weights: Weights, kind: number): number {
  return (
    (kind & (KIND.forbidden | KIND.ownStand) ? weights.forbidden : 0) +
    (kind & KIND.colleagues ? weights.colleagues : 0)
  );
}

function firstCost(weights: Weights, kind: number): number {
  return (
    everyCost(weights, kind) -
    (kind & KIND.wanted ? weights.missing : 0) -
    // A wish for one's own stand cannot come true.
    ((kind & (KIND.wish | KIND.visit)) === (KIND.wish | KIND.visit) ? weights.wish : 0)
  );
}

function againCost(weights: Weights, kind: number, times: number): number {
  const repeat = weights.repeat + weights.sharing * (times - 1);
  return (
    everyCost(weights, kind) +
    (kind & (KIND.met | KIND.colleagues) ? repeat : 0) +
    (kind & KIND.visit ? weights.revisit : 0)
  );
}
