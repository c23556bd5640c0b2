import type { EventDefinition, StoredStatus } from './event.js';
import type { Place } from './place.js';
import type { Seats } from './seats.js';
import type { SessionStatus } from './session.js';

/** All that can be said of an event, sessions and seats included: what pages, mails and calendars are made from. */
export interface EventFacts extends Readonly<EventDefinition> {
  readonly id: string;
  readonly slug: string;
  /** The territory that leads it. */
  readonly territoryId: string;
  /** Those that organise it together with the first. */
  readonly otherTerritoryIds: readonly string[];
  readonly status: StoredStatus;
  /** Why it was postponed or cancelled, in the organiser's words. */
  readonly reason: string | null;
  readonly revision: number;
  readonly createdAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | null;
  readonly cancelledAt: Temporal.Instant | null;
  /** The event's own row of the ledger: parties. */
  readonly seats: Seats;
  /** By start. */
  readonly sessions: readonly SessionFacts[];
}

export interface SessionFacts {
  readonly id: string;
  readonly title: string | null;
  readonly startsLocal: Temporal.PlainDateTime;
  readonly endsLocal: Temporal.PlainDateTime;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Where it is held: its own place, else the event's. */
  readonly place: Place | null;
  readonly kind: string | null;
  readonly slot: string | null;
  readonly status: SessionStatus;
  /** Grows with each change that calendars must learn of: half of an invitation's SEQUENCE. */
  readonly version: number;
  readonly seats: Seats;
}
