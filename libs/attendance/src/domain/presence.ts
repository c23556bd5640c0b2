/** What is noted at the door, in the contract's words. */
export const CHECK_IN_KINDS = ['in', 'out', 'excused'] as const;
export type CheckInKind = (typeof CHECK_IN_KINDS)[number];

export const PRESENCES = ['expected', 'present', 'left_early', 'excused', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** A fact about one line: somebody came, left, or said that they would not come. */
export interface PresenceFact {
  /** Made on the device that noted it. */
  readonly clientId: string;
  readonly kind: CheckInKind;
  /** By the clock of the device, whenever it reached us. */
  readonly at: Temporal.Instant;
}

export interface DerivedPresence {
  readonly presence: Presence;
  /** When the arrival was noted; null when nobody has come. */
  readonly arrivedAt: Temporal.Instant | null;
}

/** A departure noted this soon after an arrival takes it back: the helper had touched the wrong name. */
const TAKEN_BACK_WITHIN = { minutes: 2 } as const;

/** At the same instant an arrival says more than a departure, and both more than an excuse. */
const WEIGHT: Readonly<Record<CheckInKind, number>> = { excused: 0, out: 1, in: 2 };

/**
 * Where one line stands, from all that was noted about it. Only the set of facts counts: sent twice, late or in another
 * order they say the same. The latest by `at` decides; who came and went has left early.
 * @param closed the organiser has closed the attendance: who was expected and never noted is absent.
 */
export function presenceOf(facts: Iterable<PresenceFact>, closed: boolean): DerivedPresence {
  let arrivedAt: Temporal.Instant | null = null;
  let cameBefore = false;
  let latest: CheckInKind | undefined;
  for (const fact of inOrder(facts)) {
    if (fact.kind === 'in') {
      arrivedAt ??= fact.at;
    } else {
      const takenBack = fact.kind === 'out' && arrivedAt !== null && isSoonAfter(arrivedAt, fact.at);
      cameBefore ||= arrivedAt !== null && !takenBack;
      if (!cameBefore) arrivedAt = null;
    }
    latest = fact.kind;
  }
  if (latest === 'in') return { presence: 'present', arrivedAt };
  if (latest === 'excused') return { presence: 'excused', arrivedAt: null };
  if (cameBefore) return { presence: 'left_early', arrivedAt };
  return { presence: closed ? 'absent' : 'expected', arrivedAt: null };
}

const isSoonAfter = (arrival: Temporal.Instant, departure: Temporal.Instant): boolean =>
  Temporal.Instant.compare(departure, arrival.add(TAKEN_BACK_WITHIN)) <= 0;

/** Each fact once, oldest first. */
const inOrder = (facts: Iterable<PresenceFact>): readonly PresenceFact[] =>
  [...new Map(Array.from(facts, (fact) => [fact.clientId, fact])).values()].sort(
    (a, b) =>
      Temporal.Instant.compare(a.at, b.at) ||
      WEIGHT[a.kind] - WEIGHT[b.kind] ||
      (a.clientId < b.clientId ? -1 : 1),
  );

/** Whether somebody who stands so has come, for the figures: who left early was there. */
export const hasCome = (presence: Presence): boolean => presence === 'present' || presence === 'left_early';
