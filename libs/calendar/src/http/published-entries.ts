import type { Locale } from '#kernel';
import { translator } from '#platform';
import type { EventFacts, SessionFacts } from '#scheduling';
import { entryTitle, type CalendarEntry } from '../domain/calendar-object.js';

const PAGES: Readonly<Record<Locale, string>> = { fr: '/fr/evenements', en: '/en/events' };

interface Reader {
  readonly locale: Locale;
  readonly baseUrl: string;
}

/** The sessions of an event as everybody sees them: one entry each, under a uid that is the session's for ever. */
export const publishedEntries = (event: EventFacts, reader: Reader): readonly CalendarEntry[] =>
  event.sessions.map((session) => ({
    uid: `${session.id}@passerelle`,
    sequence: session.version - 1,
    ...entryOf(event, session, reader),
  }));

function entryOf(
  event: EventFacts,
  session: SessionFacts,
  { locale, baseUrl }: Reader,
): Omit<CalendarEntry, 'uid' | 'sequence'> {
  // A date that is put off with no other in sight stands in nobody's way.
  const stands = event.status === 'published' && session.status === 'planned';
  return {
    status: stands ? 'confirmed' : 'cancelled',
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    timeZone: event.timeZone,
    title: event.sensitive ? translator(locale)('mail:privateTitle') : entryTitle(event.title, session.title),
    description: event.sensitive ? undefined : describe(event, locale),
    location: session.place ?? placeless(event, locale),
    // The slug is made of the title.
    url: `${baseUrl}${PAGES[locale]}/${event.sensitive ? event.id : event.slug}`,
    confidential: event.sensitive,
  };
}

const placeless = ({ attendanceMode }: EventFacts, locale: Locale) =>
  attendanceMode === 'in_person' ? undefined : { name: translator(locale)('mail:online') };

function describe({ description, contact }: EventFacts, locale: Locale): string {
  const say = translator(locale);
  const call = contact?.phone && `${say('mail:question')} ${say('mail:callUs', { phone: contact.phone })}`;
  return [description, call].filter(Boolean).join('\n\n');
}
