import { defineAnnouncement } from '#platform';

/** There is a plan to compute: whoever computes is woken. */
export const planAsked = defineAnnouncement<{ readonly planId: string }>('matching.plan-asked');

/**
 * A plan was given to its people. The publication (`publicationOf(em, planId, revision)`) says what they were given and
 * whose card is new.
 */
export const planPublished = defineAnnouncement<{
  readonly planId: string;
  readonly eventId: string;
  readonly revision: number;
}>('matching.plan-published', { silent: true });
