import { Clock, DomainError } from '#kernel';
import { Secrets, Transactions } from '#platform';
import { findByPassCode, findByTicket, registrationFacts } from '#registration';
import { eventFacts } from '#scheduling';
import type { Actor } from '#identity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { HeldPairsView, PairsView } from '../contract/cross-visits.js';
import { usualWindow } from '../domain/visits/window.js';
import { takesPart } from '../domain/visits/visit.js';
import {
  pairsOfEvent,
  pairsOfRegistrations,
  visitById,
  windowsOfEvents,
  type Pair,
} from '../persistence/pairs.queries.js';
import { eventToPlan } from '../use-cases/event-of-plan.js';
import { heldPairView, type OpenedBy } from './held-pair-view.js';
import { pairsView } from './pairs-view.js';

/** The pairs that a pass code, a ticket or an organiser may see. */
@Injectable()
export class PairPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError `registration.pass-unknown` */
  ofPass(passCode: string): Promise<HeldPairsView> {
    return this.transactions.read(async (em) =>
      this.ofRegistrations(em, await this.idsOfPass(em, passCode), 'pass'),
    );
  }

  /** @throws DomainError `registration.ticket-unknown` */
  ofTicket(ticket: string): Promise<HeldPairsView> {
    return this.transactions.read(async (em) =>
      this.ofRegistrations(em, [await this.idOfTicket(em, ticket)], 'ticket'),
    );
  }

  /** @throws DomainError 404 out of scope */
  ofEvent(eventId: string, actor: Actor): Promise<PairsView> {
    return this.transactions.read(async (em) => {
      const event = await eventToPlan(em, eventId, actor);
      const pairs = await pairsOfEvent(em, eventId);
      const windows = await windowsOfEvents(em, [eventId]);
      return pairsView({ event, pairs, windows, people: await peopleOf(em, pairs) }, this.clock.now());
    });
  }

  registrationOfTicket(ticket: string): Promise<string> {
    return this.transactions.read((em) => this.idOfTicket(em, ticket));
  }

  /** The registration of a pass that a visit is of. @throws DomainError `pairs.visit-unknown` when it is of none */
  registrationOfPass(passCode: string, visitId: string): Promise<string> {
    return this.transactions.read(async (em) => {
      const ids = await this.idsOfPass(em, passCode);
      const visit = await visitById(em, visitId);
      const id = visit && ids.find((held) => takesPart(visit, held));
      if (id === undefined) throw new DomainError('pairs.visit-unknown', 'not-found');
      return id;
    });
  }

  private async idsOfPass(em: EntityManager, typed: string): Promise<readonly string[]> {
    const ids = await findByPassCode(em, this.secrets, typed, this.clock.now());
    if (ids === undefined) throw new DomainError('registration.pass-unknown', 'not-found');
    return ids;
  }

  private async idOfTicket(em: EntityManager, ticket: string): Promise<string> {
    const id = await findByTicket(em, this.secrets, ticket);
    if (id === undefined) throw new DomainError('registration.ticket-unknown', 'not-found');
    return id;
  }

  private async ofRegistrations(
    em: EntityManager,
    ids: readonly string[],
    by: OpenedBy,
  ): Promise<HeldPairsView> {
    const pairs = await pairsOfRegistrations(em, ids);
    const eventIds = [...new Set(pairs.map(({ eventId }) => eventId))];
    const events = new Map((await eventFacts(em, eventIds)).map((event) => [event.id, event]));
    const windows = await windowsOfEvents(em, eventIds);
    const people = await peopleOf(em, pairs);
    const now = this.clock.now();
    const views = pairs.flatMap((pair) =>
      pair.members
        // Whoever has left is shown nobody any more.
        .filter((member) => ids.includes(member) && people.get(member)?.status === 'confirmed')
        .map((registrationId) => {
          const event = events.get(pair.eventId)!;
          const set = windows.filter(({ eventId }) => eventId === event.id);
          const window =
            set.find(({ wave }) => wave === pair.wave) ?? usualWindow(pair.wave, event, pair.formedAt);
          const waves = Math.max(
            ...pairs.filter(({ eventId }) => eventId === event.id).map((one) => one.wave),
          );
          return heldPairView({ pair, registrationId, event, window, waves, people }, by, now);
        }),
    );
    return { pairs: views };
  }
}

async function peopleOf(em: EntityManager, pairs: readonly Pair[]) {
  const ids = [...new Set(pairs.flatMap(({ members }) => members))];
  return new Map((await registrationFacts(em, ids)).map((person) => [person.id, person]));
}
