import { Clock, DomainError } from '#kernel';
import { Secrets, Transactions } from '#platform';
import { findByPassCode, findByTicket, registrationFacts } from '#registration';
import { eventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CardView } from '../contract/cards.js';
import { cardsGiven, namedCards, publishedTables } from '../persistence/cards.queries.js';
import { cardView, type OpenedBy } from './card-view.js';

/** The cards that a pass code or a ticket opens: of its own registrations and of nobody else's. */
@Injectable()
export class CardPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError `registration.pass-unknown` */
  ofPass(typed: string): Promise<{ items: CardView[] }> {
    return this.transactions.read(async (em) => {
      const ids = await findByPassCode(em, this.secrets, typed, this.clock.now());
      if (ids === undefined) throw new DomainError('registration.pass-unknown', 'not-found');
      return { items: await cardsOf(em, ids, 'pass') };
    });
  }

  /** @throws DomainError `registration.ticket-unknown` */
  ofTicket(ticket: string): Promise<{ items: CardView[] }> {
    return this.transactions.read(async (em) => {
      const id = await findByTicket(em, this.secrets, ticket);
      if (id === undefined) throw new DomainError('registration.ticket-unknown', 'not-found');
      return { items: await cardsOf(em, [id], 'ticket') };
    });
  }
}

/** Whoever gave their seat back has no card, nor has an event that does not take place as planned. */
async function cardsOf(em: EntityManager, ids: readonly string[], by: OpenedBy): Promise<CardView[]> {
  const held = (await registrationFacts(em, ids)).filter(({ status }) => status === 'confirmed');
  const events = await eventFacts(em, [...new Set(held.map(({ eventId }) => eventId))]);
  const views: CardView[] = [];
  for (const event of events.filter(({ status }) => status === 'published')) {
    const given = await publishedTables(em, event.id);
    if (!given) continue;
    const mine = held.filter(({ eventId }) => eventId === event.id);
    const cards = await namedCards(
      em,
      given,
      event,
      mine.map(({ id }) => id),
    );
    const history = await cardsGiven(
      em,
      given,
      cards.map(({ registrationId }) => registrationId),
    );
    for (const card of cards) {
      const holder = mine.find(({ id }) => id === card.registrationId)!;
      views.push(cardView(card, holder, { event, given, history: history.get(holder.id) }, by));
    }
  }
  return views;
}
