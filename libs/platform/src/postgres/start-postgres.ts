import { binariesFor } from './binaries.js';
import { clusterPath, openCluster, prepareFolder, ROLE } from './cluster.js';
import { ensureDatabase } from './database-of-its-own.js';
import { lockFolder } from './folder-lock.js';
import { stopOrphan } from './orphan.js';
import { runnerOf } from './runner.js';
import { FORGETFUL, type Settings } from './server.js';
import { Supervisor, type PostgresLog } from './supervisor.js';

/** What takes long enough to be told. */
export type PostgresProgress = 'creating' | 'recovering' | 'starting';

export interface PostgresOptions {
  /** The folder of the cluster, its password and its log; made at 0700. */
  readonly dataDir: string;
  readonly log: PostgresLog;
  readonly onProgress?: (step: PostgresProgress) => void;
  /** For tests: nothing waits for the disk. */
  readonly forgetful?: boolean;
  readonly settings?: Settings;
}

export interface RunningPostgres {
  /** `postgres://…`, with the password: never log it. */
  readonly url: string;
  stop(): Promise<void>;
  /** The server's process; another one after a crash. */
  pid(): number | undefined;
}

/**
 * Starts the embedded PostgreSQL and keeps it running: a cluster is made at the first start, a server left behind by a
 * killed process is stopped, a crash is followed by a restart on the same port. Runs as root and as anybody.
 * @throws PostgresError
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir: folder, log, onProgress, forgetful = false } = options;
  prepareFolder(folder);
  const lock = lockFolder(folder);
  try {
    const runner = runnerOf(clusterPath(folder));
    const binaries = await binariesFor(runner, folder);
    const cluster = await openCluster(folder, binaries, runner, {
      durable: !forgetful,
      onCreate: () => onProgress?.('creating'),
    });
    if (await stopOrphan(cluster.path)) {
      onProgress?.('recovering');
      log.info({}, 'postgres.orphan-stopped');
    }
    onProgress?.('starting');
    const settings = { ...(forgetful ? FORGETFUL : {}), ...options.settings };
    const supervisor = new Supervisor({ folder, binaries, runner, settings }, lock, log);
    await supervisor.start();
    const url = await ensureDatabase(
      `postgres://${ROLE}:${cluster.password}@127.0.0.1:${supervisor.port}/`,
      ROLE,
    ).catch(async (error: unknown) => {
      await supervisor.stop();
      throw error;
    });
    return { url, stop: () => supervisor.stop(), pid: () => supervisor.pid() };
  } catch (error) {
    lock.release();
    throw error;
  }
}
