import { Clock, newId } from '#kernel';
import { CONFIGURATION, type Configuration, rows, Secrets, Transactions } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { accountOf, grantRole } from '../persistence/accounts.queries.js';

/** The name of the token that `PASSERELLE_ADMIN_TOKEN` gives. */
const TOKEN_NAME = 'environment';

/**
 * At each start: makes the administrator of the configuration, and makes the token of the configuration the only one of
 * its name, so that changing or unsetting the variable ends the old one.
 */
@Injectable()
export class EnsureAdministrator {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async run(): Promise<void> {
    const { administrator } = this.configuration;
    const now = this.clock.now();
    const hash = administrator?.token && this.secrets.lookUp('api-token', administrator.token);
    await this.transactions.run(async (em) => {
      await rows(em, 'delete from api_token where name = $1 and token_hash is distinct from $2::bytea', [
        TOKEN_NAME,
        hash || null,
      ]);
      if (!administrator) return;
      const account = await accountOf(em, { email: administrator.email, now });
      await grantRole(em, account.id, { role: 'administrator' }, now);
      if (!hash) return;
      await rows(
        em,
        `insert into api_token (id, account_id, name, token_hash, made_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint one_api_token_per_text do update set account_id = excluded.account_id
           where api_token.account_id <> excluded.account_id`,
        [newId(), account.id, TOKEN_NAME, hash, now.toString()],
      );
    });
  }
}
