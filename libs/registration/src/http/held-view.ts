import { statusAt, type EventFacts, type SessionFacts } from '#scheduling';
import type { HeldEventView, HeldRegistrationView } from '../contract/hold-pass.js';
import { initials } from '../domain/party.js';
import type { RegistrationFacts } from '../persistence/registration-facts.queries.js';
import { lineViews } from './line-views.js';
import { withOffset } from './zoned.js';

/** How a registration was opened: a pass shows initials and gives the ticket, a ticket shows the whole name. */
export type OpenedBy = { readonly by: 'pass'; readonly ticket: string } | { readonly by: 'ticket' };

/** A registration as its holder sees it. */
export const heldRegistrationView = (
  registration: RegistrationFacts,
  event: EventFacts,
  opened: OpenedBy,
  now: Temporal.Instant,
): Omit<HeldRegistrationView, 'ateliers'> => ({
  id: registration.id,
  event: heldEventView(event, registration, now),
  status: registration.status,
  seats: registration.seats,
  ...lineViews(
    registration,
    event.sessions.map(({ id }) => id),
  ),
  offer: null,
  name: shownName(registration, opened),
  ticket: opened.by === 'pass' ? opened.ticket : null,
  reachable: registration.email !== null || registration.phone !== null,
});

function shownName({ firstName, lastName }: RegistrationFacts, opened: OpenedBy): string | null {
  if (firstName === null || lastName === null) return null;
  return opened.by === 'ticket' ? `${firstName} ${lastName}` : initials({ firstName, lastName });
}

/** The address of an online event is for those who have a seat. */
const heldEventView = (
  event: EventFacts,
  registration: RegistrationFacts,
  now: Temporal.Instant,
): HeldEventView => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  format: event.format,
  timeZone: event.timeZone,
  status: statusAt(event, now),
  reason: event.reason,
  sensitive: event.sensitive,
  onlineUrl: registration.status === 'confirmed' ? event.onlineUrl : null,
  contact: event.contact,
  sessions: event.sessions.map((session) => heldSessionView(session, event.timeZone)),
});

const heldSessionView = ({ id, title, startsAt, endsAt, place }: SessionFacts, timeZone: string) => ({
  id,
  title,
  startsAt: withOffset(startsAt, timeZone),
  endsAt: withOffset(endsAt, timeZone),
  place: place && { name: place.name, address: place.address },
});
