import { createRedisBackend, type ConnectionOptions, type RedisQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { BullStore } from './bull-queue.js';

/** BullMQ in Redis or Valkey. Nothing in it is precious: it may be started without persistence. */
export function redisStore(
  url: string,
  onError: (error: Error) => void,
  prefix = '{passerelle}',
): BullStore<RedisQueueBackend, ConnectionOptions> {
  const connection = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1 });
  // BullMQ asks for `null` of a connection that waits for work.
  const workerConnection = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null });
  for (const client of [connection, workerConnection]) client.on('error', onError);
  return {
    backend: 'redis',
    factory: createRedisBackend,
    connection,
    workerConnection,
    prefix,
    prepare: () => Promise.resolve(),
    // Connections that we make are ours to end, also while they try in vain to connect.
    async close() {
      connection.disconnect();
      workerConnection.disconnect();
    },
  };
}
