import type { Lane } from '../job.js';

/** A delivery on its way to a worker. */
export interface Ticket {
  /** Names this handover: the queue takes a second one with the same id for the same and drops it. */
  readonly id: string;
  readonly deliveryId: string;
}

export interface LaneCounts {
  /** Taken by nobody yet. */
  readonly waiting: number;
  /** In the hands of a worker. */
  readonly active: number;
}

/** A worker on one lane. */
export interface LaneWorker {
  /**
   * Takes nothing more, lets what is being handled finish until the deadline, then lets go of the rest: the queue
   * gives it to another worker once its lock is out.
   */
  stop(deadlineMilliseconds: number): Promise<void>;
}

/**
 * What carries deliveries to the workers. It may lose everything it holds, and give a ticket twice: the truth is the
 * delivery's row. It promises only to be quick and to give each ticket to one living worker at a time.
 */
export interface Queue {
  readonly backend: 'postgresql' | 'redis';
  /** Makes what the store needs; safe to run from several processes at once. */
  prepare(): Promise<void>;
  /** All or an error; after an error some may have been taken. */
  enqueueMany(lane: Lane, tickets: readonly Ticket[]): Promise<void>;
  /** Handles up to `concurrency` tickets at once. A handler that throws loses its ticket, not its delivery. */
  work(lane: Lane, concurrency: number, handle: (deliveryId: string) => Promise<void>): Promise<LaneWorker>;
  /** Workers of every process take nothing more from the lane until `resume`. */
  pause(lane: Lane): Promise<void>;
  resume(lane: Lane): Promise<void>;
  counts(lane: Lane): Promise<LaneCounts>;
  /** @throws Error when the store does not answer within two seconds. */
  ping(): Promise<void>;
  /** Lets go of every connection; workers are stopped before. */
  close(): Promise<void>;
}
