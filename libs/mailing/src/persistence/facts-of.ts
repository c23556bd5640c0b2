import type { RegistrationFacts as Registration } from '#registration';
import type { LineStatus } from '#registration/contract';
import type { EventFacts as Event, SessionFacts as Session } from '#scheduling';
import type { EventFacts, LineState, RegistrationFacts, SessionFacts } from '../domain/facts.js';

/** Whether a line has a seat, or may get one. */
export const isAlive = (status: LineStatus): boolean => stateOf(status) !== 'ended';

/** An offered or pending line has no seat yet: for its reader, it waits. */
function stateOf(status: LineStatus): LineState {
  if (status === 'confirmed') return 'confirmed';
  return status === 'waitlisted' || status === 'offered' || status === 'pending' ? 'waitlisted' : 'ended';
}

/** What a message can say, out of what registration and scheduling know. */
export const factsOf = (
  registration: Registration,
  event: Event,
  opening: { readonly passCode: string; readonly ticket: string },
): RegistrationFacts => ({
  registrationId: registration.id,
  registrantId: registration.personId ?? registration.id,
  recipient: recipientOf(registration),
  locale: registration.locale,
  state: stateOf(registration.status),
  seats: registration.seats,
  cancelReason: registration.cancelReason,
  passCode: opening.passCode,
  ticket: opening.ticket,
  event: eventOf(event),
  sessions: event.sessions.flatMap((session) => {
    const line = registration.lines.find(({ sessionId }) => sessionId === session.id);
    return line ? [sessionOf(session, stateOf(line.status), line.position)] : [];
  }),
});

function recipientOf({ email, firstName, lastName }: Registration): RegistrationFacts['recipient'] {
  if (email === null) return null;
  return { address: email, name: [firstName, lastName].filter(Boolean).join(' ') };
}

const eventOf = (event: Event): EventFacts => ({
  id: event.id,
  slug: event.slug,
  territoryId: event.territoryId,
  title: event.title,
  format: event.format,
  timeZone: event.timeZone,
  audience: event.audience,
  // A draft has no registrations.
  status: event.status === 'draft' ? 'published' : event.status,
  reason: event.reason,
  sensitive: event.sensitive,
  attendanceMode: event.attendanceMode,
  onlineUrl: event.onlineUrl,
  contact: event.contact,
});

const sessionOf = (session: Session, line: LineState, position: number | null): SessionFacts => ({
  id: session.id,
  title: session.title,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  place: session.place && { name: session.place.name, address: session.place.address },
  cancelled: session.status === 'cancelled',
  line,
  position: line === 'waitlisted' ? position : null,
});
