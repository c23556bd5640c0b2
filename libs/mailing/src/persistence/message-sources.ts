import { territoriesById } from '#directory';
import { signInUrl } from '#identity';
import type { Locale } from '#kernel';
import { CONFIGURATION, Secrets, type Configuration } from '#platform';
import {
  openingSecrets,
  ateliersOf,
  registrationFacts,
  registrationsForEvent,
  type RegistrationFacts as Registration,
} from '#registration';
import { eventFacts, type EventFacts as Event } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { RegistrationFacts } from '../domain/facts.js';
import type { Addressee, CardHeld, PublicationRef, Sources } from '../messages/mail.js';
import { programmeSlot, type ProgrammeSlot } from '../messages/programme-facts.js';
import { cardHeldBy, cardHoldersOf } from './card-sources.js';
import { factsOf, isAlive } from './facts-of.js';

/** What messages are made from, read through the doors of the libs to the left. */
@Injectable()
export class MessageSources implements Sources {
  constructor(
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  signInUrl(linkId: string, locale: Locale): string {
    return signInUrl({ configuration: this.configuration, secrets: this.secrets }, linkId, locale);
  }

  async registration(em: EntityManager, registrationId: string): Promise<RegistrationFacts | undefined> {
    const [registration] = await registrationFacts(em, [registrationId]);
    if (!registration) return undefined;
    const [event] = await eventFacts(em, [registration.eventId]);
    const opening = (await openingSecrets(em, this.secrets, [registrationId])).get(registrationId);
    return event && opening && factsOf(registration, event, opening);
  }

  async addresseesOf(em: EntityManager, registrationIds: readonly string[]): Promise<readonly Addressee[]> {
    const registrations = await registrationFacts(em, registrationIds);
    const events = await eventFacts(em, [...new Set(registrations.map(({ eventId }) => eventId))]);
    return registrations.flatMap((registration) => addresseeOf(registration, events));
  }

  async addresseesAt(
    em: EntityManager,
    { eventId, sessionId }: { readonly eventId: string; readonly sessionId?: string },
  ): Promise<readonly Addressee[]> {
    const registrations = await registrationsForEvent(em, eventId);
    const events = await eventFacts(em, [eventId]);
    return registrations
      .filter(({ lines }) =>
        lines.some(
          (line) => isAlive(line.status) && (sessionId === undefined || line.sessionId === sessionId),
        ),
      )
      .flatMap((registration) => addresseeOf(registration, events));
  }

  async cardHolders(
    em: EntityManager,
    publication: PublicationRef,
    which: 'ready' | 'changed',
  ): Promise<readonly Addressee[]> {
    return this.addresseesOf(em, await cardHoldersOf(em, publication, which));
  }

  cardHeld(
    em: EntityManager,
    { registrationId, event }: RegistrationFacts,
    publication: PublicationRef,
  ): Promise<CardHeld | undefined> {
    return cardHeldBy(em, { registrationId, eventId: event.id }, publication);
  }

  async territoryName(em: EntityManager, territoryId: string): Promise<string> {
    return (await territoriesById(em, [territoryId])).get(territoryId)?.name ?? '';
  }

  async programmeOf(em: EntityManager, registrationId: string): Promise<readonly ProgrammeSlot[]> {
    const [registration] = await registrationFacts(em, [registrationId]);
    const [event] = registration ? await eventFacts(em, [registration.eventId]) : [];
    if (!registration || !event) return [];
    // Only which slots are still open hangs on the clock, and a message does not speak of it.
    const held = await ateliersOf(em, registration, event, Temporal.Instant.fromEpochMilliseconds(0));
    return (held?.slots ?? []).map((slot) => programmeSlot(slot));
  }
}

function addresseeOf(registration: Registration, events: readonly Event[]): readonly Addressee[] {
  const { id, personId, eventId, email, locale } = registration;
  if (email === null) return [];
  const event = events.find((candidate) => candidate.id === eventId);
  const territoryIds = event ? [event.territoryId, ...event.otherTerritoryIds] : [];
  return [
    { address: email, locale, eventId, territoryIds, registrationId: id, registrantId: personId ?? id },
  ];
}
