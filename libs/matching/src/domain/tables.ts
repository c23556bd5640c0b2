import { completeOrder } from './annealing/order.js';
import { boundsOf } from './bounds.js';
import { catchUp } from './catch-up.js';
import type { Day, Seats } from './day.js';
import { effortOf, type Effort } from './effort.js';
import { improve } from './improve.js';
import type { HostedInput, MixedInput, Objective, TablesPlan } from './input.js';
import { measure } from './measure.js';
import { normalise } from './normalise.js';
import type { PlanOptions, PlanOutput } from './output.js';
import { untilRound } from './part-of-day.js';
import { seeded, type Random } from './random.js';
import { replanTables } from './replan.js';
import { reportTables } from './report-tables.js';
import { orderRounds } from './round-order.js';
import { deal } from './settle.js';
import type { Task } from './task.js';
import { toPlan } from './to-plan.js';
import { shortenWays } from './walking.js';

/** Plans mixed tables or hosted stands: a construction where one is known, then annealing in order of objectives. */
export function planTables(input: MixedInput | HostedInput, options: PlanOptions): PlanOutput<TablesPlan> {
  if (input.replan) return replanTables(input, options);
  const seed = options.seed ?? 1;
  const effort = effortOf(options);
  const random = seeded(seed);
  const day = normalise(input);
  // The round that is appended is planned when the others stand.
  const main = input.catchUp ? untilRound(day, day.rounds - 1) : day;
  const order = completeOrder(input.objectiveOrder, {
    wishes: day.wishes.length > 0,
    kinds: day.kinds > 0,
  });
  const tell = sparingly(main, effort, options);
  const first = deal(main, random);
  tell(first);
  const bounds = boundsOf(main);
  const more = input.catchUp === true || input.prefixGood === true || day.places !== undefined;
  const budget = more ? effort.part(0.8) : effort;
  const found = improve({ day: main, bounds, order, random, effort: budget, tell }, first);
  const seats = finish(input, day, found.seats, order, random, effort);
  return reportTables(input, day, seats, { seconds: effort.seconds(), seed, method: found.method });
}

const SECONDS_BETWEEN_PROGRESS = 0.1;

/** Tells of better plans, of the first and the first clean one at once, and then now and then: to count a plan takes as long as many tries. */
function sparingly(day: Day, effort: Effort, { onProgress }: PlanOptions): Task['tell'] {
  let told = -Infinity;
  return (seats, atOnce = false) => {
    const seconds = effort.seconds();
    if (onProgress === undefined || (!atOnce && seconds - told < SECONDS_BETWEEN_PROGRESS)) return;
    told = seconds;
    onProgress({ seconds, metrics: measure(day, seats), plan: toPlan(day, seats) });
  };
}

/** What follows when the rounds are found: the appended one, their order, and short ways between tables. */
function finish(
  input: MixedInput | HostedInput,
  day: Day,
  found: Seats,
  order: readonly Objective[],
  random: Random,
  effort: Effort,
): Seats {
  const all = input.catchUp ? catchUp(day, found, random, effort.part(0.5)) : found;
  const ordered = input.prefixGood ? orderRounds(day, all, order, input.catchUp ? 1 : 0) : all;
  return shortenWays(day, ordered, order, random, effort);
}
