import type { EventFacts, SessionFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { HeldRegistrationView, HeldSlotView } from '../contract/hold-pass.js';
import type { ExplainedSeat } from '../domain/explain-ateliers.js';
import { isActive } from '../domain/line-status.js';
import { isOpen, slotsOf } from '../domain/sign-up-terms.js';
import { rankedBySlot } from '../domain/wishes.js';
import { assignedPlan, atelierSeats } from '../persistence/ateliers.queries.js';
import type { RegistrationFacts } from '../persistence/registration-facts.queries.js';
import { wishesOf } from '../persistence/wishes.queries.js';
import { withOffset } from './zoned.js';

/** What is known of the ateliers of several registrations, read at once. */
interface AtelierKnowledge {
  /** Ids of the events whose ateliers were given out. */
  readonly given: ReadonlySet<string>;
  readonly wishes: ReadonlyMap<string, readonly string[]>;
  readonly seats: ReadonlyMap<string, readonly ExplainedSeat[]>;
}

/** The time slots of one registration, for whoever writes to its holder. */
export async function ateliersOf(
  em: EntityManager,
  registration: RegistrationFacts,
  event: EventFacts,
  now: Temporal.Instant,
): Promise<HeldRegistrationView['ateliers']> {
  return heldAteliers(registration, event, await atelierKnowledge(em, [registration], [event]), now);
}

export async function atelierKnowledge(
  em: EntityManager,
  registrations: readonly RegistrationFacts[],
  events: readonly EventFacts[],
): Promise<AtelierKnowledge> {
  const withSlots = events.filter((event) => slotsOf(event).length > 0).map(({ id }) => id);
  const ids = registrations.filter(({ eventId }) => withSlots.includes(eventId)).map(({ id }) => id);
  const given = new Set<string>();
  for (const id of withSlots) if (await assignedPlan(em, id)) given.add(id);
  return { given, wishes: await wishesOf(em, ids), seats: await atelierSeats(em, ids) };
}

/** The time slots of an event, for one registration; null where no ateliers run side by side. */
export function heldAteliers(
  registration: RegistrationFacts,
  event: EventFacts,
  known: AtelierKnowledge,
  now: Temporal.Instant,
): HeldRegistrationView['ateliers'] {
  const slots = slotsOf(event);
  if (slots.length === 0) return null;
  const wishes = rankedBySlot(slots, known.wishes.get(registration.id) ?? []);
  const seats = known.seats.get(registration.id) ?? [];
  const active = registration.lines.filter(({ status }) => isActive(status));
  const held = new Set(active.map(({ sessionId }) => sessionId));
  return {
    given: known.given.has(event.id),
    slots: slots.map(({ name, sessionIds }): HeldSlotView => {
      const sessions = event.sessions.filter(({ id }) => sessionIds.includes(id));
      const sessionId = sessionIds.find((id) => held.has(id)) ?? null;
      const explained = seats.find((seat) => seat.slot === name && seat.sessionId === sessionId);
      return {
        name,
        ...spanOf(sessions, event.timeZone),
        ateliers: sessions.map((session) => atelierView(session, event.timeZone, now)),
        wishes: [...(wishes.get(name) ?? [])],
        sessionId,
        rank: explained?.rank ?? null,
        missed: (explained?.missed ?? []).map((missed) => ({ ...missed })),
      };
    }),
  };
}

const atelierView = (session: SessionFacts, timeZone: string, now: Temporal.Instant) => {
  const { capacity, held } = session.seats;
  return {
    sessionId: session.id,
    title: session.title,
    place: session.place?.name ?? null,
    startsAt: withOffset(session.startsAt, timeZone),
    endsAt: withOffset(session.endsAt, timeZone),
    open: isOpen(session, now),
    capacity,
    left: capacity === null ? null : Math.max(0, capacity - held),
  };
};

/** From the first start to the last end. */
function spanOf(sessions: readonly SessionFacts[], timeZone: string) {
  const byTime = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b);
  return {
    startsAt: withOffset(sessions.map(({ startsAt }) => startsAt).toSorted(byTime)[0]!, timeZone),
    endsAt: withOffset(
      sessions
        .map(({ endsAt }) => endsAt)
        .toSorted(byTime)
        .at(-1)!,
      timeZone,
    ),
  };
}
