import { randomBytes } from 'node:crypto';
import { Clock, DomainError, newId } from '#kernel';
import { Secrets, Transactions } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { SignInLink } from '../domain/sign-in-link.js';
import { linkIdOf } from './sign-in-url.js';
import { accountOf, grantRole, hasAdministrator } from '../persistence/accounts.queries.js';
import { lockLink } from '../persistence/links.queries.js';
import { endSignIn, saveSignIn, SIGN_IN_LIFE } from '../persistence/sign-ins.queries.js';

interface SignInAsked {
  /** As it stands in the link. */
  readonly token: string;
  /** Of the first administrator, who has no account yet. */
  readonly email?: string;
  /** The sign-in of this browser that the new one takes the place of. */
  readonly replaces?: string;
}

/** A browser that is signed in. `cookie` is told here and nowhere else: only its look-up value is kept. */
export interface BrowserSignedIn {
  readonly cookie: string;
  readonly eventId: string | null;
}

/** An address that cannot receive, for a first administrator who gives none and signs in on this machine. */
const WITHOUT_ADDRESS = 'administrateur@localhost';

/** Uses a link and signs the browser in. The link's row is locked: two at once sign in once. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** @throws DomainError `identity.link-unknown`, `identity.link-used` or `identity.link-expired`. */
  async run({ token, email, replaces }: SignInAsked): Promise<BrowserSignedIn> {
    const linkId = linkIdOf(this.secrets, token);
    const now = this.clock.now();
    return this.transactions.run(async (em) => {
      const link = linkId && (await lockLink(em, linkId));
      if (!link) throw new DomainError('identity.link-unknown', 'not-found');
      link.use(now);
      await em.flush();
      if (replaces) await endSignIn(em, replaces);
      const cookie = randomBytes(32).toString('base64url');
      await saveSignIn(em, {
        id: newId(),
        tokenHash: this.secrets.lookUp('sign-in-cookie', cookie),
        accountId:
          link.kind === 'first-administrator' ? await firstAdministrator(em, email, now) : link.accountId,
        eventId: link.eventId,
        madeAt: now,
        expiresAt: endOf(link, now),
      });
      return { cookie, eventId: link.eventId };
    });
  }
}

/** A desk closes with its link; everybody else stays signed in as long as they come. */
const endOf = (link: SignInLink, now: Temporal.Instant): Temporal.Instant =>
  link.kind === 'desk' ? link.expiresAt! : now.add(SIGN_IN_LIFE);

/** Somebody who became administrator by another way in the meantime closes this one. */
async function firstAdministrator(
  em: EntityManager,
  email: string = WITHOUT_ADDRESS,
  now: Temporal.Instant,
): Promise<string> {
  if (await hasAdministrator(em)) throw new DomainError('identity.link-expired', 'gone');
  const account = await accountOf(em, { email, now });
  await grantRole(em, account.id, { role: 'administrator' }, now);
  return account.id;
}
