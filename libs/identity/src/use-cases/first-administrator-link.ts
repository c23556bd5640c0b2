import { Clock, newId, type Locale } from '#kernel';
import { CONFIGURATION, type Configuration, Secrets, Transactions } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { signInUrl } from './sign-in-url.js';
import { hasAdministrator } from '../persistence/accounts.queries.js';
import { linkForFirstAdministrator } from '../persistence/links.queries.js';

/**
 * While nobody administers: the one link that makes the first administrator, the same at each start until it is used.
 * It is printed where the operator reads and nowhere else, and is worth nothing once there is an administrator.
 */
@Injectable()
export class FirstAdministratorLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    readonly secrets: Secrets,
    @Inject(CONFIGURATION) readonly configuration: Configuration,
  ) {}

  /** @returns the address, or undefined when somebody administers already. */
  async run(locale: Locale = 'fr'): Promise<string | undefined> {
    return this.transactions.run(async (em) => {
      if (await hasAdministrator(em)) return undefined;
      const linkId = await linkForFirstAdministrator(em, { id: newId(), locale, now: this.clock.now() });
      return signInUrl(this, linkId, locale, 'firstAdministrator');
    });
  }
}
