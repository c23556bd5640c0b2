import type { RotationPlanSummaryView } from '#matching/contract';
import type { Translate } from '../../words.js';

/** Breakouts and pairs have pages of their own. */
const OTHER_FAMILIES = new Set<RotationPlanSummaryView['mode']>(['breakouts', 'pairs']);

export const ofTables = ({ mode }: Pick<RotationPlanSummaryView, 'mode'>): boolean =>
  !OTHER_FAMILIES.has(mode);

/** A plan that nobody has named has a number: « Plan 3 ». */
export const planName = ({ name }: Pick<RotationPlanSummaryView, 'name'>, words: Translate): string =>
  /^\d+$/.test(name) ? words('console.plan.numbered', { name }) : name;
