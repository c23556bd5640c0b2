import { newId, type Locale } from '#kernel';
import { row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addressKey } from '../domain/name-key.js';
import type { Grant } from '../domain/actor.js';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly locale: Locale;
}

/** The account of an address, made when it is new. */
export async function accountOf(
  em: EntityManager,
  { email, locale = 'fr', now }: { email: string; locale?: Locale; now: Temporal.Instant },
): Promise<AccountRow> {
  await rows(
    em,
    `insert into account (id, email, address_key, locale, made_at) values ($1, $2, $3, $4, $5)
     on conflict on constraint one_account_per_address do nothing`,
    [newId(), email, addressKey(email), locale, now.toString()],
  );
  return (await accountByAddress(em, email))!;
}

export const accountByAddress = (em: EntityManager, email: string): Promise<AccountRow | undefined> =>
  row<AccountRow>(em, 'select id, email, locale from account where address_key = $1', [addressKey(email)]);

/** Accounts by id: where to write to somebody, and in which language. */
export async function accountsById(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountRow>> {
  const found = await rows<AccountRow>(
    em,
    'select id, email, locale from account where id = any($1::uuid[])',
    [ids],
  );
  return new Map(found.map((account) => [account.id, account]));
}

/** Gives a role where it is not held yet. @returns whether it is new. */
export async function grantRole(
  em: EntityManager,
  accountId: string,
  grant: Grant,
  now: Temporal.Instant,
): Promise<boolean> {
  const granted = await rows(
    em,
    `insert into role_grant (id, account_id, role, territory_id, organisation_id, event_id, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint one_grant_per_account_role_and_scope do nothing returning id`,
    [
      newId(),
      accountId,
      grant.role,
      grant.territoryId ?? null,
      grant.organisationId ?? null,
      grant.eventId ?? null,
      now.toString(),
    ],
  );
  return granted.length > 0;
}

export const hasAdministrator = async (em: EntityManager): Promise<boolean> =>
  (await row(em, `select 1 from role_grant where role = 'administrator' limit 1`)) !== undefined;

export interface AccountWithGrants {
  readonly id: string;
  readonly email: string;
  readonly addressKey: string;
  readonly roles: Grant[];
}

/** One grant as JSON, with only the scope that it has. */
export const GRANTS_OF_ACCOUNT = `(
  select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', role, 'territoryId', territory_id,
    'organisationId', organisation_id, 'eventId', event_id)) order by role_grant.id), '[]')
  from role_grant where role_grant.account_id = account.id)`;

/** Accounts with their roles, by address, after the one given. */
export const listAccountsAfter = (
  em: EntityManager,
  after: string | undefined,
  limit: number,
): Promise<AccountWithGrants[]> =>
  rows<AccountWithGrants>(
    em,
    `select id, email, address_key as "addressKey", ${GRANTS_OF_ACCOUNT} as roles from account
     where $1::text is null or address_key > $1 order by address_key limit $2`,
    [after ?? null, limit],
  );

export const accountWithGrants = (em: EntityManager, id: string): Promise<AccountWithGrants | undefined> =>
  row<AccountWithGrants>(
    em,
    `select id, email, address_key as "addressKey", ${GRANTS_OF_ACCOUNT} as roles from account where id = $1`,
    [id],
  );
