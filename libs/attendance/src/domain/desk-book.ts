import type { ConflictReason } from './admittance.js';
import { presenceOf, type CheckInKind, type PresenceFact } from './presence.js';

/** A fact as it is kept: what was noted about whom, and why it does not count when it does not. */
export interface NotedFact extends PresenceFact {
  readonly clientId: string;
  readonly kind: CheckInKind;
  readonly at: Temporal.Instant;
  readonly sessionId: string;
  /** Null for a walk-in and a head-count. */
  readonly registrationId: string | null;
  /** Of its whole content: two facts with one client id and two digests contradict each other. */
  readonly digest: string;
  readonly conflict: ConflictReason | null;
}

export type Noted =
  | { readonly status: 'recorded' }
  | { readonly status: 'already'; readonly at: Temporal.Instant }
  | { readonly status: 'conflict'; readonly why: ConflictReason };

/**
 * What is known of an event's arrivals while a batch of facts is noted, in the order in which they come. A fact in
 * conflict is kept too, so that nothing is dropped; it counts for nothing.
 */
export class DeskBook<Fact extends NotedFact = NotedFact> {
  /** What is to be kept. */
  readonly added: Fact[] = [];
  private readonly byClientId = new Map<string, NotedFact>();
  private readonly byLine = new Map<string, NotedFact[]>();

  constructor(known: readonly NotedFact[]) {
    for (const fact of known) this.enter(fact);
  }

  note(fact: Fact): Noted {
    const same = this.byClientId.get(fact.clientId);
    if (same) return repeated(same, fact);
    const before = presenceOf(this.byLine.get(lineOf(fact)) ?? [], false);
    this.enter(fact);
    this.added.push(fact);
    if (fact.conflict) return { status: 'conflict', why: fact.conflict };
    return fact.registrationId && fact.kind === 'in' && before.presence === 'present'
      ? { status: 'already', at: before.arrivedAt! }
      : { status: 'recorded' };
  }

  private enter(fact: NotedFact): void {
    this.byClientId.set(fact.clientId, fact);
    if (fact.conflict || !fact.registrationId) return;
    this.byLine.set(lineOf(fact), [...(this.byLine.get(lineOf(fact)) ?? []), fact]);
  }
}

/** Sent again it is what it was; with another content it is neither. */
function repeated(first: NotedFact, again: NotedFact): Noted {
  if (first.digest !== again.digest) return { status: 'conflict', why: 'other-content' };
  return first.conflict ? { status: 'conflict', why: first.conflict } : { status: 'already', at: first.at };
}

const lineOf = ({ registrationId, sessionId }: NotedFact): string => `${registrationId} ${sessionId}`;
