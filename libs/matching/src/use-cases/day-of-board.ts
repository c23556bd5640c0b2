import { type Actor, keepsDesk, organises } from '#identity';
import { DomainError } from '#kernel';
import { eventFacts, type EventFacts } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { courseOf, USUAL_TIMETABLE } from '../domain/board-course.js';
import type { Course } from '../domain/board.js';
import type { TablesPlan } from '../domain/input.js';
import { publishedPlan, type Publication } from '../persistence/publications.queries.js';

const unknown = () => new DomainError('platform.not-found', 'not-found');

/** Who organises the event leads its clock; the desk sees it. */
export const leadsBoard = (event: EventFacts, actor: Actor): boolean =>
  [event.territoryId, ...event.otherTerritoryIds].some((territory) => organises(actor, territory));

/** The event, for whoever organises it or keeps its desk. @throws DomainError 404 for anybody else */
export async function eventOfBoard(em: EntityManager, id: string, actor: Actor): Promise<EventFacts> {
  const [event] = await eventFacts(em, [id]);
  if (!event || !(leadsBoard(event, actor) || keepsDesk(actor, event))) throw unknown();
  return event;
}

/** The event, for whoever may lead its clock. @throws DomainError 404 for anybody else */
export async function eventOfOperator(em: EntityManager, id: string, actor: Actor): Promise<EventFacts> {
  const event = await eventOfBoard(em, id, actor);
  if (!leadsBoard(event, actor)) throw unknown();
  return event;
}

/** The published plan of tables as a day of rounds. */
export interface BoardDay {
  readonly publication: Publication;
  readonly plan: TablesPlan;
  readonly course: Course;
}

export async function dayOfBoard(em: EntityManager, eventId: string): Promise<BoardDay | undefined> {
  const publication = await publishedPlan(em, eventId, 'tables');
  if (!publication) return undefined;
  const plan = publication.plan as TablesPlan;
  const course = courseOf(publication.timetable ?? USUAL_TIMETABLE, plan.rounds.length);
  return { publication, plan, course };
}
