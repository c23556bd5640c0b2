import { initials, type RegistrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { HeldPairsView, HeldVisitView, VisitState, WindowView } from '../contract/cross-visits.js';
import { isDone, otherOf, takesPart, type Slot, type Visit } from '../domain/visits/visit.js';
import type { VisitWindow } from '../domain/visits/window.js';
import type { Pair } from '../persistence/pairs.queries.js';

/** What opened the page: a ticket shows names and addresses, a pass code initials alone. */
export type OpenedBy = 'pass' | 'ticket';

interface Held {
  readonly pair: Pair;
  /** Whose page it is. */
  readonly registrationId: string;
  readonly event: EventFacts;
  readonly window: VisitWindow;
  readonly waves: number;
  readonly people: ReadonlyMap<string, RegistrationFacts>;
}

/** A pair as one of its members sees it: never a visit between others, not even within a trio. */
export function heldPairView(
  { pair, registrationId, event, window, waves, people }: Held,
  by: OpenedBy,
  now: Temporal.Instant,
): HeldPairsView['pairs'][number] {
  const own = pair.visits.filter((visit) => takesPart(visit, registrationId));
  const partners = pair.members.filter((id) => id !== registrationId);
  return {
    id: pair.id,
    registrationId,
    eventId: event.id,
    timeZone: event.timeZone,
    window: windowView(window),
    waves,
    partners: partners.map((id) => partnerView(id, people.get(id), by)),
    // Going comes before receiving.
    visits: own
      .map((visit) => heldVisitView(visit, registrationId, event.timeZone, now))
      .sort((one, other) => one.role.localeCompare(other.role)),
  };
}

function partnerView(id: string, partner: RegistrationFacts | undefined, by: OpenedBy) {
  const { firstName, lastName } = partner ?? {};
  const named = firstName && lastName ? { firstName, lastName } : undefined;
  const gone = partner?.status !== 'confirmed';
  return {
    id,
    name: named ? (by === 'ticket' ? `${named.firstName} ${named.lastName}` : initials(named)) : null,
    organisationName: partner?.organisationName ?? null,
    jobFunction: partner?.jobFunction ?? null,
    // Who has left has no business with their partner any more.
    email: by === 'ticket' && !gone ? (partner?.email ?? null) : null,
    reachable: partner?.email != null,
    gone,
  };
}

function heldVisitView(
  visit: Visit,
  registrationId: string,
  timeZone: string,
  now: Temporal.Instant,
): HeldVisitView {
  const { id, hostId, agreed, proposal, revision } = visit;
  return {
    id,
    role: hostId === registrationId ? 'host' : 'guest',
    partnerId: otherOf(visit, registrationId),
    status: stateOf(visit, now),
    agreed: agreed && slotView(agreed, timeZone),
    proposal: proposal && { ...slotView(proposal, timeZone), mine: proposal.by === registrationId },
    revision,
  };
}

export const stateOf = (visit: Visit, now: Temporal.Instant): VisitState =>
  isDone(visit, now) ? 'done' : visit.status;

export const windowView = ({ wave, from, until, remindDays }: VisitWindow): WindowView => ({
  wave,
  from: from.toString(),
  until: until.toString(),
  remindDays,
});

export const slotView = ({ startsAt, endsAt, place }: Slot, timeZone: string) => ({
  startsAt: instantIn(startsAt, timeZone),
  endsAt: instantIn(endsAt, timeZone),
  place,
});

/** RFC 3339 with the offset of the event's zone. */
export const instantIn = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
