import type { Clock } from '#kernel';
import type { Transactions } from '../database/transactions.js';
import { ClockworkRunner } from './clockwork.js';
import type { Handlers } from './handlers.js';
import { DeliveryRunner } from './deliveries/delivery-runner.js';
import { Heartbeat, type Organ } from './heartbeat.js';
import type { JobLog } from './job-log.js';
import { LANES } from './job.js';
import { PACE, type Pace } from './deliveries/pace.js';
import type { LaneWorker, Queue } from './queue/queue-port.js';
import { within } from './queue/deadline.js';
import { Relay } from './deliveries/relay.js';
import { ANNOUNCEMENT_CHANNEL } from '../announcements/announce.js';
import { WakeUp } from './deliveries/wake-up.js';

/** What background work stands on. */
export interface BackgroundGround {
  readonly transactions: Transactions;
  readonly handlers: Pick<Handlers, 'get' | 'recurring'>;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly log: JobLog;
  readonly databaseUrl: string;
  readonly pace?: Pace;
}

/** A relay that has done no round for this long is not well, in milliseconds. */
const RELAY_SILENCE = 10_000;

/** Everything that goes on behind the requests: relay, workers, clocks, heartbeat. */
export class BackgroundWork {
  private readonly pace: Pace;
  private readonly relay: Relay;
  private readonly wakeUp: WakeUp;
  private readonly runner: DeliveryRunner;
  private readonly clocks: ClockworkRunner;
  private readonly heartbeat: Heartbeat;
  private workers: readonly LaneWorker[] = [];
  private stopping: Promise<void> | undefined;

  constructor(private readonly ground: BackgroundGround) {
    const { transactions, handlers, queue, clock, log, databaseUrl, pace = PACE } = ground;
    this.pace = pace;
    this.relay = new Relay(transactions, queue, clock, log, pace);
    this.wakeUp = new WakeUp(databaseUrl, ANNOUNCEMENT_CHANNEL, this.relay.wake, log);
    this.runner = new DeliveryRunner(transactions, handlers, clock, log, pace);
    this.clocks = new ClockworkRunner(transactions, handlers.recurring(), clock, log);
    this.heartbeat = new Heartbeat(transactions, () => this.organs(), log);
  }

  async start(): Promise<void> {
    const { queue } = this.ground;
    await queue.prepare();
    this.workers = await Promise.all(
      LANES.map((lane) =>
        queue.work(lane, this.pace.concurrency[lane], async (deliveryId) => {
          await this.runner.run(deliveryId);
        }),
      ),
    );
    await this.wakeUp.start();
    this.relay.start();
    await this.clocks.start();
    await this.heartbeat.start();
  }

  /** Takes nothing more, lets what is in hand finish until the deadline, gives the rest back to the queue. */
  stop(deadlineMilliseconds = 5_000): Promise<void> {
    return (this.stopping ??= this.end(deadlineMilliseconds));
  }

  private async end(deadlineMilliseconds: number): Promise<void> {
    await Promise.all([this.heartbeat.stop(), this.wakeUp.stop(), this.relay.stop()]);
    await Promise.all([
      within(deadlineMilliseconds, this.clocks.stop(), 'a tick goes on').catch(() => undefined),
      ...this.workers.map((worker) => worker.stop(deadlineMilliseconds)),
    ]);
    await this.ground.queue.close();
  }

  private async organs(): Promise<readonly Organ[]> {
    const queueAnswers = await this.ground.queue.ping().then(
      () => true,
      () => false,
    );
    return [
      'worker',
      ...(queueAnswers ? (['queue'] as const) : []),
      ...(this.relay.hasWorkedWithin(RELAY_SILENCE) ? (['relay'] as const) : []),
    ];
  }
}
