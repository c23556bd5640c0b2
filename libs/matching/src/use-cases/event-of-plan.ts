import { type Actor, organises } from '#identity';
import { DomainError } from '#kernel';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockPlan, planById, type StoredPlan } from '../persistence/rotation-plans.queries.js';

const unknown = () => new DomainError('platform.not-found', 'not-found');

/** The event, for who organises it. @throws DomainError 404 for anybody else, as for one that does not exist. */
export async function eventToPlan(em: EntityManager, id: string, actor: Actor): Promise<EventFacts> {
  const [event] = await eventFacts(em, [id]);
  if (
    !event ||
    ![event.territoryId, ...event.otherTerritoryIds].some((territory) => organises(actor, territory))
  )
    throw unknown();
  return event;
}

export interface PlanAndEvent {
  readonly plan: StoredPlan;
  readonly event: EventFacts;
}

/** A plan and its event, for who organises it. @throws DomainError 404, as above. */
export async function planOfOrganiser(em: EntityManager, id: string, actor: Actor): Promise<PlanAndEvent> {
  const plan = await planById(em, id);
  if (!plan) throw unknown();
  return { plan, event: await eventToPlan(em, plan.eventId, actor) };
}

/** The same, the plan locked until the end of the transaction. */
export async function planUnderLock(em: EntityManager, id: string, actor: Actor): Promise<PlanAndEvent> {
  const plan = await lockPlan(em, id);
  if (!plan) throw unknown();
  return { plan, event: await eventToPlan(em, plan.eventId, actor) };
}
