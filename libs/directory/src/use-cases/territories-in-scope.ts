import { type Actor, isAdministrator, organises } from '#identity';
import { DomainError } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { territoriesById } from '../persistence/territories.queries.js';

/**
 * Checks that each territory exists and is one that the actor organises. To an organiser, a territory that does not
 * exist and one that is not theirs are the same.
 * @param pathOf where the id of this index stands in the body
 * @throws DomainError `directory.territory-unknown`: 404 out of scope, 422 when it does not exist.
 */
export async function territoriesInScope(
  em: EntityManager,
  actor: Actor,
  territoryIds: readonly string[],
  pathOf: (index: number) => string,
): Promise<void> {
  if (!territoryIds.every((id) => organises(actor, id)))
    throw new DomainError('directory.territory-unknown', 'not-found');
  if (!isAdministrator(actor)) return;
  const known = await territoriesById(em, territoryIds);
  const fields = territoryIds
    .map((id, index) => ({ id, path: pathOf(index), code: 'directory.territory-unknown' }))
    .filter(({ id }) => !known.has(id))
    .map(({ path, code }) => ({ path, code }));
  if (fields.length > 0) throw new DomainError('directory.territory-unknown', 'invalid', {}, fields);
}
