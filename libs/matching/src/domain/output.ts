import type { BreakoutsPlan, Joker, Mode, PairsPlan, TablesPlan } from './input.js';

/** Figures of a plan by name; a list is a count per rank. */
export type Metrics = Readonly<Record<string, number | readonly number[]>>;

/** The best value that any plan of the same day could have: a floor for what is avoided, a ceiling for what is sought. */
export type Bounds = Readonly<Record<string, number | readonly number[]>>;

export interface PlanOutput<Plan = TablesPlan | BreakoutsPlan | PairsPlan> {
  readonly mode: Mode;
  readonly plan: Plan;
  readonly metrics: Metrics;
  readonly bounds: Bounds;
  /** The metrics whose value is proved to be the best possible. */
  readonly optimal: readonly string[];
  /** Bounds that are known to be far from what can be reached: never speak of a share of the optimum. */
  readonly weak?: readonly string[];
  readonly seconds: number;
  readonly seed: number;
  /** How the plan was made, such as `field GF(8) + places + annealing`. */
  readonly method: string;
  /** Cards for guests whom nobody expects, from the places that are left in every round; for tables and stands. */
  readonly jokers?: readonly Joker[];
  /** What a carousel of the same day would reach, where `compareWithCarousel` asks for it, or why there is none. */
  readonly carousel?:
    { readonly plan: TablesPlan; readonly metrics: Metrics } | { readonly impossible: string };
}

export interface PlanOptions {
  readonly seed?: number;
  /** Stops the search after so many tried moves: the only limit that gives the same plan twice. */
  readonly moves?: number;
  /** Stops the search after so many seconds of `now`. */
  readonly seconds?: number;
  /** Milliseconds of any monotonic clock; a plan for a number of moves does not need one. */
  readonly now?: () => number;
  readonly cancelled?: () => boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** A better plan on the way to the last one. */
export interface Progress {
  readonly seconds: number;
  readonly metrics: Metrics;
  readonly plan: TablesPlan | BreakoutsPlan | PairsPlan;
}

/** The metrics whose bound is reached. A list counts when every entry is reached. */
export function provedOptimal(metrics: Metrics, bounds: Bounds): string[] {
  return Object.keys(bounds).filter((name) => {
    const [value, bound] = [metrics[name], bounds[name]].map((each) =>
      [each ?? Number.NaN].flat().map((number) => Math.round(number * 1e9)),
    );
    return value!.length === bound!.length && value!.every((number, place) => number === bound![place]);
  });
}
