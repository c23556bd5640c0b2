import {
  createPostgresBackend,
  runMigrations,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
} from 'bullmq';
import { Pool, type Client } from 'pg';
import type { BullStore } from './bull-queue.js';
import { within } from './deadline.js';

/** Milliseconds for the pool to end by itself. */
const PATIENCE = 1_000;

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
  const open = new Set<Client>();
  pool.on('connect', (client) => open.add(client as unknown as Client));
  pool.on('remove', (client) => open.delete(client as unknown as Client));
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
    // A worker that was let go in the middle of its work may keep a connection, and a pool waits for all of them.
    async close() {
      // From here on a connection that breaks is one that we, or the server that stops beside us, let go of.
      pool.off('error', onError).on('error', () => undefined);
      await within(PATIENCE, pool.end(), 'a connection is kept').catch(() => {
        for (const client of open) client.end().catch(() => undefined);
      });
    },
  };
}
