import { newId, type Locale } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { MAILED_LINK_LIFE, SignInLink } from '../domain/sign-in-link.js';
import { accountByAddress } from '../persistence/accounts.queries.js';
import { forgetKeptLinks } from '../persistence/links.queries.js';

/**
 * A link for an account that exists, to be handed over otherwise than by mail. A reusable one takes the place of the
 * account's earlier reusable ones: what an earlier demonstration printed opens nothing any more.
 * @param asked.expiresAt 15 minutes from now unless given
 * @returns the link's id, for `signInUrl`.
 */
export async function makeSignInLink(
  em: EntityManager,
  asked: {
    readonly email: string;
    readonly now: Temporal.Instant;
    readonly expiresAt?: Temporal.Instant;
    readonly reusable?: boolean;
    readonly locale?: Locale;
  },
): Promise<string> {
  const { email, now, expiresAt = now.add(MAILED_LINK_LIFE), reusable = false, locale } = asked;
  const account = await accountByAddress(em, email);
  if (!account) throw new Error('A sign-in link was asked for an address without an account.');
  if (reusable) await forgetKeptLinks(em, account.id);
  const link = new SignInLink({
    id: newId(),
    kind: reusable ? 'kept' : 'mailed',
    accountId: account.id,
    locale: locale ?? account.locale,
    madeAt: now,
    expiresAt,
  });
  em.persist(link);
  await em.flush();
  return link.id;
}
