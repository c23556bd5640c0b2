import { isBetter, type Score } from './annealing/score.js';
import { movingOrganisations, type Day, type Seats } from './day.js';
import type { Effort } from './effort.js';
import type { Objective } from './input.js';
import type { Bounds } from './output.js';
import type { Random } from './random.js';

/** What a search for better plans of one day goes by. */
export interface Task {
  readonly day: Day;
  readonly bounds: Bounds;
  readonly order: readonly Objective[];
  readonly random: Random;
  readonly effort: Effort;
  /** Hears of better plans; `atOnce` for those that matter. */
  readonly tell: (seats: Seats, atOnce?: boolean) => void;
}

/** Nobody can meet more people or organisations than so many (B4, B5). */
export function ceilingsOf({ bounds }: Task) {
  return {
    people: Math.ceil(bounds['peopleMetMean'] as number),
    organisations: Math.ceil(bounds['organisationsMetMean'] as number),
  };
}

/** What everybody can meet at best, the worst-off with the others. */
export function sharesOf(task: Task) {
  return { ...ceilingsOf(task), people: task.bounds['peopleMetMin'] as number };
}

/** No plan can have a better score than this; without `gains`, what people and organisations meet does not count. */
export function goalOf({ day, bounds, order }: Task, gains = true): Score {
  const best = (name: Objective): number => {
    if (!gains && /Met|Covered/.test(name) && name !== 'wishesMet') return Infinity;
    const value = bounds[name] as number | undefined;
    if (value === undefined) return /Met|Covered/.test(name) ? -Infinity : 0;
    if (name === 'wishesMet') return -value;
    if (name === 'organisationsCoveredMean')
      return -Math.round(value * movingOrganisations(day).reduce((sum, moves) => sum + moves, 0));
    if (name === 'organisationsMetMean') return -Math.round(value * (day.people - day.hosts));
    return name.endsWith('Min') ? -value : value;
  };
  return [0, ...order.map(best)];
}

/** As good as any plan can be. */
export const isReached = (task: Task, score: Score): boolean => !isBetter(goalOf(task), score);

const COUNTED: ReadonlySet<Objective> = new Set(['revisits', 'sameOrganisation', 'repeats']);

/** As few stands seen twice, colleagues together and repeats as can be, and no rule broken. */
export function isClean(task: Task, score: Score): boolean {
  const goal = goalOf(task);
  return score.every((value, at) => {
    const name = task.order[at - 1];
    return (name !== undefined && !COUNTED.has(name)) || value <= goal[at]!;
  });
}

/** Nothing asks for more than people and organisations met, so exchanges that keep a plan clean are safe. */
export function isPlain({ day, order }: Task): boolean {
  const asked = day.blocks.length + day.mix.length + day.together.length + day.wishes.length;
  return asked === 0 && !order.some((name) => /^kinds|Covered/.test(name));
}
