/** What registration says of one line: which seat it is, and whether it is still one. */
export interface LineFacts {
  readonly registrationId: string;
  readonly eventId: string;
  readonly sessionId: string;
  readonly status: string;
}

/** Why a fact about somebody who is known cannot count. Each is a sentence under `errors.attendance`. */
export type ConflictReason =
  'other-content' | 'other-event' | 'other-session' | 'cancelled' | 'not-confirmed' | 'several';

export type Admittance<Line extends LineFacts> =
  | { readonly is: 'expected'; readonly line: Line }
  /** Known, but not expected here. `line` is theirs when it is one person's. */
  | { readonly is: 'conflict'; readonly why: ConflictReason; readonly line: Line | undefined }
  | { readonly is: 'unknown' };

/** Ways a line ends, or that no seat stands behind it any more. */
const ENDED: ReadonlySet<string> = new Set(['cancelled', 'refused', 'declined', 'expired']);

/**
 * Whom the lines behind a ticket, a code or a name let in at this session. A pass may hold several people: then the
 * helper chooses from the list. The nearest reason is told: first this session, then this event, then any.
 */
export function admittanceOf<Line extends LineFacts>(
  lines: readonly Line[],
  at: { readonly eventId: string; readonly sessionId: string },
): Admittance<Line> {
  if (lines.length === 0) return { is: 'unknown' };
  const ofEvent = lines.filter(({ eventId }) => eventId === at.eventId);
  const here = ofEvent.filter(({ sessionId }) => sessionId === at.sessionId);
  const expected = here.filter(({ status }) => status === 'confirmed');
  if (expected.length > 0)
    return only(expected) ? { is: 'expected', line: expected[0]! } : conflict('several', expected);
  const waiting = here.filter(({ status }) => !ENDED.has(status));
  if (waiting.length > 0) return conflict('not-confirmed', waiting);
  if (here.length > 0) return conflict('cancelled', here);
  return ofEvent.length > 0 ? conflict('other-session', ofEvent) : conflict('other-event', lines);
}

const only = (lines: readonly LineFacts[]): boolean =>
  new Set(lines.map(({ registrationId }) => registrationId)).size === 1;

const conflict = <Line extends LineFacts>(why: ConflictReason, lines: readonly Line[]): Admittance<Line> => ({
  is: 'conflict',
  why,
  line: only(lines) ? lines[0] : undefined,
});
