import type { ExpectedPersonView } from '#attendance/contract';

/** The tabs of the list. */
export const SHOWN = ['expected', 'present', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

const HERE = new Set<ExpectedPersonView['presence']>(['present', 'left_early']);

/** Which people a tab shows. */
export const isShown = (shown: Shown, { presence }: Pick<ExpectedPersonView, 'presence'>): boolean =>
  shown === 'all' ||
  (shown === 'present' ? HERE.has(presence) : presence === 'expected' || presence === 'absent');
