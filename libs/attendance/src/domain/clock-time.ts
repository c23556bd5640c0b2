import { type Locale, writtenHour } from '#kernel';

/** « 9 h 12 », « 14 h »; "9:12 am", "2 pm": by the clock on the wall of that zone. */
export function clockTime(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  const { hour, minute } = at.toZonedDateTimeISO(timeZone);
  return writtenHour(hour, minute, locale);
}
