import { rankedBySlot } from '#registration';
import type { EventFacts } from '#scheduling';
import type { AteliersView, AtelierSlotView, WishingPersonView } from '../contract/ateliers.js';
import { atelierSessions, type AtelierSession } from '../domain/atelier-sessions.js';
import type { Candidate } from '../use-cases/people-to-plan.js';

interface Slot {
  readonly slot: number;
  readonly name: string;
  readonly sessions: readonly AtelierSession[];
  readonly sessionIds: readonly string[];
}

/** The ateliers of an event against what people wish for: what an organiser looks at before giving them out. */
export function ateliersView(event: EventFacts, candidates: readonly Candidate[]): AteliersView {
  const slots = slotsOf(event);
  const people = candidates.map((candidate) => personView(candidate, slots));
  return {
    slots: slots.map((slot) => slotView(event, slot, people)),
    people,
    ranks: Math.max(0, ...people.flatMap(({ wishes }) => wishes.map(({ length }) => length))),
  };
}

function slotsOf(event: EventFacts): readonly Slot[] {
  const bySlot = Map.groupBy(atelierSessions(event.sessions), ({ slot }) => slot);
  return [...bySlot].map(([slot, sessions]) => ({
    slot,
    name: sessions[0]!.slotName,
    sessions,
    sessionIds: sessions.map(({ sessionId }) => sessionId),
  }));
}

function personView(candidate: Candidate, slots: readonly Slot[]): WishingPersonView {
  const wishes = rankedBySlot(slots, candidate.wishes);
  return {
    id: candidate.id,
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    organisationName: candidate.organisationName,
    wishes: slots.map(({ name }) => [...(wishes.get(name) ?? [])]),
    sessionIds: slots.flatMap(({ sessionIds }) => sessionIds.filter((id) => candidate.sessionIds.has(id))),
  };
}

function slotView(
  event: EventFacts,
  { slot, name, sessions }: Slot,
  people: readonly WishingPersonView[],
): AtelierSlotView {
  const facts = event.sessions.filter(({ id }) => sessions.some(({ sessionId }) => sessionId === id));
  const wished = people.map(({ wishes }) => wishes[slot - 1] ?? []);
  const byTime = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b);
  return {
    slot,
    name,
    startsAt: inZone(facts.map(({ startsAt }) => startsAt).toSorted(byTime)[0]!, event.timeZone),
    endsAt: inZone(
      facts
        .map(({ endsAt }) => endsAt)
        .toSorted(byTime)
        .at(-1)!,
      event.timeZone,
    ),
    withoutWishes: wished.filter(({ length }) => length === 0).length,
    ateliers: byTitle(sessions).map(({ sessionId, atelier, title }) => {
      const session = facts.find(({ id }) => id === sessionId)!;
      return {
        sessionId,
        atelier,
        title,
        place: session.place?.name ?? null,
        cancelled: session.status === 'cancelled',
        capacity: session.seats.capacity,
        held: session.seats.held,
        wanted: wantedByRank(sessionId, wished),
      };
    }),
  };
}

/** As a list is read: A2 before A10. */
const byTitle = (sessions: readonly AtelierSession[]): readonly AtelierSession[] =>
  sessions.toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '', 'fr', { numeric: true }));

function wantedByRank(sessionId: string, wished: readonly (readonly string[])[]): number[] {
  const longest = Math.max(0, ...wished.map(({ length }) => length));
  return Array.from(
    { length: longest },
    (_, place) => wished.filter((ranked) => ranked[place] === sessionId).length,
  );
}

const inZone = (instant: Temporal.Instant, timeZone: string): string =>
  instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
