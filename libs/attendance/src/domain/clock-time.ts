import type { Locale } from '#kernel';

const NO_BREAK = '\u00a0';

/** « 9 h 12 », « 14 h »; "9:12 am", "2 pm": by the clock on the wall of that zone. */
export function clockTime(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  const { hour, minute } = at.toZonedDateTimeISO(timeZone);
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'fr') return [hour, 'h', ...(minute === 0 ? [] : [minutes])].join(NO_BREAK);
  const clock = `${hour % 12 || 12}${minute === 0 ? '' : `:${minutes}`}`;
  return `${clock}${NO_BREAK}${hour < 12 ? 'am' : 'pm'}`;
}
