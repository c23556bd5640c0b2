import { holdsSeats, isActive, waits } from './line-status.js';
import { standingChange, type SeatChange, type Standing } from './seat-book.js';
import { isOver, type SessionOfSignUps } from './sign-up-terms.js';
import type { LineStatus } from './vocabulary.js';

/** A line of one registration, as seats are counted by it. */
export interface HeldLine {
  readonly id: string;
  readonly sessionId: string;
  readonly seats: number;
  readonly status: LineStatus;
}

/** How the party of these lines, all of one registration, stands towards its event. */
function standingOf(lines: readonly HeldLine[]): Standing {
  if (lines.some(({ status }) => holdsSeats(status))) return 'seated';
  return lines.some(({ status }) => waits(status)) ? 'waiting' : 'absent';
}

/**
 * What the event counts for the party of these lines. Lines that have ended keep the size that they had then, and a
 * day that is over keeps the size that came: the count is that of the largest line still active.
 */
export const countOf = (
  lines: readonly HeldLine[],
): { readonly standing: Standing; readonly seats: number } => ({
  standing: standingOf(lines),
  seats: Math.max(0, ...lines.filter(({ status }) => isActive(status)).map(({ seats }) => seats)),
});

/** What ending some lines of a registration gives back; the others stay as they are. */
export function released(lines: readonly HeldLine[], ended: ReadonlySet<string>): readonly SeatChange[] {
  const left = lines.filter(({ id }) => !ended.has(id));
  return [
    ...lines
      .filter(({ id }) => ended.has(id))
      .map(({ sessionId, seats: of, status }) => ({
        sessionId,
        held: holdsSeats(status) ? -of : 0,
        waiting: waits(status) ? -of : 0,
      })),
    standingChange(countOf(lines), countOf(left)),
  ];
}

/** The active lines whose session is not over: a day that somebody came to is a fact and is not cancelled. */
export function linesToCome<Line extends HeldLine>(
  lines: readonly Line[],
  sessions: readonly SessionOfSignUps[],
  now: Temporal.Instant,
): readonly Line[] {
  const over = new Set(sessions.filter((session) => isOver(session, now)).map(({ id }) => id));
  return lines.filter(({ status, sessionId }) => isActive(status) && !over.has(sessionId));
}
