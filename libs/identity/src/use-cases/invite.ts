import { Clock, type Locale } from '#kernel';
import { announce, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { invited } from '../announcements.js';
import type { Actor } from '../domain/actor.js';
import {
  accountOf,
  accountWithGrants,
  grantRole,
  type AccountWithGrants,
} from '../persistence/accounts.queries.js';
import { audit } from './audit.js';

interface Invitation {
  readonly email: string;
  readonly role: 'organiser';
  /** Known to exist: directory, to the right, has checked it. */
  readonly territoryId: string;
  readonly locale: Locale;
}

/** Gives a role to an address, with an account when it has none. Asking again changes nothing and tells nobody. */
@Injectable()
export class Invite {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run({ email, role, territoryId, locale }: Invitation, actor: Actor): Promise<AccountWithGrants> {
    const now = this.clock.now();
    return this.transactions.run(async (em) => {
      const account = await accountOf(em, { email, locale, now });
      if (await grantRole(em, account.id, { role, territoryId }, now)) {
        await audit(
          em,
          actor,
          { action: 'identity.invited', subjectKind: 'account', subjectId: account.id },
          now,
        );
        await announce(em, invited, { accountId: account.id, territoryId, locale }, now);
      }
      return (await accountWithGrants(em, account.id))!;
    });
  }
}
