import { Clock, newId, type Locale } from '#kernel';
import { CONFIGURATION, type Configuration, Secrets, Transactions } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { SignInLink } from '../domain/sign-in-link.js';
import { signInUrl } from './sign-in-url.js';

/**
 * A link that opens the desk of one event on any phone that follows it, until its end. Whoever calls has checked that
 * the event is theirs: this lib stands left of events.
 */
@Injectable()
export class MakeDeskLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    readonly secrets: Secrets,
    @Inject(CONFIGURATION) readonly configuration: Configuration,
  ) {}

  /** @returns the address to open on the helper's phone. */
  async run(asked: {
    readonly eventId: string;
    readonly expiresAt: Temporal.Instant;
    readonly locale: Locale;
  }): Promise<string> {
    const link = new SignInLink({ id: newId(), kind: 'desk', madeAt: this.clock.now(), ...asked });
    await this.transactions.run(async (em) => {
      em.persist(link);
      await em.flush();
    });
    return signInUrl(this, link.id, link.locale);
  }
}
