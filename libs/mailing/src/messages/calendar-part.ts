import {
  entryTitle,
  writeCalendar,
  type CalendarEntry,
  type CalendarMethod,
  type Invitation,
  type Party,
  type WantedInvitation,
} from '#calendar';
import type { Locale } from '#kernel';
import { translator } from '#platform';
import type { RegistrationFacts, SessionFacts } from '../domain/facts.js';
import { joinDescription } from './layout/event-words.js';
import type { Links } from './layout/links.js';

/** What an entry is, before the invitation gives it its number. */
type Uninvited = Omit<CalendarEntry, 'uid' | 'sequence' | 'changedAt' | 'organizer' | 'attendee'>;

/** What a message does to its reader's calendar. */
export interface CalendarPart {
  readonly locale: Locale;
  readonly registrantId: string;
  /** Who invites, as the calendar names them. */
  readonly inviter: string;
  readonly wanted: readonly WantedInvitation[];
  /** The rest of each entry, by session. */
  readonly entries: ReadonlyMap<string, Uninvited>;
}

/**
 * One entry for each session of a registration: there while it has a seat and a date, taken away otherwise. Who waits
 * has nothing in the calendar yet.
 */
export function calendarOf(facts: RegistrationFacts, links: Links): CalendarPart {
  const entries = facts.sessions.map((session) => [session.id, entryOf(facts, session, links)] as const);
  return {
    locale: facts.locale,
    registrantId: facts.registrantId,
    inviter: facts.event.contact?.name ?? translator(facts.locale)('mail:inviter'),
    wanted: entries.map(([sessionId, entry]) => ({
      sessionId,
      method: entry.status === 'cancelled' ? 'CANCEL' : 'REQUEST',
      shown: entry,
    })),
    entries: new Map(entries),
  };
}

function entryOf(facts: RegistrationFacts, session: SessionFacts, links: Links): Uninvited {
  const { event, locale } = facts;
  const say = translator(locale);
  const stands = session.line === 'confirmed' && !session.cancelled && event.status === 'published';
  return {
    status: stands ? 'confirmed' : 'cancelled',
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    timeZone: event.timeZone,
    title: event.sensitive ? say('mail:privateTitle') : entryTitle(event.title, session.title),
    description: joinDescription(facts),
    location: locationOf(facts, session),
    url: links('ticket', facts.ticket),
    confidential: event.sensitive,
  };
}

function locationOf({ event, locale }: RegistrationFacts, { place }: SessionFacts) {
  if (event.attendanceMode === 'online')
    return { name: event.onlineUrl ?? translator(locale)('mail:online') };
  return place ? { name: place.name, address: place.address } : undefined;
}

/**
 * The object that leaves with the message; nothing when no calendar ever held any of it. Where something stands and
 * something else is taken away, it is one REQUEST in which what is taken away is CANCELLED.
 */
export function writeInvitation(
  { locale, inviter, entries }: CalendarPart,
  invitations: readonly Invitation[],
  parties: { readonly organizer: string; readonly attendee: Party; readonly madeAt: Temporal.Instant },
): { readonly method: CalendarMethod; readonly content: string; readonly fileName: string } | undefined {
  if (invitations.length === 0) return undefined;
  const method = invitations.some((invitation) => invitation.method === 'REQUEST') ? 'REQUEST' : 'CANCEL';
  const content = writeCalendar({
    method,
    locale,
    madeAt: parties.madeAt,
    entries: invitations.map(({ sessionId, uid, sequence, changedAt }) => ({
      ...entries.get(sessionId)!,
      uid,
      sequence,
      changedAt,
      organizer: { name: inviter, email: parties.organizer },
      attendee: parties.attendee,
    })),
  });
  const say = translator(locale);
  return {
    method,
    content,
    fileName: `${say(method === 'REQUEST' ? 'mail:file.request' : 'mail:file.cancel')}.ics`,
  };
}
