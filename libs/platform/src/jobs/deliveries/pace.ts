import type { Lane } from '../job.js';

/** How fast background work goes, and how stubbornly. */
export interface Pace {
  /** Deliveries handed to the queue in one go. */
  readonly batch: number;
  /** A lane holds no more tickets than this; the rest waits as rows, where nothing is lost and nothing is overdue. */
  readonly inQueueAtMost: number;
  /** Milliseconds between two looks at the rows when nobody wakes the relay. */
  readonly idlePoll: number;
  /** What was handed over and not handled after this long is handed over again, in seconds. */
  readonly overdueAfter: number;
  /** Handovers that may vanish before the delivery is given up: a handler that kills its process must not do so for ever. */
  readonly lossesAtMost: number;
  /** Times that a handler may throw before the delivery is given up. */
  readonly attempts: number;
  /** Seconds before the second attempt; three times as long before each further one. */
  readonly firstRetryAfter: number;
  /** Deliveries handled at once, per process. Together they leave connections of the pool free. */
  readonly concurrency: Readonly<Record<Lane, number>>;
}

export const PACE: Pace = {
  batch: 250,
  inQueueAtMost: 1_000,
  idlePoll: 1_000,
  overdueAfter: 60,
  lossesAtMost: 20,
  attempts: 8,
  firstRetryAfter: 5,
  concurrency: { prompt: 6, outside: 3 },
};

const LONGEST_WAIT = 3_600;

/** Seconds to wait after the `failures`th failure: 5, 15, 45 … and an hour at most. */
export const retryAfter = (failures: number, pace: Pick<Pace, 'firstRetryAfter'>): number =>
  Math.min(LONGEST_WAIT, pace.firstRetryAfter * 3 ** (failures - 1));
