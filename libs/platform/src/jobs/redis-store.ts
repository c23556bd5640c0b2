import { createRedisBackend, type ConnectionOptions, type RedisQueueBackend } from 'bullmq';
import type { BullStore } from './bull-queue.js';

/** BullMQ in Redis or Valkey. Nothing in it is precious: it may be started without persistence. */
export const redisStore = (
  url: string,
  prefix = '{passerelle}',
): BullStore<RedisQueueBackend, ConnectionOptions> => ({
  backend: 'redis',
  factory: createRedisBackend,
  connection: { url, maxRetriesPerRequest: 1 },
  // BullMQ asks for `null` of a connection that blocks while it waits for work.
  workerConnection: { url, maxRetriesPerRequest: null },
  prefix,
  prepare: () => Promise.resolve(),
  close: () => Promise.resolve(),
});
