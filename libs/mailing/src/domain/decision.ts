import { shownSessions, toldBy, type RegistrationFacts } from './facts.js';

/** Why a message is not sent; keys under `errors.mailing.withdrawn` of the catalogues. */
export type WithdrawalReason =
  | 'no-longer-confirmed'
  | 'no-longer-waiting'
  | 'not-cancelled'
  | 'already-told'
  | 'event-over'
  | 'link-over'
  | 'moved-on'
  | 'registration-gone'
  | 'address-gone';

/** What a message is about, so that its turn can find out whether it is still true. */
export type Claim = 'confirmed' | 'waitlisted' | 'changed' | 'cancelled' | 'still-there';

/** What the same person was last told about the same event. */
export interface LastTold {
  readonly fingerprint: string;
  /** Whether that message was written after the one whose turn it is. */
  readonly later: boolean;
}

/**
 * Decides again when a message's turn comes: between the announcement and now, the registration may have ended, moved
 * on or been told of by another message. Nothing is said twice, and nothing that is no longer true.
 */
export function whyNotToSend(
  claim: Claim,
  present: RegistrationFacts,
  lastTold: LastTold | undefined,
  now: Temporal.Instant,
): WithdrawalReason | undefined {
  if (present.recipient === null) return 'address-gone';
  if (lastTold?.later) return 'already-told';
  return untrue(claim, present) ?? pointless(claim, present, lastTold, now);
}

function untrue(claim: Claim, { state }: RegistrationFacts): WithdrawalReason | undefined {
  switch (claim) {
    case 'confirmed':
      return state === 'confirmed' ? undefined : 'no-longer-confirmed';
    case 'waitlisted':
      return state === 'waitlisted' ? undefined : 'no-longer-waiting';
    case 'cancelled':
      return state === 'ended' ? undefined : 'not-cancelled';
    case 'changed':
    case 'still-there':
      return state === 'ended' ? 'no-longer-confirmed' : undefined;
  }
}

function pointless(
  claim: Claim,
  present: RegistrationFacts,
  lastTold: LastTold | undefined,
  now: Temporal.Instant,
): WithdrawalReason | undefined {
  if (claim === 'changed' && lastTold?.fingerprint === toldBy(present)) return 'already-told';
  const sessions = shownSessions(present);
  const over = sessions.every(({ endsAt }) => Temporal.Instant.compare(endsAt, now) <= 0);
  return over && present.event.status !== 'postponed' ? 'event-over' : undefined;
}
