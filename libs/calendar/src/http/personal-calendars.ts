import { Clock, DomainError, type Locale } from '#kernel';
import { CONFIGURATION, Secrets, Transactions, translator, type Configuration } from '#platform';
import {
  findByPassCode,
  findByTicket,
  openingSecrets,
  registrationFacts,
  registrationsOfPass,
  type RegistrationFacts,
} from '#registration';
import { eventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { CalendarEntry } from '../domain/calendar-object.js';
import { findInvitations } from '../persistence/invitation.queries.js';
import { feedUrl, passIdOf } from '../use-cases/feed-token.js';
import { heldEntries } from './held-entries.js';
import { visitEntries, visitsHeld } from './visit-entries.js';
import { calendarAnswer } from './published-calendars.js';

const REFRESH_SECONDS = 1800;

/** What one pass holds, as a feed. Its address is a key: no cache may keep it for others. */
@Injectable()
export class PersonalCalendars {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async ofToken(token: string, locale: Locale) {
    const entries = await this.transactions.read((em) => this.entriesOf(em, token));
    if (!entries) throw new DomainError('platform.not-found', 'not-found');
    const feed = { name: translator(locale)('mail:feed.pass'), refreshSeconds: REFRESH_SECONDS };
    return calendarAnswer(
      { method: 'PUBLISH', entries, locale, madeAt: this.clock.now(), feed },
      { 'cache-control': 'private, no-cache' },
    );
  }

  /** The feed's address, for whoever has the code of the pass. @throws DomainError `registration.pass-unknown` */
  addressOfPass(passCode: string): Promise<{ url: string }> {
    return this.addressOf('registration.pass-unknown', async (em) => {
      const [id] = (await findByPassCode(em, this.secrets, passCode, this.clock.now())) ?? [];
      return id;
    });
  }

  /** The same, for whoever has a ticket of the pass. @throws DomainError `registration.ticket-unknown` */
  addressOfTicket(ticket: string): Promise<{ url: string }> {
    return this.addressOf('registration.ticket-unknown', (em) => findByTicket(em, this.secrets, ticket));
  }

  private addressOf(code: string, find: (em: EntityManager) => Promise<string | undefined>) {
    return this.transactions.read(async (em) => {
      const id = await find(em);
      const [registration] = id === undefined ? [] : await registrationFacts(em, [id]);
      if (!registration) throw new DomainError(code, 'not-found');
      return {
        url: feedUrl({ configuration: this.configuration, secrets: this.secrets }, registration.passId),
      };
    });
  }

  private async entriesOf(em: EntityManager, token: string): Promise<readonly CalendarEntry[] | undefined> {
    const passId = passIdOf(this.secrets, token);
    if (passId === undefined) return undefined;
    const ids = await registrationsOfPass(em, passId, this.clock.now());
    if (ids.length === 0) return undefined;
    const registrations = await registrationFacts(em, ids);
    return this.entriesOfHeld(em, registrations);
  }

  private async entriesOfHeld(em: EntityManager, registrations: readonly RegistrationFacts[]) {
    const ids = registrations.map(({ id }) => id);
    const events = await eventFacts(em, [...new Set(registrations.map(({ eventId }) => eventId))]);
    const opening = await openingSecrets(em, this.secrets, ids);
    const told = await findInvitations(
      em,
      registrations.map(({ id, personId }) => personId ?? id),
    );
    const ground = { baseUrl: this.configuration.baseUrl, secrets: this.secrets };
    const held = { registrations, events, opening, told };
    return [
      ...heldEntries(held, ground),
      ...visitEntries({ ...held, ...(await visitsHeld(em, ids)) }, ground),
    ];
  }
}
