import { defineAnnouncement } from '#platform';

interface OfRegistration extends Readonly<Record<string, string>> {
  readonly registrationId: string;
  readonly eventId: string;
}

/** A new registration has a seat, in one session at least; its other lines may wait. */
export const registrationConfirmed = defineAnnouncement<OfRegistration>('registration.confirmed');

/** A new registration waits, in every session it is for. */
export const registrationWaitlisted = defineAnnouncement<OfRegistration>('registration.waitlisted');

/** Who waited has a seat now, in these sessions. */
export const registrationPromoted = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly sessionIds: readonly string[];
}>('registration.promoted');

/** Nothing of it is left. `by`: `holder`, `organiser`, or `event` when the whole event was cancelled. */
export const registrationCancelled = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly by: 'holder' | 'organiser' | 'event';
}>('registration.cancelled');

/** Its seats or its sessions changed, and something of it is left. */
export const registrationChanged = defineAnnouncement<OfRegistration>('registration.changed');

/** Somebody signed the same person up again: the answer said nothing, the link goes to the address that is known. */
export const registrationAskedAgain = defineAnnouncement<OfRegistration>('registration.asked-again');

/** The session began while they still waited. */
export const registrationExpired = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly sessionIds: readonly string[];
}>('registration.expired', { silent: true });

/** Ateliers were given to them: for the first time (`first`: `yes`), or others than before. Here is their programme. */
export const programmeReady = defineAnnouncement<{
  readonly registrationId: string;
  readonly eventId: string;
  readonly first: 'yes' | 'no';
}>('registration.programme-ready');
