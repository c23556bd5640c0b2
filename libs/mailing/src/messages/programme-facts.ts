import type { HeldSlotView } from '#registration/contract';

/** One time slot as a message tells of it: where its reader goes, which wish that was, and why no dearer one. */
export interface ProgrammeSlot {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Null when they go nowhere. */
  readonly title: string | null;
  /** 1 is the dearest; null for what was not wished for. */
  readonly rank: number | null;
  readonly wished: boolean;
  readonly missed: readonly {
    readonly title: string;
    readonly wanted: number;
    /** Null: as many as come. */
    readonly places: number | null;
    /** They go to the same atelier at another time. */
    readonly elsewhere: boolean;
  }[];
}

export function programmeSlot({ ateliers, sessionId, ...slot }: HeldSlotView): ProgrammeSlot {
  const titleOf = (id: string | null) => ateliers.find((atelier) => atelier.sessionId === id)?.title ?? null;
  return {
    startsAt: Temporal.Instant.from(slot.startsAt),
    endsAt: Temporal.Instant.from(slot.endsAt),
    title: sessionId === null ? null : (titleOf(sessionId) ?? ''),
    rank: slot.rank,
    wished: slot.wishes.length > 0,
    missed: slot.missed.map((missed) => ({ ...missed, title: titleOf(missed.sessionId) ?? '' })),
  };
}
