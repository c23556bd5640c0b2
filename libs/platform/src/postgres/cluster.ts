import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { PostgresError } from './postgres-error.js';
import { ended, giveTo, run, type Runner } from './runner.js';

/** The one role of the embedded server; it owns everything and only this machine can reach it. */
export const ROLE = 'passerelle';

/** A folder that PostgreSQL filled, and the password of its role. */
export interface Cluster {
  readonly path: string;
  readonly password: string;
}

export const clusterPath = (folder: string): string => join(folder, 'cluster');

/** The folder that holds the cluster, its password, its lock and its log; nobody else may look inside. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = statSync(folder);
  const me = process.getuid?.() ?? uid;
  if (me !== 0 && uid !== me) throw new PostgresError('foreign-owner', { folder, uid });
  chmodSync(folder, 0o700);
  const owner = statSync(clusterPath(folder), { throwIfNoEntry: false })?.uid;
  if (me !== 0 && owner !== undefined && owner !== me)
    throw new PostgresError('foreign-owner', { folder, uid: owner });
}

/**
 * The cluster of a folder, made when it is not there. It is made aside and renamed when whole, so that a kill in the
 * middle leaves nothing that looks like a database.
 *
 * Sorting follows French by ICU, whatever locales the machine has; `durable: false` leaves out the wait for the disk.
 */
export async function openCluster(
  folder: string,
  { initdb }: Binaries,
  runner: Runner,
  { durable, onCreate }: { durable: boolean; onCreate?: (() => void) | undefined },
): Promise<Cluster> {
  const path = clusterPath(folder);
  const password = passwordOf(folder);
  if (existsSync(join(path, 'PG_VERSION'))) return { path, password };
  onCreate?.();
  const draft = `${path}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  giveTo(runner, draft);
  await initialise(initdb, runner, draft, passwordFile(folder, password, runner), durable);
  renameSync(draft, path);
  return { path, password };
}

function passwordOf(folder: string): string {
  const path = join(folder, 'password');
  if (!existsSync(path)) {
    writeFileSync(`${path}.new`, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  }
  return readFileSync(path, 'utf8');
}

/**
 * The password as an open file that the runner owns and that has no name any more: initdb reads it as a descriptor, so
 * it needs no folder that the runner can cross, and nothing is left behind.
 */
function passwordFile(folder: string, password: string, runner: Runner): number {
  const path = join(folder, 'password.initdb');
  rmSync(path, { force: true });
  writeFileSync(path, password, { mode: 0o400 });
  giveTo(runner, path);
  const descriptor = openSync(path, 'r');
  rmSync(path);
  return descriptor;
}

async function initialise(
  initdb: string,
  runner: Runner,
  cwd: string,
  password: number,
  durable: boolean,
): Promise<void> {
  const args = [
    '--pgdata=/proc/self/cwd',
    `--username=${ROLE}`,
    '--pwfile=/proc/self/fd/3',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--text-search-config=french',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = run(runner, initdb, args, { cwd, stdio: ['ignore', 'ignore', 'pipe', password] });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const { code, error } = await ended(child);
  closeSync(password);
  if (code !== 0)
    throw new PostgresError('not-created', { reason: error?.message ?? said.trim().slice(-2000) });
}
