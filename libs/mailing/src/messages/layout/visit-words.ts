import type { Locale } from '#kernel';
import { translator } from '#platform';
import type { PairFacts, PartnerFacts, VisitFacts } from '../visit-facts.js';
import { capital, dayAndHours, dayOf, zoneNote, type Span } from './dates.js';
import type { Row } from './letter.js';

/** Who the reader is paired with: name, organisation and job, how to reach them. */
export function partnerRows({ partners, locale }: PairFacts): readonly Row[] {
  const say = translator(locale);
  const label = say(partners.length > 1 ? 'pairs:mail.row.trio' : 'pairs:mail.row.partner');
  return partners.map((partner, place) => ({
    label: place === 0 ? label : '',
    lines: partnerLines(partner, locale).map((line) => [line]),
  }));
}

export function partnerLines({ name, organisation, jobFunction, address }: PartnerFacts, locale: Locale) {
  const say = translator(locale);
  const job = jobFunction && say(`common:jobFunction.${jobFunction}`);
  const lines = [name || capital(say('pairs:mail.someone')), organisation, job, address];
  return lines.filter((line): line is string => Boolean(line));
}

export const windowRow = ({ window, event, locale }: PairFacts): Row => ({
  label: translator(locale)('pairs:mail.row.window'),
  even: true,
  lines: [[capital(windowIs(window, event.timeZone, locale))]],
});

export const windowIs = ({ from, until }: PairFacts['window'], timeZone: string, locale: Locale): string => {
  const day = (date: Temporal.PlainDate) =>
    dayOf(date.toZonedDateTime(timeZone), locale, { year: date === until || from.year !== until.year });
  return translator(locale)('pairs:mail.windowIs', { from: day(from), until: day(until) });
};

/** Whom the reader visits, or receives; when, and where. */
export function visitRows(
  { role, partner }: VisitFacts,
  slot: { readonly span: Span; readonly place: string | null },
  locale: Locale,
): readonly Row[] {
  const say = translator(locale);
  const { day, hours } = dayAndHours(slot.span, locale);
  const note = zoneNote(slot.span, locale);
  const when = [capital(day), hours, note && capital(note)].filter((line): line is string => Boolean(line));
  return [
    {
      label: say(`pairs:mail.row.${role === 'guest' ? 'go' : 'receive'}`),
      lines: partnerLines(partner, locale).map((line) => [line]),
    },
    { label: say('mail:row.when'), lines: when.map((line) => [line]) },
    ...(slot.place === null ? [] : [{ label: say('mail:row.where'), even: true, lines: [[slot.place]] }]),
  ];
}

/** « Camille Exemple », or « votre binôme » for who has no name any more. */
export const nameOf = ({ name }: PartnerFacts, locale: Locale): string =>
  name || translator(locale)('pairs:mail.someone');
