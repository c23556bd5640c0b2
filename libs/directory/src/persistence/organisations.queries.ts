import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrganisationKind } from '../domain/organisation-kinds.js';

export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly kind: OrganisationKind;
  readonly siret: string | null;
  readonly territoryIds: string[];
}

const COLUMNS = `
  organisation.id, organisation.name, organisation.name_key as "nameKey", organisation.kind, organisation.siret,
  coalesce((select jsonb_agg(membership.territory_id order by membership.territory_id) from membership
    where membership.organisation_id = organisation.id and membership.valid_to is null), '[]') as "territoryIds"`;

/** Saves an organisation, a member of its territories from this day on. */
export async function saveOrganisation(
  em: EntityManager,
  organisation: OrganisationRow,
  membershipIds: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  const { id, name, nameKey, kind, siret, territoryIds } = organisation;
  await rows(
    em,
    `insert into organisation (id, name, name_key, kind, siret, made_at) values ($1, $2, $3, $4, $5, $6)`,
    [id, name, nameKey, kind, siret, now.toString()],
  );
  await rows(
    em,
    `insert into membership (id, organisation_id, organisation_name_key, territory_id, valid_from)
     select id, $1, $2, territory_id, $3::timestamptz at time zone 'UTC'
     from unnest($4::uuid[], $5::uuid[]) as given (id, territory_id)`,
    [id, nameKey, now.toString(), membershipIds, territoryIds],
  );
}

/** Organisations by id; those that do not exist are left out. */
export async function organisationsById(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganisationRow>> {
  const found = await rows<OrganisationRow>(
    em,
    `select ${COLUMNS} from organisation where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(found.map((organisation) => [organisation.id, organisation]));
}

/** Organisations whose name holds each of `words` (folded, so without signs that LIKE would read), by name. */
export const listOrganisationsAfter = (
  em: EntityManager,
  wanted: { readonly words: readonly string[]; readonly territoryId: string | undefined },
  after: readonly [nameKey: string, id: string] | undefined,
  limit: number,
): Promise<OrganisationRow[]> =>
  rows<OrganisationRow>(
    em,
    `select ${COLUMNS} from organisation
     where ($1::text is null or (organisation.name_key, organisation.id) > ($1, $2::uuid))
       and organisation.name_key like all ($3::text[])
       and ($4::uuid is null or exists (select 1 from membership where membership.organisation_id = organisation.id
         and membership.territory_id = $4 and membership.valid_to is null))
     order by organisation.name_key, organisation.id limit $5`,
    [
      after?.[0] ?? null,
      after?.[1] ?? null,
      wanted.words.map((word) => `%${word}%`),
      wanted.territoryId ?? null,
      limit,
    ],
  );
