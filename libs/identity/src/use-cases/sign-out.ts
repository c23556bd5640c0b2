import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { endSignIn } from '../persistence/sign-ins.queries.js';

/** Ends the sign-in of this browser; others of the same person stay. */
@Injectable()
export class SignOut {
  constructor(private readonly transactions: Transactions) {}

  async run({ signInId }: Pick<Actor, 'signInId'>): Promise<void> {
    if (signInId) await this.transactions.run((em) => endSignIn(em, signInId));
  }
}
