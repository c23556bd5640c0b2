import ical, {
  escape,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { Locale } from '#kernel';
import { timeZoneComponent } from './time-zone-component.js';

/** One dated thing in a calendar: a session, as one reader or as everybody sees it. */
export interface CalendarEntry {
  /** Never changes; what makes two files speak of the same entry. */
  readonly uid: string;
  /** Grows with each change; a program keeps the entry with the highest. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly timeZone: string;
  readonly title: string;
  readonly description?: string;
  readonly location?: {
    readonly name: string;
    readonly address?: string | null;
    readonly geo?: { readonly lat: number; readonly lon: number } | null;
  };
  readonly url?: string;
  /** CLASS:PRIVATE: others who see this calendar see that its owner is busy, and no more. */
  readonly confidential: boolean;
  /** LAST-MODIFIED, where it is known. */
  readonly changedAt?: Temporal.Instant;
  /** Both are required of a REQUEST and of a CANCEL (RFC 5546, 3.2.2 and 3.2.5), and forbidden in what is published. */
  readonly organizer?: Party;
  readonly attendee?: Party;
}

export interface Party {
  readonly name: string;
  readonly email: string;
}

/** What the receiver is asked: to take an invitation, to take it away, or just to read (RFC 5546, 1.4). */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarObject {
  readonly method: CalendarMethod;
  readonly entries: readonly CalendarEntry[];
  /** When this object was made: DTSTAMP. */
  readonly madeAt: Temporal.Instant;
  readonly locale: Locale;
  /** A feed has a name, and asks to be read again after a while. */
  readonly feed?: { readonly name: string; readonly refreshSeconds: number };
}

/**
 * Writes an iCalendar object (RFC 5545): CRLF, folded at 75 octets, a VTIMEZONE for each zone used, METHOD in the body.
 * The calendar itself is given no zone: ical-generator would then write DTSTAMP in local time, where UTC is required.
 */
export function writeCalendar(object: CalendarObject): string {
  const calendar = ical({
    prodId: `//Passerelle//Passerelle//${object.locale.toUpperCase()}`,
    scale: 'GREGORIAN',
    method: ICalCalendarMethod[object.method],
    timezone: {
      name: null,
      generator: (timeZone) => timeZoneComponent(timeZone, spanOf(object.entries, timeZone)),
    },
    events: object.entries.map((entry) => eventData(entry, object)),
    ...(object.feed && {
      // ical-generator writes the name as it is: a comma or a line end would change the file's meaning.
      name: escape(object.feed.name, false),
      ttl: object.feed.refreshSeconds,
    }),
  });
  return `${calendar.toString()}\r\n`;
}

const spanOf = (entries: readonly CalendarEntry[], timeZone: string) => {
  const instants = entries
    .filter((entry) => entry.timeZone === timeZone)
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
    .sort(Temporal.Instant.compare);
  return { from: instants[0]!, to: instants.at(-1)! };
};

function eventData(entry: CalendarEntry, { method, madeAt }: CalendarObject): ICalEventData {
  const cancelled = method === 'CANCEL' || entry.status === 'cancelled';
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: madeAt,
    start: entry.startsAt.toZonedDateTimeISO(entry.timeZone),
    end: entry.endsAt.toZonedDateTimeISO(entry.timeZone),
    timezone: entry.timeZone,
    summary: entry.title,
    description: entry.description || null,
    location: locationOf(entry),
    url: entry.url ?? null,
    status: cancelled ? ICalEventStatus.CANCELLED : STATUSES[entry.status],
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    class: entry.confidential ? ICalEventClass.PRIVATE : ICalEventClass.PUBLIC,
    lastModified: entry.changedAt ?? null,
    organizer: entry.organizer ?? null,
    attendees: entry.attendee ? [attendeeOf(entry.attendee, cancelled)] : [],
  };
}

const STATUSES = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

const locationOf = ({ location }: CalendarEntry) =>
  location
    ? {
        title: location.name,
        ...(location.address && { address: location.address }),
        ...(location.geo && { geo: location.geo }),
      }
    : null;

/** The seat is taken already: nothing is asked (RSVP=FALSE), and an answer by calendar would reach nobody. */
const attendeeOf = ({ name, email }: Party, cancelled: boolean) => ({
  name,
  email,
  type: ICalAttendeeType.INDIVIDUAL,
  role: ICalAttendeeRole.REQ,
  status: cancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
  rsvp: false,
});

/** « Forum des métiers – Atelier CV »; the event's own title where the session has none. */
export const entryTitle = (event: string, session: string | null): string =>
  session && session !== event ? `${event} – ${session}` : event;
