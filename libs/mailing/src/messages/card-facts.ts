import type { Interval } from '#kernel';

/** One round of a card, as a message tells it: other people are never named. */
export interface CardStop {
  readonly round: number;
  /** Null where the rounds have no times. */
  readonly startsAt: Temporal.Instant | null;
  /** Null where they sit nowhere in this round. */
  readonly table: string | null;
  /** They stay at their stand and the others come. */
  readonly presents: boolean;
  /** Whose stand it is. */
  readonly host: string | null;
  readonly organisations: readonly string[];
  readonly breakAfter: (Interval & { readonly name: string | null }) | null;
}

export interface CardFacts {
  /** On their badge. */
  readonly number: number;
  readonly stops: readonly CardStop[];
}
