import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The territories that organise an event together with the one that leads it. */
export async function otherTerritoriesOf(em: EntityManager, eventId: string): Promise<readonly string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select territory_id as id from event_territory where event_id = $1 order by territory_id`,
    [eventId],
  );
  return found.map(({ id }) => id);
}

/** Makes exactly these the other territories of an event. */
export async function writeOtherTerritories(
  em: EntityManager,
  eventId: string,
  territoryIds: readonly string[],
): Promise<void> {
  await rows(em, `delete from event_territory where event_id = $1 and not territory_id = any ($2::uuid[])`, [
    eventId,
    territoryIds,
  ]);
  await rows(
    em,
    `insert into event_territory (event_id, territory_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [eventId, territoryIds],
  );
}
