import {
  withBackend,
  type BackendFactory,
  type IQueueBackend,
  type JobType,
  type Queue as BullMqQueue,
  type Worker as BullMqWorker,
} from 'bullmq';
import { within } from './deadline.js';
import { LANES, type Lane } from '../job.js';
import type { LaneCounts, LaneWorker, Queue, Ticket } from './queue-port.js';

interface Carried {
  readonly deliveryId: string;
}

/** What one of BullMQ's stores asks for. */
export interface BullStore<Backend extends IQueueBackend, Connection> {
  readonly backend: Queue['backend'];
  readonly factory: BackendFactory<Backend, Connection>;
  /** For adding and asking: fails soon when the store is away. */
  readonly connection: Connection;
  /** For workers: waits for the store to come back. */
  readonly workerConnection: Connection;
  /** Keeps apart what shares one Redis; the letters in braces keep a queue in one slot of a cluster. */
  readonly prefix?: string;
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** A store that does not answer is an error after this long, in milliseconds. */
const PATIENCE = 5_000;

// Nothing is retried or kept by BullMQ: attempts and failures are the delivery's, and a ticket that stayed would block
// its id. A worker that died gives its tickets back within 20 s.
const TICKET_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
const WORKER_OPTIONS = { lockDuration: 15_000, stalledInterval: 10_000, drainDelay: 5 } as const;

// On PostgreSQL what waits in a paused queue is counted apart, by a word that BullMQ's types have forgotten.
const COUNTED = ['waiting', 'paused' as JobType, 'active'] as const;

/** The port on BullMQ, whatever its store. BullMQ's own types go no further than this folder. */
export class BullQueue<Backend extends IQueueBackend, Connection> implements Queue {
  readonly backend: Queue['backend'];
  private readonly queues = new Map<Lane, BullMqQueue<Carried, void, 'deliver'>>();

  constructor(
    private readonly store: BullStore<Backend, Connection>,
    private readonly onError: (error: Error) => void,
  ) {
    this.backend = store.backend;
  }

  prepare(): Promise<void> {
    return this.store.prepare();
  }

  async enqueueMany(lane: Lane, tickets: readonly Ticket[]): Promise<void> {
    if (tickets.length === 0) return;
    const jobs = tickets.map(({ id, deliveryId }) => ({
      name: 'deliver' as const,
      data: { deliveryId },
      opts: { ...TICKET_OPTIONS, jobId: id },
    }));
    await within(PATIENCE, this.queue(lane).addBulk(jobs), 'the queue did not take the tickets');
  }

  async work(
    lane: Lane,
    concurrency: number,
    handle: (deliveryId: string) => Promise<void>,
  ): Promise<LaneWorker> {
    const running = new Set<Promise<void>>();
    const { Worker } = withBackend(this.store.factory);
    const worker = new Worker<Carried, void, 'deliver'>(
      nameOf(lane),
      ({ data }) => {
        const work = handle(data.deliveryId).finally(() => running.delete(work));
        running.add(work);
        return work;
      },
      { ...WORKER_OPTIONS, ...this.options(this.store.workerConnection), concurrency },
    );
    worker.on('error', this.onError);
    await worker.waitUntilReady();
    return { stop: (deadline) => stop(worker, running, deadline) };
  }

  async pause(lane: Lane): Promise<void> {
    await this.queue(lane).pause();
  }

  async resume(lane: Lane): Promise<void> {
    await this.queue(lane).resume();
  }

  async counts(lane: Lane): Promise<LaneCounts> {
    const counts = await within(
      PATIENCE,
      this.queue(lane).getJobCounts(...COUNTED),
      'the queue did not count its tickets',
    );
    const { waiting = 0, paused = 0, active = 0 } = counts;
    return { waiting: waiting + paused, active };
  }

  async ping(): Promise<void> {
    await within(2_000, this.queue(LANES[0]).getJobCounts('active'), 'the queue does not answer');
  }

  async close(): Promise<void> {
    await Promise.allSettled(
      [...this.queues.values()].map((queue) => within(PATIENCE, queue.close(), 'close')),
    );
    this.queues.clear();
    await this.store.close();
  }

  private queue(lane: Lane): BullMqQueue<Carried, void, 'deliver'> {
    const open = this.queues.get(lane);
    if (open) return open;
    const { Queue } = withBackend(this.store.factory);
    const queue = new Queue<Carried, void, 'deliver'>(nameOf(lane), this.options(this.store.connection));
    queue.on('error', this.onError);
    const opened = queue as unknown as BullMqQueue<Carried, void, 'deliver'>;
    this.queues.set(lane, opened);
    return opened;
  }

  private options(connection: Connection): { connection: Connection; prefix?: string } {
    return this.store.prefix === undefined ? { connection } : { connection, prefix: this.store.prefix };
  }
}

const nameOf = (lane: Lane): string => `passerelle-${lane}`;

async function stop(
  worker: Pick<BullMqWorker, 'pause' | 'close'>,
  running: ReadonlySet<Promise<void>>,
  deadline: number,
): Promise<void> {
  const until = performance.now() + deadline;
  // `pause(true)` does not wait: it only keeps the worker from taking more.
  await within(deadline, worker.pause(true), 'pause').catch(() => undefined);
  await within(deadline, Promise.allSettled(running), 'still running').catch(() => undefined);
  // The answers to the queue are written after the handlers; a moment for them, then the connection goes.
  const left = Math.max(500, until - performance.now());
  const abandons = running.size > 0;
  await within(left, worker.close(abandons), 'close').catch(() => undefined);
}
