import type { InputOf } from '#kernel';
import { type Answered, decodeCursor, pageOf, Serve, Transactions } from '#platform';
import { Controller } from '@nestjs/common';
import { listAccounts, readMe } from '../contract/index.js';
import type { Call } from '../domain/actor.js';
import { listAccountsAfter } from '../persistence/accounts.queries.js';

const PAGE = 100;

@Controller()
export class AccountsController {
  constructor(private readonly transactions: Transactions) {}

  @Serve(readMe)
  async readMe(_input: InputOf<typeof readMe>, { actor }: Call): Answered<typeof readMe> {
    return {
      id: actor.accountId ?? actor.signInId ?? '',
      email: actor.email ?? '',
      roles: [...actor.grants],
    };
  }

  @Serve(listAccounts)
  async listAccounts({ query }: InputOf<typeof listAccounts>): Answered<typeof listAccounts> {
    const [after] = decodeCursor(query.cursor, 1) ?? [];
    const found = await this.transactions.read((em) =>
      listAccountsAfter(em, after === undefined ? undefined : String(after), PAGE + 1),
    );
    return pageOf(found, PAGE, (account) => [account.addressKey]);
  }
}
