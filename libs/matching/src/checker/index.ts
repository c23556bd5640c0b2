/**
 * The judge of plans, written from the definitions alone. It shares no line with the engine: it takes plain JSON and
 * counts. `check` answers with the figures it counted and with everything that is wrong.
 */
import { checkBreakouts } from './breakouts.js';
import { checkJokers } from './jokers.js';
import { checkMeetings } from './meetings.js';
import { checkPairs } from './pairs.js';
import { checkTables } from './tables.js';
import type { Json, Verdict } from './verdict.js';

type Judge = (input: Json, plan: Json) => Verdict;

const JUDGES: Readonly<Record<string, Judge>> = {
  mixed: checkTables,
  hosted: checkTables,
  carousel: checkTables,
  one_to_one: checkMeetings,
  breakouts: checkBreakouts,
  pairs: checkPairs,
};

/** Judges an output against its input: the plan's own faults, and every claimed figure that the plan does not bear. */
export function check(input: Json, output: Json): Verdict {
  const judge = JUDGES[input['mode'] as string];
  if (judge === undefined) return { faults: [`no judge for mode ${String(input['mode'])}`], metrics: {} };
  const verdict = judge(input, output['plan'] as Json);
  const claimed = (output['metrics'] ?? {}) as Json;
  const lies = Object.entries(verdict.metrics)
    .filter(([name, counted]) => name in claimed && !same(claimed[name], counted))
    .map(([name, counted]) => `${name} is claimed ${String(claimed[name])} and is ${String(counted)}`);
  return { faults: [...verdict.faults, ...checkJokers(input, output), ...lies], metrics: verdict.metrics };
}

function same(claimed: unknown, counted: number | readonly number[]): boolean {
  const [one, other] = [[claimed].flat(), [counted].flat()];
  return (
    one.length === other.length &&
    one.every((value, place) => Math.abs(Number(value) - Number(other[place])) < 1e-6)
  );
}
