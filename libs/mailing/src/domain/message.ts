import { DomainError, type Locale } from '#kernel';
import { retryAfter } from './pace.js';
import type { MessageKind, MessageStatus } from './vocabulary.js';

/** What one message is about: ids, and the plain values of its announcement. Never personal data. */
export type Subject = Readonly<Record<string, string | number | null | readonly string[]>>;

export interface MessageWritten {
  readonly id: string;
  /** What happened, once: with recipient and kind it makes the message unique (`model.md`, Announcements and jobs). */
  readonly occurrence: string;
  readonly kind: MessageKind;
  readonly recipient: string;
  readonly locale: Locale;
  readonly about: Subject;
  readonly eventId: string | null;
  /** Whose organisers see it; none: the administrators alone. */
  readonly territoryIds: readonly string[];
  readonly registrationId: string | null;
  readonly registrantId: string | null;
  readonly createdAt: Temporal.Instant;
}

/** How long a sender may be silent before its message is taken over: longer than an SMTP exchange lasts. */
const CLAIM_LIFE = { seconds: 90 } as const;

/** One message to one person: what will be sent, when, and what became of it. */
export class Message {
  readonly id: string;
  readonly occurrence: string;
  readonly kind: MessageKind;
  readonly recipient: string;
  readonly locale: Locale;
  readonly about: Subject;
  readonly eventId: string | null;
  readonly territoryIds: readonly string[];
  readonly registrationId: string | null;
  readonly registrantId: string | null;
  readonly createdAt: Temporal.Instant;
  status: MessageStatus;
  attempts: number;
  dueAt: Temporal.Instant;
  /** Until when somebody is at it; null when nobody is. */
  claimedUntil: Temporal.Instant | null;
  sentAt: Temporal.Instant | null;
  /** Of the last attempt that came to nothing, or of the withdrawal. Null again once it is sent. */
  reason: string | null;
  /** What it said at its last attempt; empty until then. */
  subject: string;
  /** What the reader knows once it is sent. */
  told: string | null;
  /** What it said at its last attempt, sealed: it holds codes and links. */
  body: Buffer | null;

  constructor(written: MessageWritten) {
    this.id = written.id;
    this.occurrence = written.occurrence;
    this.kind = written.kind;
    this.recipient = written.recipient;
    this.locale = written.locale;
    this.about = written.about;
    this.eventId = written.eventId;
    this.territoryIds = written.territoryIds;
    this.registrationId = written.registrationId;
    this.registrantId = written.registrantId;
    this.createdAt = written.createdAt;
    this.status = 'waiting';
    this.attempts = 0;
    this.dueAt = written.createdAt;
    this.claimedUntil = null;
    this.sentAt = null;
    this.reason = null;
    this.subject = '';
    this.told = null;
    this.body = null;
  }

  /** Its turn, and nobody else is at it. */
  canStart(now: Temporal.Instant): boolean {
    return this.status === 'waiting' && isPast(this.dueAt, now) && isPast(this.claimedUntil, now);
  }

  /** Somebody is at it from now on; written down before a byte leaves, so that no second sender starts. */
  start(said: { subject: string; told: string | null; body: Buffer | null }, now: Temporal.Instant): void {
    this.attempts += 1;
    this.claimedUntil = now.add(CLAIM_LIFE);
    this.subject = said.subject;
    this.told = said.told;
    this.body = said.body;
  }

  sent(now: Temporal.Instant): void {
    this.end('sent', null);
    this.sentAt = now;
  }

  /** The server refused it for good. */
  refuse(reason: string): void {
    this.end('failed', reason);
  }

  /** Not now: it waits, longer after each attempt, and gives up after many. */
  putOff(reason: string, now: Temporal.Instant): void {
    const seconds = retryAfter(this.attempts);
    if (seconds === undefined) return this.end('failed', reason);
    this.claimedUntil = null;
    this.reason = reason;
    this.dueAt = now.add({ seconds });
  }

  /** No longer true: it is not sent, and says why. */
  withdraw(reason: string): void {
    this.end('withdrawn', reason);
  }

  /** @throws DomainError `mailing.not-failed` */
  retry(now: Temporal.Instant): void {
    if (this.status !== 'failed') throw new DomainError('mailing.not-failed', 'conflict');
    this.status = 'waiting';
    this.attempts = 0;
    this.dueAt = now;
  }

  private end(status: MessageStatus, reason: string | null): void {
    this.status = status;
    this.reason = reason;
    this.claimedUntil = null;
  }
}

const isPast = (instant: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  instant === null || Temporal.Instant.compare(instant, now) <= 0;
