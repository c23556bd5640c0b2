/** What is printed for a day: cards, guest cards, table signs, the wall list, the lists of the tables, or all of it. */
export const PAPERS = ['cards', 'jokers', 'tables', 'wall', 'hosts', 'all'] as const;
export type Paper = (typeof PAPERS)[number];
