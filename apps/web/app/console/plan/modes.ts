import type { RotationPlanSummaryView } from '#matching/contract';

/** Breakouts and pairs have pages of their own. */
const OTHER_FAMILIES = new Set<RotationPlanSummaryView['mode']>(['breakouts', 'pairs']);

export const ofTables = ({ mode }: Pick<RotationPlanSummaryView, 'mode'>): boolean =>
  !OTHER_FAMILIES.has(mode);

/** Who presents stays at a stand and the others come. */
export const withStands = (mode: string): boolean => mode === 'hosted' || mode === 'carousel';
