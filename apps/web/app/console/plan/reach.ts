import type { Locale } from '#kernel';
import type { PlanReachView } from '#matching/contract';
import type { Translate } from '../../words.js';
import { said } from './figures.js';

export type Reach = Pick<PlanReachView, 'people' | 'organisations' | 'bounds' | 'weak' | 'impossible'>;

interface ReachSaid {
  /** « 6 tours : chacun peut rencontrer 30 personnes de 13 structures. » */
  readonly sentence: string;
  /** What no plan can avoid, and how far the figures can be trusted. */
  readonly others: readonly string[];
}

/** What rounds can reach before anything is computed, in sentences. */
export function reachSaid(reach: Reach, rounds: number, locale: Locale, words: Translate): ReachSaid {
  const figure = (name: string): number | undefined => {
    const value = reach.bounds[name];
    return typeof value === 'number' ? value : undefined;
  };
  const t = (key: string, count: number) =>
    words(`console.plan.reach.${key}`, { count, shown: said(count, locale) });
  const stands = figure('standsMetMin');
  const met = [
    ...(stands === undefined ? [] : [t('stands', stands)]),
    t('people', figure('peopleMetMin') ?? 0),
  ];
  const sentence = words('console.plan.reach.sentence', {
    rounds: t('rounds', rounds),
    met: met.join(words('console.plan.reach.and')),
    organisations: t('organisations', figure('organisationsMetMin') ?? 0),
  });
  const unavoidable = (['sameOrganisation', 'repeats', 'revisits'] as const).flatMap((name) => {
    const value = figure(name) ?? 0;
    return value > 0 ? [t(`least.${name}`, value)] : [];
  });
  const calm =
    figure('sameOrganisation') === 0 && figure('repeats') === 0 && !reach.weak.includes('repeats')
      ? [words('console.plan.reach.calm')]
      : [];
  const weak = reach.weak.length > 0 ? [words('console.plan.reach.weak')] : [];
  return { sentence, others: [...calm, ...unavoidable, ...weak] };
}
