import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The channel on which a commit says that the public pages of an event are old; the payload is the event's id. */
export const PAGE_CHANGED = 'page_changed';

/** Says so at the commit of the transaction of `em`; never when it rolls back. */
export async function tellPageChanged(em: EntityManager, eventId: string): Promise<void> {
  await rows(em, 'select pg_notify($1, $2)', [PAGE_CHANGED, eventId]);
}
