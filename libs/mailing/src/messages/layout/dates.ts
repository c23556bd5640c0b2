import { type Locale, writtenHour } from '#kernel';
import { translator } from '#platform';

/** Dates as the house says them: « mardi 9 mars 2027, de 14 h à 16 h », "Tuesday 9 March 2027, 2 pm to 4 pm". */

const NO_BREAK = '\u00a0';
const TAG: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The zone in which most readers are: elsewhere the hour says whose it is. */
const USUAL_ZONE = 'Europe/Paris';

export interface Span {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** IANA: of the event, always. */
  readonly timeZone: string;
}

const hourOf = ({ hour, minute }: Temporal.ZonedDateTime, locale: Locale): string =>
  writtenHour(hour, minute, locale);

/** « mardi 9 mars 2027 », « lundi 1er mars 2027 »; "Tuesday 9 March 2027". Without the year when not asked. */
export function dayOf(at: Temporal.ZonedDateTime, locale: Locale, { year = true } = {}): string {
  const name = (part: 'weekday' | 'month') =>
    new Intl.DateTimeFormat(TAG[locale], { [part]: 'long', timeZone: at.timeZoneId }).format(
      at.epochMilliseconds,
    );
  const number = locale === 'fr' && at.day === 1 ? '1er' : at.day;
  return `${name('weekday')} ${number}${NO_BREAK}${name('month')}${year ? ` ${at.year}` : ''}`;
}

/** Day and hours apart: « mardi 9 mars 2027 » and « de 14 h à 16 h », or one line when it lasts several days. */
export function dayAndHours(span: Span, locale: Locale): { readonly day: string; readonly hours?: string } {
  const say = translator(locale);
  const [from, to] = ends(span);
  if (!from.toPlainDate().equals(to.toPlainDate()))
    return { day: say('mail:fromTo', { from: momentOf(from, locale), to: momentOf(to, locale) }) };
  return {
    day: dayOf(from, locale),
    hours: say('mail:hours', { from: hourOf(from, locale), to: hourOf(to, locale) }),
  };
}

/** The same in one line. */
export function wholeSpan(span: Span, locale: Locale): string {
  const { day, hours } = dayAndHours(span, locale);
  return hours === undefined ? day : translator(locale)('mail:dayHours', { day, hours });
}

/** For a subject: « mardi 9 mars à 14 h ». */
export const shortMoment = (span: Span, locale: Locale): string => {
  const [from] = ends(span);
  return translator(locale)('mail:at', {
    day: dayOf(from, locale, { year: false }),
    hour: hourOf(from, locale),
  });
};

/** « heure de La Réunion », where the reader's clock may show another hour; else nothing. */
export function zoneNote({ startsAt, timeZone }: Span, locale: Locale): string | undefined {
  const offsetIn = (zone: string) => startsAt.toZonedDateTimeISO(zone).offsetNanoseconds;
  if (offsetIn(timeZone) === offsetIn(USUAL_ZONE)) return undefined;
  return new Intl.DateTimeFormat(TAG[locale], { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(startsAt.epochMilliseconds)
    .find(({ type }) => type === 'timeZoneName')?.value;
}

const momentOf = (at: Temporal.ZonedDateTime, locale: Locale): string =>
  translator(locale)('mail:at', { day: dayOf(at, locale), hour: hourOf(at, locale) });

const ends = ({ startsAt, endsAt, timeZone }: Span): [Temporal.ZonedDateTime, Temporal.ZonedDateTime] => [
  startsAt.toZonedDateTimeISO(timeZone),
  endsAt.toZonedDateTimeISO(timeZone),
];

/** A sentence starts with a capital: « Mardi 9 mars ». */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
