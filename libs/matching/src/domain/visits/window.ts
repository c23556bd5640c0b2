/** The days in which the visits of a wave take place, both included, in the event's zone. */
export interface VisitWindow {
  readonly wave: number;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  /** Who has not agreed so many days before its end is reminded, once. */
  readonly remindDays: number;
}

export const REMIND_DAYS = 14;

interface Dated {
  readonly timeZone: string;
  readonly sessions: readonly { readonly startsAt: Temporal.Instant }[];
}

/**
 * The window of a wave where the organiser set none: from the day the pairs were formed to the eve of the event's last
 * session, the plenary.
 */
export function usualWindow(wave: number, event: Dated, formedAt: Temporal.Instant): VisitWindow {
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(event.timeZone).toPlainDate();
  const from = dayOf(formedAt);
  const plenary = event.sessions
    .map(({ startsAt }) => startsAt)
    .sort(Temporal.Instant.compare)
    .at(-1);
  const eve = plenary && dayOf(plenary).subtract({ days: 1 });
  const until = eve && Temporal.PlainDate.compare(eve, from) > 0 ? eve : from.add({ months: 2 });
  return { wave, from, until, remindDays: REMIND_DAYS };
}

/**
 * The windows of an event as they are for a copy of it: as many days from its first session as they were from the first
 * session of the model.
 */
export function windowsForCopy(
  windows: readonly VisitWindow[],
  model: Dated,
  copy: Dated,
): readonly VisitWindow[] {
  const [was, is] = [model, copy].map(firstDay);
  if (was === undefined || is === undefined) return [];
  const { days } = was.until(is, { largestUnit: 'days' });
  return windows.map(({ wave, from, until, remindDays }) => ({
    wave,
    remindDays,
    from: from.add({ days }),
    until: until.add({ days }),
  }));
}

const firstDay = ({ sessions, timeZone }: Dated): Temporal.PlainDate | undefined =>
  sessions
    .map(({ startsAt }) => startsAt)
    .sort(Temporal.Instant.compare)[0]
    ?.toZonedDateTimeISO(timeZone)
    .toPlainDate();

/** Whether it is time to remind: the last days of the window, and not after it. */
export function isTimeToRemind({ until, remindDays }: VisitWindow, today: Temporal.PlainDate): boolean {
  const first = until.subtract({ days: remindDays });
  return Temporal.PlainDate.compare(today, first) >= 0 && Temporal.PlainDate.compare(today, until) <= 0;
}
