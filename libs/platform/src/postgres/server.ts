import { type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { clusterPath } from './cluster.js';
import { postmasterOf } from './orphan.js';
import { PostgresError } from './postgres-error.js';
import { run, type Runner } from './runner.js';

/**
 * Small by default: the whole product aims at 300 MB. Statements and the details of errors hold people's names, so the
 * server's log keeps neither (`log` lets through what concerns the server, and no failed statement).
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '32MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  max_parallel_workers: '0',
  autovacuum_max_workers: '1',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} as const;

export type Settings = Readonly<Record<string, string>>;

/** A test's database may forget everything at a power cut. */
export const FORGETFUL: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface ServerPlace {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly settings: Settings;
}

/** The server's log goes to a file: a pipe would break when we are killed, and the server outlives us. */
const logPath = (folder: string): string => join(folder, 'server.log');

/**
 * Starts the server and waits until it takes connections; replaying the journal after a crash may take a while.
 * @throws PostgresError `not-started` with the last lines of its log, when it ends before that
 */
export async function startServer(
  { folder, binaries, runner, settings }: ServerPlace,
  port: number,
): Promise<ChildProcess> {
  turnLog(folder);
  const log = openSync(logPath(folder), 'a', 0o600);
  const from = statSync(logPath(folder)).size;
  const options = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const cwd = clusterPath(folder);
  const child = run(runner, binaries.postgres, ['-D', '/proc/self/cwd', ...options], {
    cwd,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const end: { reason?: string } = {};
  child.once('error', (error) => (end.reason = error.message));
  child.once('exit', (code, signal) => (end.reason ??= `exit ${code ?? signal}`));
  while (end.reason === undefined) {
    const file = postmasterOf(cwd);
    if (file?.ready && file.pid === child.pid) return child;
    await pause(15);
  }
  const lines = readFileSync(logPath(folder)).subarray(from).toString().trim();
  throw new PostgresError('not-started', { reason: lines.slice(-1500) || end.reason });
}

/** A port that nothing listens on now. Something else may take it before the server does, so the caller tries again. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** One old log is kept; the present one starts anew at 5 MB. */
function turnLog(folder: string): void {
  const path = logPath(folder);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) renameSync(path, `${path}.1`);
}
