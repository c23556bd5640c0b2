/** The unit of signatures. */
export type HalfDay = 'morning' | 'afternoon';

/** When the afternoon begins, by the wall clock of the event. */
const NOON = Temporal.PlainTime.from('13:00');

/** The half-day of a session: the one that its middle falls in; a whole day is signed for in the morning. */
export function halfDayOf(
  session: { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant },
  timeZone: string,
): HalfDay {
  const middle = session.startsAt.add({
    milliseconds: Math.trunc((session.endsAt.epochMilliseconds - session.startsAt.epochMilliseconds) / 2),
  });
  const time = middle.toZonedDateTimeISO(timeZone).toPlainTime();
  return Temporal.PlainTime.compare(time, NOON) <= 0 ? 'morning' : 'afternoon';
}
