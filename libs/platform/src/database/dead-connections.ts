import type { Pool, PoolClient, QueryResult } from 'pg';

const NOTHING: QueryResult = { command: 'ROLLBACK', rowCount: 0, oid: 0, fields: [], rows: [] };

/**
 * Lets a transaction end whose connection the server has dropped. Its `rollback` fails, and Kysely 0.29 gives a
 * connection back to the pool only after a rollback that succeeds: a database killed in a rush would leave the pool
 * empty for ever. There is nothing left to roll back, so the failure says nothing; the pool throws the dead one away.
 */
export function letGoOfDeadConnections(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<QueryResult>;
    const forgiving = (...given: unknown[]) =>
      given[0] === 'rollback' ? query(...given).catch(() => NOTHING) : query(...given);
    client.query = forgiving as PoolClient['query'];
  });
}
