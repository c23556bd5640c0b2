import {
  cardsGiven,
  namedCards,
  publishedTables,
  publishedTablesOf,
  type NamedCard,
  type NamedStop,
} from '#matching';
import { registrationFacts } from '#registration';
import { eventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CardFacts } from '../messages/card-facts.js';
import type { CardHeld, PublicationRef } from '../messages/mail.js';

/**
 * Whom a publication gives a card: for the first time, or another than before. Nobody where the organisers chose to
 * write to nobody, and nobody who gave their seat back.
 */
export async function cardHoldersOf(
  em: EntityManager,
  { planId, revision }: PublicationRef,
  which: 'ready' | 'changed',
): Promise<readonly string[]> {
  const given = await publishedTablesOf(em, planId, revision);
  const [event] = given?.told ? await eventFacts(em, [given.eventId]) : [];
  if (!given || !event) return [];
  const cards = await namedCards(em, given, event, given.changed);
  const history = await cardsGiven(em, given, given.changed);
  const holders = cards
    .map(({ registrationId }) => registrationId)
    .filter((id) => (which === 'changed') === (history.get(id)?.times ?? 1) > 1);
  const registrations = await registrationFacts(em, holders);
  return registrations.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
}

/** The card that somebody holds now, and whether a later publication than this one tells them of it. */
export async function cardHeldBy(
  em: EntityManager,
  { registrationId, eventId }: { readonly registrationId: string; readonly eventId: string },
  { planId, revision }: PublicationRef,
): Promise<CardHeld | undefined> {
  const given = await publishedTables(em, eventId);
  const [event] = given ? await eventFacts(em, [eventId]) : [];
  if (!given || event?.status !== 'published') return undefined;
  const [card] = await namedCards(em, given, event, [registrationId]);
  if (!card) return undefined;
  const later = given.planId !== planId || given.revision !== revision;
  return { card: cardFacts(card), toldLater: later && given.told && given.changed.includes(registrationId) };
}

const cardFacts = ({ number, stops }: NamedCard): CardFacts => ({ number, stops: stops.map(stopFacts) });

const stopFacts = ({ time, ...stop }: NamedStop): CardFacts['stops'][number] => ({
  ...stop,
  startsAt: time?.startsAt ?? null,
  breakAfter: time?.breakAfter ?? null,
});
