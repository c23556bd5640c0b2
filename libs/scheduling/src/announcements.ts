import { defineAnnouncement } from '#platform';

/** A draft was opened to its readers. */
export const eventPublished = defineAnnouncement<{ eventId: string }>('scheduling.event-published', {
  silent: true,
});

/** Its definition changed, in whatever way; what the registered must be told is `sessionChanged`. */
export const eventChanged = defineAnnouncement<{ eventId: string; revision: number }>(
  'scheduling.event-changed',
  { silent: true },
);

/**
 * What its people must learn of: `what` holds `time`, `place`, `title`, `status`. One announcement per session; those of
 * one and the same change bear the same `revision`, so that a person registered for many sessions is told once.
 */
export const sessionChanged = defineAnnouncement<{
  eventId: string;
  sessionId: string;
  version: number;
  revision: number;
  what: readonly string[];
}>('scheduling.session-changed');

/** For good. Each session's version has grown. */
export const eventCancelled = defineAnnouncement<{ eventId: string }>('scheduling.event-cancelled');

/** To a date that is not known yet. When the new dates are known, the sessions that moved are `sessionChanged`. */
export const eventPostponed = defineAnnouncement<{ eventId: string }>('scheduling.event-postponed');

/** There may be room for who waits: a capacity of the event or of a session was raised or lifted. */
export const capacityRaised = defineAnnouncement<{ eventId: string }>('scheduling.capacity-raised');

/** A draft was made as a copy of another event: what other libs keep of the first goes with it. */
export const eventCloned = defineAnnouncement<{ eventId: string; fromEventId: string }>(
  'scheduling.event-cloned',
);
