import type { checkPlan, MeetingsInput, plan, PlanInput } from '#matching/planner';

/** One planning, and what an independent count found in it. */
interface Run {
  readonly input: PlanInput;
  readonly output: Awaited<ReturnType<typeof plan>>;
  readonly metrics: ReturnType<typeof checkPlan>['metrics'];
  /** Figures of the plan that is changed, when one is. */
  readonly before: ReturnType<typeof checkPlan>['metrics'];
  readonly secondsToFirst: number;
  /** Until a plan without repeats, colleagues together or anything forbidden. */
  readonly secondsToClean: number;
}

/** One figure with what is aimed at, and what would be better still. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly better: 'less' | 'more';
  readonly of: (run: Run) => number;
  /** The best that any plan of the day can reach. */
  readonly bound?: (run: Run) => number | undefined;
  readonly aim?: number | undefined;
  readonly stretch?: number | undefined;
}

type Aims = readonly [aim?: number, stretch?: number];

const metric =
  (key: string, name: string, better: Figure['better'], unit = '') =>
  (...[aim, stretch]: Aims): Figure => ({
    name,
    unit,
    better,
    aim,
    stretch,
    of: ({ metrics }) => Number(metrics[key] ?? Number.NaN),
    bound: ({ output }) => (typeof output.bounds[key] === 'number' ? output.bounds[key] : undefined),
  });
const measured =
  (name: string, unit: string, of: Figure['of']) =>
  (...[aim, stretch]: Aims): Figure => ({ name, unit, better: 'less', of, aim, stretch });

export const repeats = metric('repeats', 'repeats', 'less');
export const colleagues = metric('sameOrganisation', 'colleagues together', 'less');
export const ownStand = metric('ownStand', 'own stand', 'less');
export const revisits = metric('revisits', 'stands seen twice', 'less');
export const heardMean = metric('organisationsMetMean', 'organisations met, mean', 'more');
export const heardLeast = metric('organisationsMetMin', 'organisations met, fewest', 'more');
export const metLeast = metric('peopleMetMin', 'people met, fewest', 'more');
export const seconds = measured('seconds', 's', ({ output }) => output.seconds);
export const toFirst = measured('seconds to a first plan', 's', (run) => run.secondsToFirst);
export const toClean = measured('seconds to 0 / 0', 's', (run) => run.secondsToClean);
/** How many of the figures with a bound are not proved to be the best. */
export const unproved = measured(
  'figures not proved',
  '',
  ({ output }) => Object.keys(output.bounds).filter((name) => !output.optimal.includes(name)).length,
);
/** Wishes that no plan can be proved to miss, as a share of all that the bound allows. */
export const wishGap = measured('wishes below the bound', '%', ({ metrics, output }) => {
  const most = output.bounds['wishesMet'] ?? [output.bounds['wishLevels'] ?? Number.NaN].flat();
  const bound = typeof most === 'number' ? most : most.reduce((sum, count) => sum + count, 0);
  return 100 * (1 - Number(metrics['wishesMet']) / bound);
});
/** Mutual wishes come first: they alone may be below their bound. */
export const mutualGap = measured(
  'mutual wishes below the bound',
  '%',
  ({ metrics, output }) =>
    100 * (1 - Number(metrics['mutualWishes']) / Number(output.bounds['mutualWishes'] ?? Number.NaN)),
);
export const wishless = measured('people without a wish met', '', ({ input, output }) => {
  if (!('rounds' in output.plan)) return Number.NaN;
  const meetings = output.plan.rounds.flatMap(({ tables }) => tables.map(({ people }) => people));
  return (input as MeetingsInput).people.filter(
    ({ id, wishes = [] }) =>
      wishes.length > 0 &&
      !meetings.some((pair) => pair.includes(id) && pair.some((other) => wishes.includes(other))),
  ).length;
});
/** Changed cells above what the absences force (B9). */
export const cellsAboveBound = measured(
  'changed cells above B9',
  '',
  ({ metrics, output }) => Number(metrics['changedCells']) - Number(output.bounds['changedCells']),
);
export const newColleagues = measured(
  'colleagues added',
  '',
  ({ metrics, before }) => Number(metrics['sameOrganisation']) - Number(before['sameOrganisation']),
);
export const newRepeatsPerLate = measured(
  'repeats added per late person',
  '',
  ({ metrics, before, input }) => {
    const late = 'replan' in input ? (input.replan?.late?.length ?? 0) : 0;
    return (Number(metrics['repeats']) - Number(before['repeats'])) / Math.max(1, late);
  },
);
