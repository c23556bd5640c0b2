import type { Clock } from '#kernel';
import { crashPoint } from '../../crash-points.js';
import { rows } from '../../database/rows.js';
import type { Transactions } from '../../database/transactions.js';
import { claimDue, giveUp, putBack, type Claimed } from './deliveries.queries.js';
import type { JobLog } from '../job-log.js';
import { LANES, type Lane } from '../job.js';
import { PACE, type Pace } from './pace.js';
import type { Queue } from '../queue/queue-port.js';
import { reasonOf } from './reason.js';

/** Pause while a lane is full, in milliseconds: its workers empty it meanwhile. */
const FULL_LANE = 50;

/** Hands what is due to the queue, in bulk, woken by commits and polling as a safety net. */
export class Relay {
  private loop: Promise<void> | undefined;
  private stopped = false;
  private awake = false;
  private rouse: () => void = () => undefined;
  private lastRound = -Infinity;

  constructor(
    private readonly transactions: Transactions,
    private readonly queue: Queue,
    private readonly clock: Clock,
    private readonly log: JobLog,
    private readonly pace: Pace = PACE,
  ) {}

  start(): void {
    this.loop ??= this.turn();
  }

  /** Ends after the round in hand. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.loop;
  }

  readonly wake = (): void => {
    this.awake = true;
    this.rouse();
  };

  /** Whether a whole round has succeeded in the last so many milliseconds. */
  hasWorkedWithin(milliseconds: number): boolean {
    return performance.now() - this.lastRound < milliseconds;
  }

  /** One round on one lane. @returns how many tickets the queue has taken, or `full` when it holds enough */
  async handOver(lane: Lane): Promise<number | 'full'> {
    const { waiting, active } = await this.queue.counts(lane);
    const room = this.pace.inQueueAtMost - waiting - active;
    if (room <= 0) return 'full';
    const claimed = await this.claim(lane, Math.min(room, this.pace.batch));
    if (claimed.length === 0) return 0;
    crashPoint('relay.after-claim');
    const [lost, found] = partition(claimed, ({ losses }) => losses > this.pace.lossesAtMost);
    if (lost.length > 0) await this.abandon(lost);
    if (found.length > 0) await this.enqueue(lane, found);
    crashPoint('relay.after-enqueue');
    return found.length;
  }

  private async turn(): Promise<void> {
    while (!this.stopped) {
      this.awake = false;
      try {
        const handed: (number | 'full')[] = [];
        for (const lane of LANES) handed.push(await this.handOver(lane));
        this.lastRound = performance.now();
        if (handed.some((count) => typeof count === 'number' && count > 0)) continue;
        await this.rest(handed.includes('full') ? FULL_LANE : this.pace.idlePoll);
      } catch (thrown) {
        this.log.warn({ reason: reasonOf(thrown) }, 'the relay could not hand over; it tries again');
        await this.rest(this.pace.idlePoll);
      }
    }
  }

  /** Committed before the queue hears of it, so that no lock is held while another machine answers. */
  private claim(lane: Lane, limit: number): Promise<readonly Claimed[]> {
    return this.transactions.run(async (em) => {
      // A claim that a power cut takes away is only made again.
      await rows(em, 'set local synchronous_commit = off');
      return claimDue(em, lane, limit, this.clock.now(), this.pace);
    });
  }

  private async enqueue(lane: Lane, claimed: readonly Claimed[]): Promise<void> {
    // BullMQ refuses ids that are whole numbers or hold a colon. The same handover has the same id, so that a queue
    // which took it before it failed to say so does not hold it twice.
    const tickets = claimed.map(({ id, handovers }) => ({ id: `${id}-${handovers}`, deliveryId: id }));
    try {
      await this.queue.enqueueMany(lane, tickets);
    } catch (thrown) {
      const ids = claimed.map(({ id }) => id);
      await this.transactions.run((em) => putBack(em, ids, this.clock.now()));
      throw thrown;
    }
  }

  private async abandon(lost: readonly Claimed[]): Promise<void> {
    const ids = lost.map(({ id }) => id);
    const reason = `Handed over ${this.pace.lossesAtMost} times without an answer.`;
    await this.transactions.run((em) => giveUp(em, ids, reason, this.clock.now()));
    this.log.error({ deliveries: ids, reason }, 'deliveries failed for good');
  }

  private async rest(milliseconds: number): Promise<void> {
    if (this.awake || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const passes: Item[] = [];
  const fails: Item[] = [];
  for (const item of items) (test(item) ? passes : fails).push(item);
  return [passes, fails];
}
