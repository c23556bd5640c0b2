import { newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Event, type EventDefinition } from '../domain/event.js';
import { searchTextOf } from '../domain/search-text.js';
import { Session, type SessionDefinition } from '../domain/session.js';
import { slugFrom } from '../domain/slug.js';
import { writeOtherTerritories } from '../persistence/event-territories.js';
import { writeCapacities } from '../persistence/seat-ledger.js';
import { freeSlug } from '../persistence/slugs.js';

/** Writes a new event with its sessions and its rows of the seat ledger: a draft, at revision 1. */
export async function writeDraft(
  em: EntityManager,
  made: Pick<Event, 'id' | 'territoryId' | 'createdBy' | 'createdAt'>,
  definition: EventDefinition,
  sessionDefinitions: readonly SessionDefinition[],
  otherTerritoryIds: readonly string[],
): Promise<void> {
  const slug = await freeSlug(em, slugFrom(definition.title), made.id);
  const event = new Event({ ...made, slug }, definition);
  const sessions = sessionDefinitions.map(
    (session) => new Session({ id: newId(made.createdAt.epochMilliseconds), eventId: event.id }, session),
  );
  event.searchText = searchTextOf(event, sessions);
  // The two are mapped apart, and a session refers to its event: the event goes first.
  await em.persist(event).flush();
  await em.persist(sessions).flush();
  await writeOtherTerritories(em, event.id, otherTerritoryIds);
  await writeCapacities(em, event, sessions);
}
