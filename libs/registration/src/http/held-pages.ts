import { Clock, DomainError } from '#kernel';
import { Secrets, Transactions } from '#platform';
import { eventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { HeldView } from '../contract/hold-pass.js';
import { normalisePassCode } from '../domain/pass-code.js';
import { isActive } from '../domain/line-status.js';
import { findByPassCode, findByTicket, openingSecrets } from '../persistence/passes.queries.js';
import { registrationFacts } from '../persistence/registration-facts.queries.js';
import { atelierKnowledge, heldAteliers } from './held-ateliers.js';
import { heldRegistrationView, type OpenedBy } from './held-view.js';

/** What a pass code or a ticket opens. */
@Injectable()
export class HeldPages {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError `registration.pass-unknown` */
  async ofPass(typed: string): Promise<HeldView> {
    return this.transactions.read(async (em) => {
      const ids = await this.idsOfPass(em, typed);
      const opening = await openingSecrets(em, this.secrets, ids);
      const registrations = await this.views(em, ids, (id) => ({
        by: 'pass',
        ticket: opening.get(id)!.ticket,
      }));
      return { passCode: normalisePassCode(typed)!, registrations };
    });
  }

  /** @throws DomainError `registration.ticket-unknown` */
  async ofTicket(ticket: string): Promise<HeldView> {
    const id = await this.idOfTicket(ticket);
    const registrations = await this.transactions.read((em) =>
      this.views(em, [id], () => ({ by: 'ticket' })),
    );
    return { passCode: null, registrations };
  }

  async idOfTicket(ticket: string): Promise<string> {
    const id = await this.transactions.read((em) => findByTicket(em, this.secrets, ticket));
    if (id === undefined) throw new DomainError('registration.ticket-unknown', 'not-found');
    return id;
  }

  /** The registration of a pass that is meant: the one named, else the only one that is not over. */
  async idMeant(typed: string, named: string | undefined): Promise<string> {
    return this.transactions.read(async (em) => {
      const held = await registrationFacts(em, await this.idsOfPass(em, typed));
      if (named !== undefined) {
        if (held.some(({ id }) => id === named)) return named;
        throw new DomainError('platform.not-found', 'not-found');
      }
      const active = held.filter(({ lines }) => lines.some(({ status }) => isActive(status)));
      const meant = active.length > 0 ? active : held;
      if (meant.length > 1)
        throw new DomainError('registration.which-registration', 'invalid', {}, [
          { path: 'registrationId', code: 'registration.which-registration' },
        ]);
      return meant[0]!.id;
    });
  }

  private async idsOfPass(em: EntityManager, typed: string): Promise<readonly string[]> {
    const ids = await findByPassCode(em, this.secrets, typed, this.clock.now());
    if (ids === undefined) throw new DomainError('registration.pass-unknown', 'not-found');
    return ids;
  }

  private async views(em: EntityManager, ids: readonly string[], opened: (id: string) => OpenedBy) {
    const registrations = await registrationFacts(em, ids);
    const eventIds = [...new Set(registrations.map(({ eventId }) => eventId))];
    const events = new Map((await eventFacts(em, eventIds)).map((event) => [event.id, event]));
    const now = this.clock.now();
    const known = await atelierKnowledge(em, registrations, [...events.values()]);
    return registrations.map((registration) => {
      const event = events.get(registration.eventId)!;
      return {
        ...heldRegistrationView(registration, event, opened(registration.id), now),
        ateliers: heldAteliers(registration, event, known, now),
      };
    });
  }
}
