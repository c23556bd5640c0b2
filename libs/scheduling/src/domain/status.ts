import type { StoredStatus } from './event.js';
import type { SessionStatus } from './session.js';

export type EventStatus = StoredStatus | 'done';

/** `done` is never stored: it follows from the clock. */
export function statusAt(
  event: {
    readonly status: StoredStatus;
    readonly sessions: readonly { readonly endsAt: Temporal.Instant; readonly status: SessionStatus }[];
  },
  now: Temporal.Instant,
): EventStatus {
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  const over =
    planned.length > 0 && planned.every(({ endsAt }) => Temporal.Instant.compare(endsAt, now) <= 0);
  return event.status === 'published' && over ? 'done' : event.status;
}
