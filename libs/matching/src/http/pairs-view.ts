import { fold } from '#kernel';
import type { RegistrationFacts } from '#registration';
import type { EventFacts } from '#scheduling';
import type { PairsView, PairView } from '../contract/cross-visits.js';
import type { VisitWindow } from '../domain/visits/window.js';
import type { Pair } from '../persistence/pairs.queries.js';
import { instantIn, slotView, stateOf, windowView } from './held-pair-view.js';

interface Known {
  readonly pairs: readonly Pair[];
  readonly windows: readonly VisitWindow[];
  readonly event: EventFacts;
  readonly people: ReadonlyMap<string, RegistrationFacts>;
}

/** The pairs of an event for its organisers, in the order in which they present each other's places. */
export function pairsView({ pairs, windows, event, people }: Known, now: Temporal.Instant): PairsView {
  const views = pairs.map((pair) => pairView(pair, event, people, now));
  const order = (pair: PairView) =>
    fold(pair.members.map(({ organisationName }) => organisationName ?? '').join(' '));
  return {
    timeZone: event.timeZone,
    windows: windows.map(windowView),
    pairs: views.sort((one, other) => one.wave - other.wave || order(one).localeCompare(order(other))),
  };
}

function pairView(
  { id, wave, members, visits, remindedAt }: Pair,
  { timeZone }: EventFacts,
  people: ReadonlyMap<string, RegistrationFacts>,
  now: Temporal.Instant,
): PairView {
  const known = members.map((member) => memberView(member, people.get(member)));
  return {
    id,
    wave,
    members: known.sort((one, other) =>
      fold(one.organisationName ?? '').localeCompare(fold(other.organisationName ?? '')),
    ),
    visits: visits.map((visit) => ({
      id: visit.id,
      hostId: visit.hostId,
      guestId: visit.guestId,
      status: stateOf(visit, now),
      agreed: visit.agreed && slotView(visit.agreed, timeZone),
    })),
    remindedAt: remindedAt && instantIn(remindedAt, timeZone),
  };
}

const memberView = (id: string, person: RegistrationFacts | undefined): PairView['members'][number] => ({
  id,
  firstName: person?.firstName ?? null,
  lastName: person?.lastName ?? null,
  organisationName: person?.organisationName ?? null,
  jobFunction: person?.jobFunction ?? null,
  reachable: person?.email != null,
  gone: person?.status !== 'confirmed',
});
