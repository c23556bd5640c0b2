import { type Actor, keepsDesk, organises } from '#identity';
import { DomainError } from '#kernel';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';

const unknown = () => new DomainError('platform.not-found', 'not-found');

/** The event, for who notes its arrivals. @throws DomainError 404 for anybody else, as for one that does not exist. */
export async function eventOfDesk(em: EntityManager, id: string, actor: Actor): Promise<EventFacts> {
  const [event] = await eventFacts(em, [id]);
  if (!event || !keepsDesk(actor, event)) throw unknown();
  return event;
}

/** The event, for who organises it. @throws DomainError as above. */
export async function eventOfOrganiser(em: EntityManager, id: string, actor: Actor): Promise<EventFacts> {
  const event = await eventOfDesk(em, id, actor);
  if (!organises(actor, event.territoryId)) throw unknown();
  return event;
}
