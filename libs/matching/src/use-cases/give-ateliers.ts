import { Clock } from '#kernel';
import { AssignAteliers, type AtelierPlan } from '#registration';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { SessionsOfBreakouts } from '../domain/atelier-sessions.js';
import type { Breakout, BreakoutsPlan } from '../domain/input.js';
import { publishedPlan, type Publication } from '../persistence/publications.queries.js';

/** Makes the published plan of ateliers seats: lines of registrations, under the lock of their event. */
@Injectable()
export class GiveAteliers {
  constructor(
    private readonly assignAteliers: AssignAteliers,
    private readonly clock: Clock,
  ) {}

  /** Of whatever is published when its turn comes. Played again, it changes nothing. */
  async run(em: EntityManager, eventId: string): Promise<void> {
    const publication = await publishedPlan(em, eventId, 'breakouts');
    const [event] = publication ? await eventFacts(em, [eventId]) : [];
    if (publication && event)
      await this.assignAteliers.run(em, eventId, atelierPlan(publication, event), this.clock.now());
  }
}

/** Whoever stands nowhere in a slot is not there, or was not served: either way they have no seat in it. */
function atelierPlan(publication: Publication, event: EventFacts): AtelierPlan {
  const breakouts = (publication.settings['breakouts'] ?? []) as readonly Breakout[];
  const known = new SessionsOfBreakouts(event, breakouts);
  const slotNames = new Map(known.sessions.map(({ slot, slotName }) => [slot, slotName]));
  const seats = new Map(
    publication.people.map(({ id }) => [
      id,
      new Map([...slotNames.values()].map((name): [string, string | null] => [name, null])),
    ]),
  );
  const places = new Map<string, number | null>();
  for (const { slot, breakouts: running } of (publication.plan as BreakoutsPlan).slots)
    for (const { id, people } of running) {
      const sessionId = known.sessionOf(id, slot);
      const name = slotNames.get(slot);
      if (sessionId === undefined || name === undefined) continue;
      places.set(
        sessionId,
        placesIn(
          breakouts.find((breakout) => breakout.id === id),
          slot,
        ),
      );
      for (const person of people) seats.get(person)?.set(name, sessionId);
    }
  return {
    planId: publication.planId,
    revision: publication.revision,
    publishedAt: publication.publishedAt,
    told: publication.told,
    seats,
    places,
    atelierOf: new Map(known.sessions.map(({ sessionId, atelier }) => [sessionId, atelier])),
  };
}

/** Seats for participants: those of its leaders are taken. */
function placesIn(breakout: Breakout | undefined, slot: number): number | null {
  if (!breakout) return null;
  const { capacity, slots, leaders = [] } = breakout;
  const each = Array.isArray(capacity)
    ? (capacity as readonly number[])[capacity.length === slots.length ? slots.indexOf(slot) : slot - 1]
    : (capacity as number);
  return each === undefined ? null : each - leaders.length;
}
