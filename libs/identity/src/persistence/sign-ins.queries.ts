import { row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Grant } from '../domain/actor.js';
import { GRANTS_OF_ACCOUNT } from './accounts.queries.js';

/** How long a browser that is not used stays signed in. */
export const SIGN_IN_LIFE = { hours: 14 * 24 } as const;

export interface SignedIn {
  readonly signInId: string | null;
  readonly accountId: string | null;
  readonly email: string | null;
  readonly eventId: string | null;
  readonly grants: readonly Grant[] | null;
}

export async function saveSignIn(
  em: EntityManager,
  signIn: {
    id: string;
    tokenHash: Buffer;
    accountId: string | null;
    eventId: string | null;
    madeAt: Temporal.Instant;
    expiresAt: Temporal.Instant;
  },
): Promise<void> {
  await rows(
    em,
    `insert into sign_in (id, token_hash, account_id, event_id, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      signIn.id,
      signIn.tokenHash,
      signIn.accountId,
      signIn.eventId,
      signIn.madeAt.toString(),
      signIn.expiresAt.toString(),
    ],
  );
}

/**
 * Who holds this cookie. Using it puts its end off, at most once a day, so that reading a page writes nothing as a
 * rule; the end of a desk stands.
 */
export const signedInByCookie = (
  em: EntityManager,
  tokenHash: Buffer,
  now: Temporal.Instant,
): Promise<SignedIn | undefined> =>
  row<SignedIn>(
    em,
    `with slid as (
       update sign_in set expires_at = $3::timestamptz
       where token_hash = $1 and account_id is not null and expires_at > $2::timestamptz
         and expires_at < $3::timestamptz - interval '1 day'
     )
     select sign_in.id as "signInId", account_id as "accountId", account.email, sign_in.event_id as "eventId",
       case when account.id is not null then ${GRANTS_OF_ACCOUNT} end as grants
     from sign_in left join account on account.id = sign_in.account_id
     where token_hash = $1 and expires_at > $2::timestamptz`,
    [tokenHash, now.toString(), now.add(SIGN_IN_LIFE).toString()],
  );

/** Who holds this API token. */
export const signedInByToken = (em: EntityManager, tokenHash: Buffer): Promise<SignedIn | undefined> =>
  row<SignedIn>(
    em,
    `select null as "signInId", account.id as "accountId", account.email, null as "eventId", ${GRANTS_OF_ACCOUNT} as grants
     from api_token join account on account.id = api_token.account_id where token_hash = $1`,
    [tokenHash],
  );

export async function endSignIn(em: EntityManager, signInId: string): Promise<void> {
  await rows(em, 'delete from sign_in where id = $1', [signInId]);
}

/** Forgets what is over: sign-ins at once, links a day later, so that until then a late click is told why. */
export async function forgetWhatIsOver(em: EntityManager, now: Temporal.Instant): Promise<void> {
  await rows(em, 'delete from sign_in where expires_at <= $1', [now.toString()]);
  await rows(em, 'delete from sign_in_link where expires_at <= $1', [now.subtract({ hours: 24 }).toString()]);
}
