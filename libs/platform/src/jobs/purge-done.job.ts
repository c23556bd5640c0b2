import { Injectable } from '@nestjs/common';
import { rows } from '../database/rows.js';
import { Transactions } from '../database/transactions.js';
import { Clockwork, type Ticking } from './decorators.js';

const KEPT = { hours: 30 * 24 };
const BATCH = 5_000;

/** Forgets what was delivered a month ago; what failed stays until somebody has looked at it. */
@Injectable()
@Clockwork({ name: 'platform.purge-done', everySeconds: 3_600 })
export class PurgeDone implements Ticking {
  constructor(private readonly transactions: Transactions) {}

  async tick({ now }: { readonly now: Temporal.Instant }): Promise<void> {
    const before = now.subtract(KEPT).toString();
    while ((await this.purge(before)) === BATCH);
  }

  /** @returns how many deliveries went */
  private purge(before: string): Promise<number> {
    return this.transactions.run(async (em) => {
      const gone = await rows<{ announcement_id: string }>(
        em,
        `delete from announcement_delivery
         where id in (select id from announcement_delivery where done_at < $1 limit $2 for update skip locked)
         returning announcement_id`,
        [before, BATCH],
      );
      await rows(
        em,
        `delete from announcement
         where (id = any($1::uuid[]) or announced_at < $2)
           and not exists (select from announcement_delivery where announcement_id = announcement.id)`,
        [gone.map(({ announcement_id }) => announcement_id), before],
      );
      return gone.length;
    });
  }
}
