import { parentPort, workerData } from 'node:worker_threads';
import { BadInput } from '../domain/bad-input.js';
import { plan } from '../domain/plan.js';
import type { ThreadNews, ThreadTask } from './thread-talk.js';

/** Milliseconds between two words about the figures so far. */
const BETWEEN_NEWS = 150;

const { input, seconds, seed, stop } = workerData as ThreadTask;
const stopped = new Int32Array(stop);
const tell = (news: ThreadNews) => parentPort!.postMessage(news);
let toldAt = -Infinity;

try {
  const output = await plan(input, {
    seconds,
    seed,
    now: () => performance.now(),
    cancelled: () => Atomics.load(stopped, 0) === 1,
    onProgress: (progress) => {
      if (performance.now() - toldAt < BETWEEN_NEWS) return;
      toldAt = performance.now();
      tell({ kind: 'progress', seconds: progress.seconds, metrics: progress.metrics });
    },
  });
  tell({ kind: 'done', output });
} catch (error) {
  // Anything else ends the thread with its stack: it is a fault of ours.
  if (!(error instanceof BadInput)) throw error;
  tell({ kind: 'impossible', code: error.code, message: error.message, details: error.details });
}
