import { Clock, DomainError } from '#kernel';
import { Secrets, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { VISITOR, type Actor } from '../domain/actor.js';
import { signedInByCookie, signedInByToken, type SignedIn } from '../persistence/sign-ins.queries.js';

/** Who is at the door. One query on an index, and none for somebody who shows nothing. */
@Injectable()
export class Authentication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /**
   * @param shown.cookie the value of the cookie `signInCookieName`
   * @param shown.bearer what follows `Bearer` in the Authorization header; it wins over the cookie
   * @returns the actor; a visitor when the cookie's sign-in is over or unknown
   * @throws DomainError `identity.token-unknown` for a bearer token that is none of ours: a program must be told.
   */
  async run(shown: { readonly cookie?: string; readonly bearer?: string }): Promise<Actor> {
    const { cookie, bearer } = shown;
    if (bearer !== undefined) {
      const hash = this.secrets.lookUp('api-token', bearer);
      const program = await this.transactions.read((em) => signedInByToken(em, hash));
      if (!program) throw new DomainError('identity.token-unknown', 'unauthenticated');
      return actorOf(program);
    }
    if (!cookie) return VISITOR;
    const hash = this.secrets.lookUp('sign-in-cookie', cookie);
    const browser = await this.transactions.read((em) => signedInByCookie(em, hash, this.clock.now()));
    return browser ? actorOf(browser) : VISITOR;
  }
}

const actorOf = ({ signInId, accountId, email, eventId, grants }: SignedIn): Actor => ({
  accountId,
  email,
  grants: eventId === null ? (grants ?? []) : [{ role: 'desk', eventId }],
  ...(signInId !== null && { signInId }),
});
