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
}>('matching.plan-published');

/** Somebody has a partner, or another one than before. One for each member of a pair. */
export const pairFormed = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly pairId: string;
}>('matching.pair-formed');

/** Somebody is asked whether a date suits them. */
export const visitProposed = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly visitId: string;
  readonly revision: number;
}>('matching.visit-proposed');

/** Host and guest have agreed on a date, or on another than before. One for each of the two. */
export const visitAgreed = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly visitId: string;
  readonly sequence: number;
  /** When it was to be before; null the first time. */
  readonly wasStartsAt: string | null;
  readonly wasEndsAt: string | null;
}>('matching.visit-agreed');

/** A visit that stood in calendars does not any more. One for each of the two. */
export const visitCalledOff = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly visitId: string;
  readonly sequence: number;
  readonly wasStartsAt: string;
  readonly wasEndsAt: string;
  /** Of the two, or `pair` when the pair itself is no more. */
  readonly by: 'host' | 'guest' | 'pair';
}>('matching.visit-called-off');

/** The window ends soon, and somebody has a visit without a date. */
export const visitsToChoose = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly pairId: string;
}>('matching.visits-to-choose');
