import { BullQueue } from './bull-queue.js';
import { postgresStore } from './postgres-store.js';
import type { Queue } from './queue-port.js';
import { redisStore } from './redis-store.js';

/** The queue that the configuration asks for: Redis when it names one, else PostgreSQL. Connects when first used. */
export function openQueue(options: {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Told of a store that went away; work goes on when it is back. */
  readonly onError: (error: Error) => void;
}): Queue {
  const { databaseUrl, redisUrl, onError } = options;
  return redisUrl === undefined
    ? new BullQueue(postgresStore(databaseUrl, onError), onError)
    : new BullQueue(redisStore(redisUrl, onError), onError);
}
