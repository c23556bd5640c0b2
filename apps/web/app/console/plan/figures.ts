import type { Locale } from '#kernel';
import type { RotationPlanSummaryView } from '#matching/contract';
import type { Translate } from '../../words.js';

/** Each figure of a plan of tables in the order of its worth; the fewest or the most is wanted. */
const SENSES = {
  changedCards: 'fewest',
  newSameOrganisation: 'fewest',
  newRepeats: 'fewest',
  missingTogether: 'fewest',
  forbidden: 'fewest',
  ownStand: 'fewest',
  sameOrganisation: 'fewest',
  repeats: 'fewest',
  revisits: 'fewest',
  standsMetMin: 'most',
  peopleMetMin: 'most',
  organisationsMetMin: 'most',
  organisationsMetMean: 'most',
  peopleMetMean: 'most',
} as const;

export type FigureName = keyof typeof SENSES;
export const FIGURES = Object.keys(SENSES) as FigureName[];

/** Said only when they are not as they should be: nobody asked for them otherwise. */
const WHEN_NOT_ZERO = new Set<FigureName>(['missingTogether', 'forbidden']);
/** Beside the worst-off person's, too much in one list; in a comparison they tell plans apart. */
const ONLY_COMPARED = new Set<FigureName>(['peopleMetMean']);
/** Said of a re-planning beside the plan before it: nothing to compare with another plan. */
const NEVER_COMPARED = new Set<FigureName>(['changedCards', 'newSameOrganisation', 'newRepeats']);

export interface FigureLine {
  readonly name: FigureName;
  readonly value: number;
  readonly bound: number | undefined;
  /** Proved to be the best possible. */
  readonly optimal: boolean;
  /** The bound is known to be far from what can be reached. */
  readonly weak: boolean;
}

type Measured = Pick<RotationPlanSummaryView, 'metrics' | 'bounds' | 'optimal' | 'weak'>;

/** What is said of a plan, the weightiest first. */
export function figureLines({ metrics, bounds, optimal, weak }: Measured, compared = false): FigureLine[] {
  return FIGURES.flatMap((name) => {
    const value = metrics?.[name];
    if (typeof value !== 'number') return [];
    const bound = bounds?.[name];
    if (value === 0 && WHEN_NOT_ZERO.has(name)) return [];
    if ((compared ? NEVER_COMPARED : ONLY_COMPARED).has(name)) return [];
    return [
      {
        name,
        value,
        bound: typeof bound === 'number' ? bound : undefined,
        optimal: optimal.includes(name),
        weak: weak.includes(name),
      },
    ];
  });
}

/** « 2,9 », "2.9": at most one digit behind the point, and none that says nothing. */
export const said = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

/** What a figure counts, in the number it has: « paire de personnes qui se retrouve ». */
export const countedBy = ({ name, value }: Pick<FigureLine, 'name' | 'value'>, words: Translate): string =>
  words(`console.plan.figure.${name}`, { count: value });

/**
 * The best that could be, beside the figure. "Optimal" is said only where it is proved; a weak bound is no aim, so
 * only the distance to it is said.
 */
export function besideOf(line: FigureLine, locale: Locale, words: Translate): string | undefined {
  const { name, value, bound, optimal, weak } = line;
  if (bound === undefined) return undefined;
  const fewest = SENSES[name] === 'fewest';
  if (optimal) return words('console.plan.best.proved', { bound: said(bound, locale) });
  const gap = said(Math.abs(value - bound), locale);
  if (weak) return words(`console.plan.best.${fewest ? 'weakFewest' : 'weakMost'}`, { gap });
  return words(`console.plan.best.${fewest ? 'fewest' : 'most'}`, { bound: said(bound, locale) });
}

/**
 * How far the plan is proved: on all that is said of it; after a re-planning, on the cards that it changes; on what
 * people notice first, on something, on nothing.
 */
type Verdict = 'all' | 'kept' | 'main' | 'some' | 'none';

const NOTICED = new Set<FigureName>(['ownStand', 'sameOrganisation', 'repeats']);

export function verdictOf(lines: readonly FigureLine[]): Verdict {
  if (lines.length === 0) return 'none';
  if (lines.every(({ optimal }) => optimal)) return 'all';
  if (lines.some(({ name, optimal }) => name === 'changedCards' && optimal)) return 'kept';
  const noticed = lines.filter(({ name }) => NOTICED.has(name));
  if (noticed.length > 0 && noticed.every(({ optimal }) => optimal)) return 'main';
  return lines.some(({ optimal }) => optimal) ? 'some' : 'none';
}

export interface FigureChange {
  readonly metric: string;
  readonly before: number;
  readonly after: number;
}

interface Cost {
  readonly sentence: string;
  readonly worse: boolean;
}

/** What a move costs or brings, in sentences; figures that have no words of ours are left out. */
export const costsOf = (changes: readonly FigureChange[], locale: Locale, words: Translate): Cost[] =>
  FIGURES.flatMap((name) => {
    const change = changes.find(({ metric }) => metric === name);
    if (!change) return [];
    const { before, after } = change;
    if (said(before, locale) === said(after, locale)) return [];
    return [
      {
        sentence: words('console.plan.change', {
          value: said(after, locale),
          what: countedBy({ name, value: after }, words),
          before: said(before, locale),
        }),
        worse: SENSES[name] === 'fewest' ? after > before : after < before,
      },
    ];
  });
