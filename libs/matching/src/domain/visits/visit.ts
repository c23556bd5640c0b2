import { DomainError } from '#kernel';

/** When and where a visit takes place. */
export interface Slot {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly place: string;
}

export type VisitStatus = 'to_choose' | 'proposed' | 'agreed' | 'called_off';

/** One of the two visits of a pair: a guest at a host's place. Both are registrations. */
export interface Visit {
  readonly id: string;
  readonly pairId: string;
  readonly eventId: string;
  readonly hostId: string;
  readonly guestId: string;
  readonly status: VisitStatus;
  /** What both said yes to: it stands until they agree on another, or one calls it off. */
  readonly agreed: Slot | null;
  /** What one of them asks the other. */
  readonly proposal: (Slot & { readonly by: string }) | null;
  /** Grows with each answer: who answers says which state they have seen. */
  readonly revision: number;
  /** Grows each time that what stands in calendars changes. */
  readonly sequence: number;
}

/** A date is proposed, or another one instead; one that both had agreed on stands meanwhile. */
export const withProposal = (visit: Visit, slot: Slot, by: string): Visit => ({
  ...visit,
  status: visit.status === 'agreed' ? 'agreed' : 'proposed',
  proposal: { ...slot, by },
  revision: visit.revision + 1,
});

/**
 * The other one says yes.
 * @throws DomainError `pairs.nothing-proposed`, `pairs.own-proposal`
 */
export function withAgreement(visit: Visit, by: string): Visit {
  const { proposal } = visit;
  if (proposal === null) throw new DomainError('pairs.nothing-proposed', 'conflict');
  if (proposal.by === by) throw new DomainError('pairs.own-proposal', 'conflict');
  const { startsAt, endsAt, place } = proposal;
  return {
    ...visit,
    status: 'agreed',
    agreed: { startsAt, endsAt, place },
    proposal: null,
    revision: visit.revision + 1,
    sequence: visit.sequence + 1,
  };
}

/** @throws DomainError `pairs.not-agreed` when there is nothing to call off */
export function withoutDate(visit: Visit): Visit {
  if (visit.agreed === null) throw new DomainError('pairs.not-agreed', 'conflict');
  return {
    ...visit,
    status: 'called_off',
    agreed: null,
    proposal: null,
    revision: visit.revision + 1,
    sequence: visit.sequence + 1,
  };
}

/** Who answers speaks of the visit as they saw it. @throws DomainError `pairs.moved-on` */
export function refuseStale(visit: Visit, revision: number): void {
  if (visit.revision !== revision) throw new DomainError('pairs.moved-on', 'conflict');
}

export const takesPart = ({ hostId, guestId }: Visit, registrationId: string): boolean =>
  hostId === registrationId || guestId === registrationId;

export const otherOf = ({ hostId, guestId }: Visit, registrationId: string): string =>
  hostId === registrationId ? guestId : hostId;

/** A visit that both agreed on is done once it is over. */
export const isDone = ({ agreed }: Visit, now: Temporal.Instant): boolean =>
  agreed !== null && Temporal.Instant.compare(agreed.endsAt, now) <= 0;
