import type { Locale } from '#kernel';
import type { EventSummaryView, EventView } from '#scheduling/contract';
import { pathTo } from '../paths.js';

const STATUS = {
  draft: 'EventScheduled',
  published: 'EventScheduled',
  done: 'EventScheduled',
  postponed: 'EventPostponed',
  cancelled: 'EventCancelled',
} as const;

const MODE = {
  in_person: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const;

type Described = Pick<
  EventView,
  'slug' | 'title' | 'status' | 'attendanceMode' | 'place' | 'startsAt' | 'endsAt' | 'seats'
>;
type Place = EventView['place'];

/** A list of dates as schema.org/ItemList. */
export const structuredList = (events: readonly EventSummaryView[], origin: string, locale: Locale) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: events.map((event, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: described(event, origin, locale),
  })),
});

function described(event: Described, origin: string, locale: Locale) {
  const url = origin + pathTo(locale, 'event', { slug: event.slug });
  return {
    '@type': 'Event',
    name: event.title,
    url,
    startDate: event.startsAt ?? undefined,
    endDate: event.endsAt ?? undefined,
    eventStatus: `https://schema.org/${STATUS[event.status]}`,
    eventAttendanceMode: `https://schema.org/${MODE[event.attendanceMode]}`,
    location: location(event.place, url),
    isAccessibleForFree: true,
    maximumAttendeeCapacity: event.seats.capacity ?? undefined,
    remainingAttendeeCapacity: event.seats.left ?? undefined,
  };
}

const location = (place: Place, url: string) =>
  place
    ? { '@type': 'Place', name: place.name, ...(place.address && { address: place.address }) }
    : { '@type': 'VirtualLocation', url };
