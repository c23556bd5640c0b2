import { createHash } from 'node:crypto';
import { DomainError } from '#kernel';
import { row, rows, Secrets, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface KeptAnswer {
  readonly answer: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * `Idempotency-Key`: the first call runs and its answer is kept with it, in one transaction; a repeat is given the
 * same answer. A twin that comes at the same time waits on the key's row. Answers are encrypted: they may hold a
 * pass code.
 */
@Injectable()
export class Repeats {
  constructor(
    private readonly transactions: Transactions,
    private readonly secrets: Secrets,
  ) {}

  async once(
    scope: string,
    key: string,
    body: unknown,
    work: () => Promise<KeptAnswer>,
  ): Promise<KeptAnswer> {
    if (!/^[\x21-\x7e]{8,200}$/.test(key))
      throw new DomainError('platform.idempotency-key-invalid', 'invalid');
    const hash = createHash('sha256')
      .update(JSON.stringify(body) ?? '')
      .digest();
    return this.transactions.surround(async (em) => {
      const kept = await this.claim(em, scope, key, hash);
      if (kept) return kept;
      const answered = await work();
      await rows(em, 'update idempotency_key set answer = $3 where scope = $1 and key = $2', [
        scope,
        key,
        this.secrets.encrypt('idempotency', JSON.stringify(answered)),
      ]);
      return answered;
    });
  }

  /** Takes the key, or gives what the call that has it answered. */
  private async claim(
    em: EntityManager,
    scope: string,
    key: string,
    hash: Buffer,
  ): Promise<KeptAnswer | undefined> {
    const claimed = await row(
      em,
      `insert into idempotency_key (scope, key, body_hash, created_at) values ($1, $2, $3, now())
       on conflict (scope, key) do update set body_hash = excluded.body_hash, created_at = excluded.created_at, answer = null
         where idempotency_key.created_at < now() - interval '24 hours'
       returning key`,
      [scope, key, hash],
    );
    if (claimed) return undefined;
    const first = await row<{ body_hash: Buffer; answer: Buffer }>(
      em,
      'select body_hash, answer from idempotency_key where scope = $1 and key = $2',
      [scope, key],
    );
    if (!first?.body_hash.equals(hash)) throw new DomainError('platform.idempotency-key-reused', 'invalid');
    return JSON.parse(this.secrets.decrypt('idempotency', first.answer)) as KeptAnswer;
  }
}
