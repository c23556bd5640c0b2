import type { EventSummaryView } from '#scheduling/contract';
import { isoDay } from '../format/dates.js';

/** What a day of the catalogue shows once: an event with the sessions that it has on that day. */
export interface DayStop {
  readonly event: EventSummaryView;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly sessions: number;
}

/** The dates of a list by day, in order; the sessions that an event has on one day make one stop, from first to last. */
export function byDay(items: readonly EventSummaryView[]): Map<string, DayStop[]> {
  const days = new Map<string, Map<string, DayStop>>();
  for (const event of items) {
    const { id, startsAt, endsAt, timeZone } = event;
    if (startsAt === null || endsAt === null) continue;
    const date = isoDay(startsAt, timeZone);
    const stops = days.get(date) ?? new Map<string, DayStop>();
    const before = stops.get(id);
    stops.set(
      id,
      before
        ? { ...before, endsAt: later(before.endsAt, endsAt), sessions: before.sessions + 1 }
        : { event, startsAt, endsAt, sessions: 1 },
    );
    days.set(date, stops);
  }
  return new Map([...days].map(([date, stops]) => [date, [...stops.values()]]));
}

const later = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);
