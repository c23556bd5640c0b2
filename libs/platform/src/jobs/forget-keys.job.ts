import { Injectable } from '@nestjs/common';
import { rows } from '../database/rows.js';
import { Transactions } from '../database/transactions.js';
import { Clockwork, type Ticking } from './decorators.js';

/** A key and the answer kept with it last a day (`model.md`, HTTP): by the database's clock, which wrote them. */
@Injectable()
@Clockwork({ name: 'platform.forget-keys', everySeconds: 3_600 })
export class ForgetKeys implements Ticking {
  constructor(private readonly transactions: Transactions) {}

  async tick(): Promise<void> {
    await this.transactions.run((em) =>
      rows(em, `delete from idempotency_key where created_at < now() - interval '24 hours'`),
    );
  }
}
