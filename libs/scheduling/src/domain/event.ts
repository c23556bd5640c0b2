import { DomainError } from '#kernel';
import type { Audience, EventFormat } from './formats.js';
import type { Place } from './place.js';
import { put } from './sameness.js';

/** What is stored; `done` is derived from the clock (`status.ts`). */
export type StoredStatus = 'draft' | 'published' | 'postponed' | 'cancelled';
export type AttendanceMode = 'in_person' | 'online' | 'mixed';
export type SignUpMode = 'all' | 'choose' | 'choose_one';

/** Whom to ask; the phone number stands on each page of the event. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What an organiser says of an event. Dates and seats are its sessions' and the ledger's. */
export interface EventDefinition {
  format: EventFormat;
  title: string;
  description: string;
  /** IANA. */
  timeZone: string;
  audience: Audience;
  attendanceMode: AttendanceMode;
  onlineUrl: string | null;
  contact: Contact | null;
  theme: string | null;
  objective: string | null;
  /** Decides how long attendance sheets are kept. */
  funding: string | null;
  /** Nameless by default, neutral subjects and calendar titles. */
  sensitive: boolean;
  opensAt: Temporal.Instant | null;
  closesAt: Temporal.Instant | null;
  signUpMode: SignUpMode;
  waitingList: boolean;
  /** Of the whole event, each party counted once; null: as many as come. */
  capacity: number | null;
  place: Place | null;
}

/** An event without its sessions. Written only under its row lock, by the use cases. */
export class Event implements EventDefinition {
  readonly id: string;
  readonly territoryId: string;
  readonly slug: string;
  readonly createdBy: string | null;
  readonly createdAt: Temporal.Instant;
  format: EventFormat;
  title: string;
  description: string;
  timeZone: string;
  audience: Audience;
  attendanceMode: AttendanceMode;
  onlineUrl: string | null;
  contact: Contact | null;
  theme: string | null;
  objective: string | null;
  funding: string | null;
  sensitive: boolean;
  opensAt: Temporal.Instant | null;
  closesAt: Temporal.Instant | null;
  signUpMode: SignUpMode;
  waitingList: boolean;
  capacity: number | null;
  place: Place | null;
  /** The words it is found by, of its sessions too (`search-text.ts`). */
  searchText: string;
  status: StoredStatus;
  /** Why it was postponed or cancelled, in the organiser's words. */
  reason: string | null;
  publishedAt: Temporal.Instant | null;
  cancelledAt: Temporal.Instant | null;
  /** Grows with each change of the definition; the number inside the ETag. */
  revision: number;

  constructor(
    made: Pick<Event, 'id' | 'territoryId' | 'slug' | 'createdBy' | 'createdAt'>,
    definition: EventDefinition,
  ) {
    Object.assign(this, definition);
    this.id = made.id;
    this.territoryId = made.territoryId;
    this.slug = made.slug;
    this.createdBy = made.createdBy;
    this.createdAt = made.createdAt;
    this.searchText = '';
    this.status = 'draft';
    this.reason = null;
    this.publishedAt = null;
    this.cancelledAt = null;
    this.revision = 1;
  }

  /** @returns what is different now; nothing when the change says what the event says already. */
  change(change: Partial<EventDefinition>): readonly (keyof EventDefinition)[] {
    return put<EventDefinition, keyof EventDefinition>(this, change);
  }

  /** One more change that readers and editors must notice: once for each use case that changed anything. */
  revise(): void {
    this.revision += 1;
  }

  publish(now: Temporal.Instant): void {
    if (this.status !== 'draft') throw new DomainError('scheduling.event-not-draft', 'conflict');
    this.status = 'published';
    this.publishedAt = now;
  }

  /** For good: a cancelled event is cloned, never reopened. */
  cancel(reason: string, now: Temporal.Instant): void {
    this.refuseWhenCancelled();
    this.status = 'cancelled';
    this.reason = reason;
    this.cancelledAt = now;
  }

  /** `dated`: the new dates are known, so the event stands published again. */
  postpone(reason: string, dated: boolean): void {
    this.refuseWhenCancelled();
    if (this.status === 'draft') throw new DomainError('scheduling.event-not-published', 'conflict');
    this.status = dated ? 'published' : 'postponed';
    this.reason = reason;
  }

  refuseWhenCancelled(): void {
    if (this.status === 'cancelled') throw new DomainError('scheduling.event-cancelled', 'conflict');
  }
}
