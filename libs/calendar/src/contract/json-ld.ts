import type { EventView, SessionView } from '#scheduling/contract';

type Thing = { readonly '@type': string; readonly [property: string]: unknown };

export interface JsonLdOptions {
  /** The absolute address of the event's page. */
  readonly url: string;
  /** Who holds it: the territory's name; the contact's when it is not said. */
  readonly organizer?: string;
}

/**
 * An event as schema.org describes one (https://schema.org/Event), for search engines. One of several sessions has
 * each of them as a `subEvent`. The address of an online event is not in it: that is for the people registered.
 */
export function jsonLd(event: EventView, options: JsonLdOptions): Thing & { readonly '@context': string } {
  const [only, ...more] = event.sessions;
  const parts =
    only && more.length > 0 ? event.sessions.map((session) => subEvent(event, session, options)) : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': options.url,
    url: options.url,
    name: event.title,
    ...given({ description: event.description || undefined, subEvent: parts }),
    ...whole(event),
    ...shared(event, options),
    location: locationOf(event, event.place ?? only?.place ?? null, options),
  };
}

/** The same, ready to stand inside `<script type="application/ld+json">`: nothing in it can close the element. */
export const jsonLdText = (event: EventView, options: JsonLdOptions): string =>
  JSON.stringify(jsonLd(event, options)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const subEvent = (event: EventView, session: SessionView, options: JsonLdOptions): Thing => ({
  '@type': 'Event',
  name: session.title ?? event.title,
  startDate: session.startsAt,
  endDate: session.endsAt,
  ...shared(event, options),
  ...(session.status === 'cancelled' && { eventStatus: STATUS.cancelled }),
  location: locationOf(event, session.place ?? event.place, options),
});

/** From the first session's start to the last one's end, as its readers' clocks show them. */
function whole({ sessions, startsAt, endsAt }: EventView) {
  const starts = sessions.map((session) => session.startsAt).sort(byInstant);
  const ends = sessions.map((session) => session.endsAt).sort(byInstant);
  return given({ startDate: starts[0] ?? startsAt, endDate: ends.at(-1) ?? endsAt });
}

const byInstant = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

const shared = (event: EventView, options: JsonLdOptions) => ({
  eventStatus: statusOf(event),
  eventAttendanceMode: MODE[event.attendanceMode],
  isAccessibleForFree: true,
  audience: { '@type': 'Audience', audienceType: event.audience },
  ...given({ organizer: organizerOf(event, options), offers: offerOf(event, options) }),
});

const STATUS = {
  scheduled: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  rescheduled: 'https://schema.org/EventRescheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

function statusOf({ status, reason }: EventView): string {
  if (status === 'cancelled') return STATUS.cancelled;
  if (status === 'postponed') return STATUS.postponed;
  // A published event that gives a reason was postponed, and its new date is known.
  return reason === null ? STATUS.scheduled : STATUS.rescheduled;
}

const MODE = {
  in_person: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
};

function locationOf(event: EventView, place: EventView['place'], { url }: JsonLdOptions): Thing | Thing[] {
  const virtual: Thing = { '@type': 'VirtualLocation', url };
  if (event.attendanceMode === 'online') return virtual;
  const real: Thing = {
    '@type': 'Place',
    name: place?.name ?? event.title,
    ...given({ address: place?.address ?? undefined }),
  };
  return event.attendanceMode === 'mixed' ? [real, virtual] : real;
}

function organizerOf({ contact }: EventView, { organizer }: JsonLdOptions): Thing | undefined {
  const name = organizer ?? contact?.name;
  if (!name) return undefined;
  return {
    '@type': 'Organization',
    name,
    ...given({ telephone: contact?.phone ?? undefined, email: contact?.email ?? undefined }),
  };
}

/** Coming costs nothing, always; no offer where no seat can be asked for any more. */
function offerOf({ signUp, opensAt }: EventView, { url }: JsonLdOptions): Thing | undefined {
  const availability = AVAILABILITY[signUp];
  if (!availability) return undefined;
  return {
    '@type': 'Offer',
    price: 0,
    priceCurrency: 'EUR',
    url,
    availability: `https://schema.org/${availability}`,
    ...given({ validFrom: opensAt ?? undefined }),
  };
}

const AVAILABILITY: Readonly<Record<EventView['signUp'], string | null>> = {
  open: 'InStock',
  free_entry: 'InStock',
  waiting: 'SoldOut',
  full: 'SoldOut',
  opens_later: 'PreOrder',
  closed: null,
  cancelled: null,
  postponed: null,
};

const given = (properties: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== null));
