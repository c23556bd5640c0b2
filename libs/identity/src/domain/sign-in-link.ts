import { DomainError, type Locale } from '#kernel';

/**
 * `mailed` goes to an address and signs in once; `kept` signs in as often as it is opened, for the demonstration;
 * `desk` opens the desk of one event on a helper's phone; `first-administrator` is printed when nobody administers yet.
 */
export const LINK_KINDS = ['mailed', 'kept', 'desk', 'first-administrator'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const USED_ONCE: ReadonlySet<LinkKind> = new Set(['mailed', 'first-administrator']);

/** How long a mailed link is good for. */
export const MAILED_LINK_LIFE = { minutes: 15 } as const;

interface LinkMade {
  readonly id: string;
  readonly kind: LinkKind;
  readonly accountId?: string;
  readonly eventId?: string;
  readonly locale?: Locale;
  readonly madeAt: Temporal.Instant;
  readonly expiresAt?: Temporal.Instant;
}

/** A link that signs in. What stands in it is made from its id and the installation's secret, and is stored nowhere. */
export class SignInLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** Whom it signs in; null for a desk, for the first administrator, and for an address that nobody knows. */
  readonly accountId: string | null;
  readonly eventId: string | null;
  readonly locale: Locale;
  readonly madeAt: Temporal.Instant;
  /** Null: good until it is used. */
  readonly expiresAt: Temporal.Instant | null;
  usedAt: Temporal.Instant | null;

  constructor(made: LinkMade) {
    this.id = made.id;
    this.kind = made.kind;
    this.accountId = made.accountId ?? null;
    this.eventId = made.eventId ?? null;
    this.locale = made.locale ?? 'fr';
    this.madeAt = made.madeAt;
    this.expiresAt = made.expiresAt ?? null;
    this.usedAt = null;
  }

  /**
   * Uses the link. A link that signs in once is used up; the others remember their first use.
   * @throws DomainError `identity.link-unknown`, `identity.link-used` or `identity.link-expired`.
   */
  use(now: Temporal.Instant): void {
    if (this.kind === 'mailed' && this.accountId === null)
      throw new DomainError('identity.link-unknown', 'not-found');
    if (this.usedAt !== null && USED_ONCE.has(this.kind)) throw new DomainError('identity.link-used', 'gone');
    if (this.isOver(now)) throw new DomainError('identity.link-expired', 'gone');
    this.usedAt ??= now;
  }

  isOver(now: Temporal.Instant): boolean {
    return this.expiresAt !== null && Temporal.Instant.compare(this.expiresAt, now) <= 0;
  }
}
