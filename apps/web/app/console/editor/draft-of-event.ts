import type { EventView, SessionView } from '#scheduling/contract';
import { NEW_DRAFT, type Draft, type SessionDraft } from './draft.js';

const wall = (instant: string | null): string => (instant ?? '').slice(0, 16);

/** What stands in the boxes when an event is opened to be changed. Times are read in its zone, as its offsets have them. */
export function draftOfEvent(event: EventView): Draft {
  const { contact, place } = event;
  return {
    ...NEW_DRAFT,
    format: event.format,
    audience: event.audience,
    title: event.title,
    description: event.description,
    territoryId: event.territoryId,
    timeZone: event.timeZone,
    attendanceMode: event.attendanceMode,
    placeId: place?.id ?? '',
    placeName: place && !place.id ? place.name : '',
    placeAddress: place && !place.id ? (place.address ?? '') : '',
    onlineUrl: event.onlineUrl ?? '',
    contactName: contact?.name ?? '',
    contactPhone: contact?.phone ?? '',
    contactEmail: contact?.email ?? '',
    capacity: event.capacity === null ? '' : String(event.capacity),
    waitingList: event.waitingList,
    opensAt: wall(event.opensAt),
    closesAt: wall(event.closesAt),
    signUpMode: event.signUpMode,
    sensitive: event.sensitive,
    sessions: event.sessions.filter(({ status }) => status === 'planned').map(sessionDraft),
  };
}

const sessionDraft = ({ id, startsAt, endsAt, title, capacity }: SessionView): SessionDraft => ({
  id,
  date: startsAt.slice(0, 10),
  from: startsAt.slice(11, 16),
  to: endsAt.slice(11, 16),
  days: String(
    Math.round((Date.parse(endsAt.slice(0, 10)) - Date.parse(startsAt.slice(0, 10))) / 86_400_000),
  ),
  title: title ?? '',
  capacity: capacity === null ? '' : String(capacity),
});
