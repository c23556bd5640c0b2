import type { PlanOptions } from './output.js';

/** How much search is left: the one place that knows of limits, so that every stage stops alike. */
export interface Effort {
  /** Counts moves; true when the search must stop. Asks the clock only every so often. */
  spend(moves: number): boolean;
  over(): boolean;
  /** Seconds since the beginning; 0 without a clock. */
  seconds(): number;
  /** The share of the budget that is used, from 0 to 1. */
  share(): number;
  /** A part of what is left, for a stage that must leave time to the next. */
  part(share: number, limits?: { readonly seconds?: number; readonly moves?: number }): Effort;
}

const DEFAULT_SECONDS = 3;
const DEFAULT_MOVES = 3_000_000;
/** Moves per second on a small machine: turns a number of seconds into moves where a stage is not timed. */
const MOVES_PER_SECOND = 1_000_000;

/** The budget of one planning: `moves` alone is deterministic, `seconds` needs a clock. */
export function effortOf(options: PlanOptions): Effort {
  const now = options.now ?? (() => 0);
  const timed = options.now !== undefined && (options.seconds !== undefined || options.moves === undefined);
  const began = now();
  const deadline = timed ? began + 1000 * (options.seconds ?? DEFAULT_SECONDS) : Infinity;
  const moves = options.moves ?? (timed ? Infinity : DEFAULT_MOVES);
  const spent = { moves: 0 };
  const stopped = () => options.cancelled?.() ?? false;

  const within = (from: number, until: number, fromMoves: number, untilMoves: number): Effort => ({
    spend(count) {
      spent.moves += count;
      return this.over();
    },
    over: () => spent.moves >= untilMoves || (until < Infinity && now() >= until) || stopped(),
    seconds: () => (now() - began) / 1000,
    share: () =>
      Math.min(
        1,
        Math.max(
          untilMoves < Infinity ? (spent.moves - fromMoves) / Math.max(1, untilMoves - fromMoves) : 0,
          until < Infinity ? (now() - from) / Math.max(1, until - from) : 0,
        ),
      ),
    part(share, limits = {}) {
      const start = now();
      const { seconds = Infinity, moves: most = Infinity } = limits;
      const left = Math.min((until - start) * share, seconds * 1000);
      const untimed = until === Infinity ? seconds * MOVES_PER_SECOND : Infinity;
      const leftMoves = Math.min((untilMoves - spent.moves) * share, untimed, most);
      return within(
        start,
        until < Infinity ? start + left : Infinity,
        spent.moves,
        leftMoves < Infinity ? spent.moves + leftMoves : Infinity,
      );
    },
  });
  return within(began, deadline, 0, moves);
}
