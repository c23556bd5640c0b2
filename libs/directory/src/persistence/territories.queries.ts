import { isId } from '#kernel';
import { row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface TerritoryRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameKey: string;
  readonly timeZone: string;
  /** Who is responsible for the personal data collected there. */
  readonly controller: string | null;
  readonly dpo: string | null;
}

const COLUMNS = `id, slug, name, name_key as "nameKey", time_zone as "timeZone", controller, dpo`;

export async function saveTerritory(
  em: EntityManager,
  territory: TerritoryRow,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `insert into territory (id, slug, name, name_key, time_zone, controller, dpo, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      territory.id,
      territory.slug,
      territory.name,
      territory.nameKey,
      territory.timeZone,
      territory.controller,
      territory.dpo,
      now.toString(),
    ],
  );
}

/** Territories by id; those that do not exist are left out. */
export async function territoriesById(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TerritoryRow>> {
  const found = await rows<TerritoryRow>(em, `select ${COLUMNS} from territory where id = any($1::uuid[])`, [
    ids,
  ]);
  return new Map(found.map((territory) => [territory.id, territory]));
}

/** A territory by what stands in an address: its id or its slug. */
export const territoryNamed = (em: EntityManager, idOrSlug: string): Promise<TerritoryRow | undefined> =>
  row<TerritoryRow>(em, `select ${COLUMNS} from territory where ${isId(idOrSlug) ? 'id' : 'slug'} = $1`, [
    idOrSlug,
  ]);

export const listTerritoriesAfter = (
  em: EntityManager,
  after: readonly [nameKey: string, id: string] | undefined,
  limit: number,
): Promise<TerritoryRow[]> =>
  rows<TerritoryRow>(
    em,
    `select ${COLUMNS} from territory where $1::text is null or (name_key, id) > ($1, $2::uuid)
     order by name_key, id limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  );
