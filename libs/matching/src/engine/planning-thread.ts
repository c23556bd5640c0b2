import { parentPort, workerData } from 'node:worker_threads';
import { BadInput } from '../domain/bad-input.js';
import type { Metrics } from '../domain/output.js';
import { plan } from '../domain/plan.js';
import type { ThreadNews, ThreadTask } from './thread-talk.js';

/** Milliseconds between two words about the figures so far. */
const BETWEEN_NEWS = 150;

const { input, seconds, seed, stop } = workerData as ThreadTask;
const stopped = new Int32Array(stop);
const began = performance.now();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const tell = (news: ThreadNews) => parentPort!.postMessage(news);
let latest: Metrics | undefined;
let toldAt = -Infinity;

/** The search leaves no room for a timer; it asks again and again whether to stop, and the news go out then. */
function tellLatest(): void {
  const now = performance.now();
  if (latest === undefined || now - toldAt < BETWEEN_NEWS) return;
  toldAt = now;
  tell({ kind: 'progress', seconds: (now - began) / 1000, metrics: latest });
}

try {
  const output = await plan(input, {
    seconds,
    seed,
    now: () => performance.now(),
    cancelled: () => {
      tellLatest();
      return Atomics.load(stopped, 0) === 1;
    },
    onProgress: ({ metrics }) => {
      latest = metrics;
      tellLatest();
    },
  });
  tell({ kind: 'done', output });
} catch (error) {
  // Anything else ends the thread with its stack: it is a fault of ours.
  if (!(error instanceof BadInput)) throw error;
  tell({ kind: 'impossible', code: error.code, message: error.message, details: error.details });
}
