import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Where a use case begins and ends: one transaction, one unit of work. */
@Injectable()
export class Transactions {
  constructor(private readonly em: EntityManager) {}

  /** Runs `work` in one transaction; what was changed is saved at its end, and nothing is when it throws. */
  run<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    return this.em.fork().transactional((em) => work(em as EntityManager));
  }

  /** Reads without a transaction, each with an identity map of its own. */
  read<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    return work(this.em.fork());
  }
}
