import { AsyncLocalStorage } from 'node:async_hooks';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Where a use case begins and ends: one transaction, one unit of work. */
@Injectable()
export class Transactions {
  private readonly surrounding = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly em: EntityManager) {}

  /** Runs `work` in one transaction; what was changed is saved at its end, and nothing is when it throws. */
  run<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    const surrounding = this.surrounding.getStore();
    if (surrounding) return work(surrounding);
    return this.em.fork().transactional((em) => work(em));
  }

  /** Reads without a transaction, each with an identity map of its own. */
  read<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    return work(this.surrounding.getStore() ?? this.em.fork());
  }

  /**
   * Makes every `run` inside `work` part of one transaction: an answer that is kept for repeats (`Idempotency-Key`)
   * commits together with what it tells of, or not at all.
   */
  surround<Result>(work: (em: EntityManager) => Promise<Result>): Promise<Result> {
    return this.em.fork().transactional((em) => this.surrounding.run(em, () => work(em)));
  }
}
