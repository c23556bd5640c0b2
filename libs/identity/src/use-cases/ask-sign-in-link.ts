import { Clock, newId, type Locale } from '#kernel';
import { announce, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { linkAsked } from '../announcements.js';
import { MAILED_LINK_LIFE } from '../domain/sign-in-link.js';
import { saveMailedLink } from '../persistence/links.queries.js';

/** Does the same for an address that is known and for one that is not; only the mail, written later, differs. */
@Injectable()
export class AskSignInLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run({ email, locale }: { readonly email: string; readonly locale: Locale }): Promise<void> {
    const now = this.clock.now();
    const linkId = newId();
    await this.transactions.run(async (em) => {
      await saveMailedLink(em, {
        id: linkId,
        email,
        locale,
        madeAt: now,
        expiresAt: now.add(MAILED_LINK_LIFE),
      });
      await announce(em, linkAsked, { linkId }, now);
    });
  }
}
