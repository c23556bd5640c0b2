import { type Locale, writtenHour } from '#kernel';
import { translator } from '../words.js';

/**
 * Dates and hours as the house says them: « 14 h », « 9 h 30 », « mardi 9 mars », "2 pm", "Tuesday 9 March". Always
 * in the event's zone. `Intl` on milliseconds rather than `Temporal`, which not every reader's browser has.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

function parts(instant: string, zone: string, locale: Locale): Record<string, string> {
  const key = `${locale} ${zone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'fr-FR', {
      timeZone: zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  return Object.fromEntries(
    format.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]),
  );
}

const NO_BREAK = '\u00a0';

/** « 14 h », « 9 h 30 »; "2 pm", "9:30 am". */
export function hour(instant: string, zone: string, locale: Locale): string {
  const { hour: hours, minute } = parts(instant, zone, locale);
  return writtenHour(Number(hours), Number(minute), locale);
}

export interface DayParts {
  /** The bare number, for the large numeral. */
  readonly number: string;
  readonly weekday: string;
  readonly month: string;
  readonly year: string;
}

export function dayParts(instant: string, zone: string, locale: Locale): DayParts {
  const { day = '', weekday = '', month = '', year = '' } = parts(instant, zone, locale);
  return { number: day, weekday, month, year };
}

/** « mardi 9 mars », « lundi 1er mars »; "Tuesday 9 March". With the year when asked. */
export function day(instant: string, zone: string, locale: Locale, withYear = false): string {
  const { number, weekday, month, year } = dayParts(instant, zone, locale);
  const numeral = locale === 'fr' && number === '1' ? '1er' : number;
  return `${weekday} ${numeral}${NO_BREAK}${month}${withYear ? ` ${year}` : ''}`;
}

/** « 9 mars », without the weekday. */
export function shortDay(instant: string, zone: string, locale: Locale): string {
  const { number, month } = dayParts(instant, zone, locale);
  return `${locale === 'fr' && number === '1' ? '1er' : number}${NO_BREAK}${month}`;
}

/** The two ends of a stretch of days, the month said once when it is the same: « lundi 8 », « dimanche 14 mars ». */
export function ends(
  from: string,
  to: string,
  zone: string,
  locale: Locale,
  withWeekday: boolean,
): { readonly from: string; readonly to: string } {
  const say = withWeekday ? day : shortDay;
  const [first, last] = [dayParts(from, zone, locale), dayParts(to, zone, locale)];
  const whole = say(from, zone, locale);
  const once = first.month === last.month && first.year === last.year;
  return { from: once ? whole.slice(0, whole.lastIndexOf(NO_BREAK)) : whole, to: say(to, zone, locale) };
}

/** « de 14 h à 16 h ». */
export const hours = (startsAt: string, endsAt: string, zone: string, locale: Locale): string =>
  translator(locale)('common.time.span', {
    from: hour(startsAt, zone, locale),
    to: hour(endsAt, zone, locale),
  });

/** « mardi 9 mars 2027, de 14 h à 16 h », or « du mardi 9 mars au jeudi 11 mars 2027 » over several days. */
export function dayAndHours(
  startsAt: string,
  endsAt: string,
  zone: string,
  locale: Locale,
  withYear = true,
): string {
  const words = translator(locale);
  if (isoDay(startsAt, zone) !== isoDay(endsAt, zone))
    return words('common.time.days', {
      from: day(startsAt, zone, locale),
      to: day(endsAt, zone, locale, withYear),
    });
  return words('common.time.daySpan', {
    day: day(startsAt, zone, locale, withYear),
    from: hour(startsAt, zone, locale),
    to: hour(endsAt, zone, locale),
  });
}

/** « jeudi 14 mars, 18 h »: a deadline. */
export const dayAndHour = (instant: string, zone: string, locale: Locale): string =>
  translator(locale)('common.time.dayAndHour', {
    day: day(instant, zone, locale),
    hour: hour(instant, zone, locale),
  });

/** `2027-03-09`, the day in the event's zone: what a list is grouped by. */
export function isoDay(instant: string, zone: string): string {
  const {
    year = '',
    month = '',
    day: number = '',
  } = Object.fromEntries(
    calendarDay(zone)
      .formatToParts(Date.parse(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${number}`;
}

function calendarDay(zone: string): Intl.DateTimeFormat {
  const key = `day ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(key, format);
  return format;
}

/** A sentence starts with a capital: « Mardi 9 mars ». */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
