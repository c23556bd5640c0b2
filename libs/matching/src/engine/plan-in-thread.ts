import { Worker } from 'node:worker_threads';
import type { ThreadNews, ThreadTask } from './thread-talk.js';

/** A day of 5,000 people takes a small part of it; one that takes more ends its thread, not the process. */
const MOST_MEMORY = 1024;

export type Ending = Exclude<ThreadNews, { readonly kind: 'progress' }>;

export interface Planning {
  readonly ended: Promise<Ending>;
  /** Asks for the best plan so far. */
  stop(): void;
  /** Ends the thread at once, whatever it has. */
  kill(): Promise<void>;
}

/**
 * Plans in a thread of its own, so that nobody waits behind a search.
 * @param onProgress figures so far, a few times a second
 * @returns `ended`, which is rejected when the thread fails: a fault, or no memory left
 */
export function planInThread(
  task: Omit<ThreadTask, 'stop'>,
  onProgress: (progress: Extract<ThreadNews, { readonly kind: 'progress' }>) => void,
  script: URL = new URL('./planning-thread.js', import.meta.url),
): Planning {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const thread = new Worker(script, {
    workerData: { ...task, stop } satisfies ThreadTask,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const ended = new Promise<Ending>((resolve, reject) => {
    thread.on('message', (news: ThreadNews) => (news.kind === 'progress' ? onProgress(news) : resolve(news)));
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`The planning thread ended with ${code} and no plan.`)));
  });
  return {
    ended,
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    kill: async () => {
      await thread.terminate();
    },
  };
}
