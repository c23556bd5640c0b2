import type { Place } from './place.js';
import { put } from './sameness.js';

export type SessionStatus = 'planned' | 'cancelled';

/** Wall time in the event's zone is the truth; the instants follow from it and from the zone's data. */
export interface SessionTimes {
  startsLocal: Temporal.PlainDateTime;
  endsLocal: Temporal.PlainDateTime;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

/** What an organiser says of one session. */
export interface SessionDefinition extends SessionTimes {
  title: string | null;
  /** null: as many as come. */
  capacity: number | null;
  /** null: where the event is held. */
  place: Place | null;
  kind: string | null;
  /** Sessions of one slot run side by side. */
  slot: string | null;
  status: SessionStatus;
}

/** What people registered for a session must be told of, and their calendars. */
export type NoticedChange = 'time' | 'place' | 'title' | 'status';

/** A dated part of an event. */
export class Session implements SessionDefinition {
  readonly id: string;
  readonly eventId: string;
  title: string | null;
  startsLocal: Temporal.PlainDateTime;
  endsLocal: Temporal.PlainDateTime;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  capacity: number | null;
  place: Place | null;
  kind: string | null;
  slot: string | null;
  status: SessionStatus;
  /** Grows with each change that calendars must learn of: half of an invitation's SEQUENCE. */
  version: number;

  constructor(made: Pick<Session, 'id' | 'eventId'>, definition: SessionDefinition) {
    Object.assign(this, definition);
    this.id = made.id;
    this.eventId = made.eventId;
    this.version = 1;
  }

  /** @returns what is different now. */
  change(change: Partial<SessionDefinition>): readonly (keyof SessionDefinition)[] {
    return put<SessionDefinition, keyof SessionDefinition>(this, change);
  }

  revise(): void {
    this.version += 1;
  }
}
