import type { Secrets } from '#platform';

/**
 * The uid that an invitation is given when it is first made; from then on the stored one counts. It is drawn from the
 * installation's secret rather than from chance, so that a feed can show an entry under its uid before anything was
 * sent, and without a GET that writes.
 */
export const firstUid = (secrets: Secrets, registrantId: string, sessionId: string): string =>
  `${secrets.token('calendar-uid', `${registrantId} ${sessionId}`)}@passerelle`;
