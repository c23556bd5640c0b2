import { row } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The id of the event that a session belongs to. */
export const eventOfSession = async (em: EntityManager, sessionId: string): Promise<string | undefined> =>
  (await row<{ id: string }>(em, `select event_id as id from session where id = $1`, [sessionId]))?.id;
