import type { Locale } from '#kernel';
import { row, rows } from '#platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { addressKey } from '../domain/name-key.js';
import { SignInLink } from '../domain/sign-in-link.js';

/** Links that one address may wait for at once: the mailbox of somebody else is not to be flooded. */
const LIVE_LINKS = 5;

/**
 * Keeps a link for an address, known or not, in one and the same statement: the answer and its time tell nobody who
 * has an account. The address itself is not kept.
 */
export async function saveMailedLink(
  em: EntityManager,
  asked: { id: string; email: string; locale: Locale; madeAt: Temporal.Instant; expiresAt: Temporal.Instant },
): Promise<void> {
  await rows(
    em,
    `insert into sign_in_link (id, kind, account_id, locale, made_at, expires_at)
     select $1, 'mailed',
       (select account.id from account where address_key = $2 and ${LIVE_LINKS} > (
          select count(*) from sign_in_link
          where account_id = account.id and kind = 'mailed' and used_at is null and expires_at > $4::timestamptz)),
       $3, $4::timestamptz, $5::timestamptz`,
    [asked.id, addressKey(asked.email), asked.locale, asked.madeAt.toString(), asked.expiresAt.toString()],
  );
}

/** The link, locked until the end of the transaction: of two that use it at once, the second sees that it is used. */
export const lockLink = (em: EntityManager, id: string): Promise<SignInLink | null> =>
  em.findOne(SignInLink, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** Where and in which language a link is to be mailed; undefined when it is used, over, or nobody's. */
export async function signInLinkToMail(
  em: EntityManager,
  linkId: string,
  now: Temporal.Instant,
): Promise<{ readonly email: string; readonly locale: Locale } | undefined> {
  return row(
    em,
    `select account.email, sign_in_link.locale from sign_in_link join account on account.id = account_id
     where sign_in_link.id = $1 and kind = 'mailed' and used_at is null and expires_at > $2`,
    [linkId, now.toString()],
  );
}

export async function forgetKeptLinks(em: EntityManager, accountId: string): Promise<void> {
  await rows(em, `delete from sign_in_link where kind = 'kept' and account_id = $1`, [accountId]);
}

/** The one link that makes the first administrator, made when there is none or when it is used. @returns its id. */
export async function linkForFirstAdministrator(
  em: EntityManager,
  { id, locale, now }: { id: string; locale: Locale; now: Temporal.Instant },
): Promise<string> {
  await rows(em, `delete from sign_in_link where kind = 'first-administrator' and used_at is not null`);
  await rows(
    em,
    `insert into sign_in_link (id, kind, locale, made_at) values ($1, 'first-administrator', $2, $3)
     on conflict (kind) where kind = 'first-administrator' do nothing`,
    [id, locale, now.toString()],
  );
  return (await row<{ id: string }>(em, `select id from sign_in_link where kind = 'first-administrator'`))!
    .id;
}
