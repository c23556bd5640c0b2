import { translator } from '#platform';
import {
  shownSessions,
  type EventFacts,
  type RegistrationFacts,
  type SessionFacts,
} from '../../domain/facts.js';
import { capital, dayAndHours, dayOf, shortMoment, wholeSpan, zoneNote, type Span } from './dates.js';
import { grouped, type Inline, type Row } from './letter.js';

/** Lines of a table before the rest is left to the page. */
const SESSIONS_SHOWN = 8;

export const spanOf = ({ startsAt, endsAt }: SessionFacts, { timeZone }: EventFacts): Span => ({
  startsAt,
  endsAt,
  timeZone,
});

/** For a subject: « mardi 9 mars à 14 h », or « 3 dates, à partir du mardi 9 mars ». */
export function whenInShort(facts: RegistrationFacts): string {
  const sessions = shownSessions(facts);
  const [first] = sessions;
  if (!first) return '';
  const { locale, event } = facts;
  const dayIn = ({ startsAt }: SessionFacts) => startsAt.toZonedDateTimeISO(event.timeZone).toPlainDate();
  // Several sessions of one day are one date.
  if (sessions.every((session) => dayIn(session).equals(dayIn(first))))
    return shortMoment(spanOf(first, event), locale);
  const day = dayOf(first.startsAt.toZonedDateTimeISO(event.timeZone), locale, { year: false });
  return translator(locale)('mail:dates', { count: sessions.length, day });
}

/** The lines of the table that say when: one for each date. */
export function whenRows(facts: RegistrationFacts): readonly Row[] {
  const { event, locale } = facts;
  const say = translator(locale);
  const label = say('mail:row.when');
  if (event.status === 'postponed') return [{ label, lines: [[say('mail:dateToCome')]] }];
  const sessions = shownSessions(facts);
  const left = sessions.length - SESSIONS_SHOWN;
  return [
    ...sessions.slice(0, SESSIONS_SHOWN).map((session) => dateLines(session, facts)),
    ...(left > 0 ? [[say('mail:moreDates', { count: left })]] : []),
  ].map((lines, index) => ({ label: index === 0 ? label : '', lines: lines.map((line) => [line]) }));
}

/** The date that was said before, struck by the new one. */
export const wasRow = (span: Span, facts: RegistrationFacts): Row => ({
  label: translator(facts.locale)('mail:row.was'),
  even: true,
  lines: [[capital(wholeSpan(span, facts.locale))]],
});

function dateLines(session: SessionFacts, facts: RegistrationFacts): readonly string[] {
  const { event, locale, state } = facts;
  const span = spanOf(session, event);
  const { day, hours } = dayAndHours(span, locale);
  const note = zoneNote(span, locale);
  const title = session.title === event.title ? null : session.title;
  const place = placesOf(facts).length > 1 ? session.place?.name : undefined;
  const waits = state === 'confirmed' && session.line === 'waitlisted' && translator(locale)('mail:waits');
  return [
    capital(day),
    hours,
    note && capital(note),
    [title, place].filter(Boolean).join(', '),
    waits && capital(waits),
  ].filter((line): line is string => Boolean(line));
}

function placesOf(facts: RegistrationFacts) {
  const places = shownSessions(facts).flatMap(({ place }) => (place ? [place] : []));
  return [...new Map(places.map((place) => [`${place.name}\n${place.address}`, place])).values()];
}

/** The line of the table that says where; the address of an online meeting only to who has a seat. */
export function whereRow(facts: RegistrationFacts): Row | undefined {
  const { event, locale, state } = facts;
  const say = translator(locale);
  const join: Inline[][] =
    event.onlineUrl && state === 'confirmed' && event.status === 'published'
      ? [[{ text: say('mail:onlineJoin'), url: event.onlineUrl }]]
      : [];
  const label = say('mail:row.where');
  if (event.attendanceMode === 'online') return { label, lines: [[say('mail:online')], ...join] };
  const places = placesOf(facts).map(({ name, address }) => [name, address].filter(Boolean) as string[]);
  const also: Inline[][] = event.attendanceMode === 'mixed' ? [[say('mail:onlineToo')], ...join] : [];
  if (places.length === 0 && also.length === 0) return undefined;
  if (places.length === 1) return { label, lines: [...places[0]!.map((line) => [line]), ...also] };
  return { label, even: true, lines: [...places.map((lines) => [lines.join(', ')]), ...also] };
}

/** « Mardi 9 mars 2027, de 14 h à 16 h, Cité des métiers. Votre code : K7QM 4R2X. » */
export function previewOf(facts: RegistrationFacts, code: string | undefined): string {
  const { event, locale } = facts;
  const say = translator(locale);
  const [first, ...others] = shownSessions(facts);
  const date =
    event.status === 'postponed' ? say('mail:dateToCome') : first && wholeSpan(spanOf(first, event), locale);
  const place = event.sensitive || others.length > 0 ? undefined : first?.place?.name;
  const known = [date, place].filter(Boolean).join(', ');
  return [known && `${capital(known)}.`, code && `${say('mail:codeShort', { code: grouped(code) })}.`]
    .filter(Boolean)
    .join(' ');
}

/** « Une question ? Appelez la Cité des métiers au 05 … » on every message about an event. */
export function contactNote({
  event: { contact },
  locale,
}: RegistrationFacts): readonly Inline[] | undefined {
  const say = translator(locale);
  if (!contact) return undefined;
  const { name, email } = contact;
  const phone = contact.phone?.replaceAll(' ', '\u00a0');
  if (phone)
    return [
      `${say('mail:question')} `,
      name ? say('mail:callName', { name, phone }) : say('mail:callUs', { phone }),
    ];
  return email ? [`${say('mail:question')} `, say('mail:writeTo', { email })] : undefined;
}

/** What the entry of a calendar says beside when and where. */
export function joinDescription(facts: RegistrationFacts): string {
  const { event, locale } = facts;
  const say = translator(locale);
  const online = event.attendanceMode !== 'in_person' && event.onlineUrl;
  return [
    say('mail:codeShort', { code: grouped(facts.passCode) }),
    online && `${say('mail:onlineJoin')}${locale === 'fr' ? '\u00a0' : ''}: ${event.onlineUrl}`,
    contactNote(facts)?.join(''),
  ]
    .filter(Boolean)
    .join('\n');
}
