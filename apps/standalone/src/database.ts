import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Configuration, startPostgres, type PostgresLog, type PostgresProgress } from '#platform';
import { Client } from 'pg';
import type { Life } from './life.js';

/** The server is the last to leave, and it matters most that it leaves cleanly. */
const SERVER_PATIENCE = 8_000;

export type Settled = Configuration & { readonly databaseUrl: string };

/** The database of DATABASE_URL does not answer; `reason` is a code of the system or of PostgreSQL. */
export class DatabaseUnreachable extends Error {
  constructor(readonly reason: string) {
    super(`database unreachable: ${reason}`);
  }
}

/** The configuration with a database that answers: the one it names, or the embedded one, started and looked after. */
export async function settleDatabase(
  life: Life,
  configuration: Configuration,
  log: PostgresLog,
  onProgress: (step: PostgresProgress) => void = () => undefined,
): Promise<Settled> {
  if (configuration.databaseUrl !== undefined) {
    const { databaseUrl } = configuration;
    await life.step(() => awaitDatabase(databaseUrl));
    return { ...configuration, databaseUrl };
  }
  const dataDir = join(configuration.dataFolder, 'postgres');
  const server = await life.step(
    () => startPostgres({ dataDir, log, onProgress }),
    (started) => started.stop(),
    SERVER_PATIENCE,
  );
  return { ...configuration, databaseUrl: server.url };
}

/** What passes by itself when a database starts beside us, as it does in a compose file. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', '57P03']);

/** @throws DatabaseUnreachable at once when it answers no, and after 30 s when it does not answer. */
async function awaitDatabase(url: string): Promise<void> {
  for (const limit = Date.now() + 30_000; ; await pause(500)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      const { code = 'ETIMEDOUT' } = error as { code?: string };
      if (!PASSING.has(code) || Date.now() > limit) throw new DatabaseUnreachable(code);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
