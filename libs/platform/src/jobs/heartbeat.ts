import { newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '../database/rows.js';
import type { Transactions } from '../database/transactions.js';
import type { JobLog } from './job-log.js';
import { reasonOf } from './deliveries/reason.js';

/** What beats in a worker: the process, its relay, and the queue that answers it. */
export type Organ = 'worker' | 'relay' | 'queue';

const EVERY = 3_000;
/** The first pause; the next are longer, until every organ beats: a start is ready as soon as they do. */
const SOON = 100;
const ORGANS = 3;
/** A heart that has not beaten for this long has stopped, in seconds. */
const STOPPED_AFTER = 15;

/** Writes that this process is alive, and which of its organs are, so that an api elsewhere can see it. */
export class Heartbeat {
  private readonly processId = newId();
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();
  private pause = SOON;
  private stopped = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly organs: () => Promise<readonly Organ[]>,
    private readonly log: JobLog,
  ) {}

  async start(): Promise<void> {
    await this.beat();
    this.beatAgain();
  }

  private beatAgain(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => (this.beating = this.beat().finally(() => this.beatAgain())), this.pause);
  }

  /** Says at once that the process is gone. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.beating;
    await this.transactions
      .run((em) => rows(em, 'delete from heartbeat where process_id = $1', [this.processId]))
      .catch(() => undefined);
  }

  private async beat(): Promise<void> {
    try {
      const organs = await this.organs();
      this.pause = organs.length === ORGANS ? EVERY : Math.min(this.pause * 2, EVERY);
      await this.transactions.run(async (em) => {
        // By the database's clock, which all processes share.
        await rows(
          em,
          `insert into heartbeat (process_id, kind, beat_at) select $1, kind, now() from unnest($2::text[]) as organ (kind)
           on conflict (process_id, kind) do update set beat_at = excluded.beat_at`,
          [this.processId, organs],
        );
        await rows(em, `delete from heartbeat where beat_at < now() - interval '1 hour'`);
      });
    } catch (thrown) {
      this.log.warn({ reason: reasonOf(thrown) }, 'the heartbeat could not be written');
    }
  }
}

/** Which organs beat in some worker, here or elsewhere. */
export async function beatingOrgans(em: EntityManager): Promise<ReadonlySet<Organ>> {
  const beating = await rows<{ kind: Organ }>(
    em,
    "select distinct kind from heartbeat where beat_at > now() - $1 * interval '1 second'",
    [STOPPED_AFTER],
  );
  return new Set(beating.map(({ kind }) => kind));
}
