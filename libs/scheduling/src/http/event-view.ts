import { type Actor, organises } from '#identity';
import type { EventSummaryView, EventView, SessionView } from '../contract/index.js';
import type { EventFacts, SessionFacts } from '../domain/event-facts.js';
import { seatsOfEvent, seatsShown, signUpState } from '../domain/sign-up-state.js';
import { statusAt } from '../domain/status.js';

/** Who reads, and when. */
export interface Reading {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/** An event as its page and the API show it. What only its organisers may know is null for others. */
export function eventView(event: EventFacts, reading: Reading): EventView {
  const ownerSees = territoriesOf(event).some((id) => organises(reading.actor, id));
  return {
    ...header(event, shownSession(event, reading.now), reading),
    description: event.description,
    onlineUrl: ownerSees ? event.onlineUrl : null,
    objective: event.objective,
    funding: ownerSees ? event.funding : null,
    sessions: event.sessions.map((session) => sessionView(session, event.timeZone)),
  };
}

/** One line of a list: of the whole event, or of one of its sessions, whose date, place and seats it then shows. */
export function eventSummaryView(
  event: EventFacts,
  session: SessionFacts | undefined,
  reading: Reading,
): EventSummaryView {
  const alone = session && event.signUpMode !== 'all' ? { ...event, sessions: [session] } : event;
  const ownerSees = territoriesOf(event).some((id) => organises(reading.actor, id));
  return {
    ...header(alone, session ?? shownSession(event, reading.now), reading),
    status: statusAt(event, reading.now),
    place: session?.place ?? event.place,
    funding: ownerSees ? event.funding : null,
    sessionCount: event.sessions.length,
    sessionId: session?.id ?? null,
    sessionTitle: session?.title ?? null,
  };
}

export const territoriesOf = (event: Pick<EventFacts, 'territoryId' | 'otherTerritoryIds'>) => [
  event.territoryId,
  ...event.otherTerritoryIds,
];

/** The first session that is not over, else the last; none while the date is to come. */
function shownSession(event: EventFacts, now: Temporal.Instant): SessionFacts | undefined {
  if (event.status === 'postponed') return undefined;
  const planned = event.sessions.filter(({ status }) => status === 'planned');
  const candidates = planned.length > 0 ? planned : event.sessions;
  return candidates.find(({ endsAt }) => Temporal.Instant.compare(endsAt, now) > 0) ?? candidates.at(-1);
}

function header(event: EventFacts, session: SessionFacts | undefined, { now }: Reading) {
  const at = (instant: Temporal.Instant | null | undefined) => printed(instant, event.timeZone);
  return {
    id: event.id,
    slug: event.slug,
    territoryId: event.territoryId,
    otherTerritoryIds: [...event.otherTerritoryIds],
    format: event.format,
    title: event.title,
    timeZone: event.timeZone,
    audience: event.audience,
    status: statusAt(event, now),
    reason: event.reason,
    attendanceMode: event.attendanceMode,
    contact: event.contact,
    theme: event.theme,
    sensitive: event.sensitive,
    opensAt: at(event.opensAt),
    closesAt: at(event.closesAt),
    signUpMode: event.signUpMode,
    signUp: signUpState(event, now),
    waitingList: event.waitingList,
    place: event.place,
    startsAt: at(session?.startsAt),
    endsAt: at(session?.endsAt),
    capacity: event.capacity,
    seats: seatsOfEvent(event, now),
    revision: event.revision,
  };
}

const sessionView = (session: SessionFacts, timeZone: string): SessionView => ({
  id: session.id,
  title: session.title,
  startsAt: withOffset(session.startsAt, timeZone),
  endsAt: withOffset(session.endsAt, timeZone),
  status: session.status,
  capacity: session.seats.capacity,
  seats: seatsShown(session.seats),
  place: session.place,
  kind: session.kind,
  slot: session.slot,
  version: session.version,
});

/** RFC 3339 with the offset of the zone at that instant. */
const withOffset = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });

const printed = (instant: Temporal.Instant | null | undefined, timeZone: string): string | null =>
  instant ? withOffset(instant, timeZone) : null;
