import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { PostgresError, startPostgres, type RunningPostgres } from './index.js';
import { isRunning, markOf } from './process-mark.js';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const silent = { info() {}, warn() {}, error() {} };

/** The supervisor in a process of its own, built; it prints the server's number and address, then waits. */
const ANOTHER_PROCESS = `
  const { startPostgres } = await import(process.argv[1]);
  const log = { info() {}, warn() {}, error() {} };
  const server = await startPostgres({ dataDir: process.argv[2], log });
  process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
  console.log(JSON.stringify({ pid: server.pid(), url: server.url }));
  setInterval(() => {}, 1000);
`;
const BUILT = pathToFileURL(join(process.cwd(), 'dist/libs/platform/src/postgres/index.js')).href;

interface Other {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly url: string;
}

describe('the embedded PostgreSQL', () => {
  let folder: string;
  const running: RunningPostgres[] = [];
  const others: ChildProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-postgres-'));
  });

  afterEach(async () => {
    for (const server of running.splice(0)) await server.stop();
    for (const other of others.splice(0)) other.kill('SIGKILL');
    await start().then(
      (server) => server.stop(),
      () => undefined,
    ); // stops what a test left behind
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(dataDir = join(folder, 'data'), forgetful = true): Promise<RunningPostgres> {
    const server = await startPostgres({ dataDir, log: silent, forgetful });
    running.push(server);
    return server;
  }

  async function startElsewhere(
    user: { uid?: number; gid?: number } = {},
    dataDir = join(folder, 'data'),
  ): Promise<Other> {
    const args = ['--input-type=module', '-e', ANOTHER_PROCESS, BUILT, dataDir];
    const child = spawn(process.execPath, args, { ...user, stdio: ['ignore', 'pipe', 'inherit'] });
    others.push(child);
    const [line] = await new Promise<string[]>((resolve, reject) => {
      child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n')));
      child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)));
    });
    return { process: child, ...(JSON.parse(line!) as { pid: number; url: string }) };
  }

  it('a first start makes a French database that only the password opens', async () => {
    const { url } = await start();
    const sorted = await query(
      url,
      `select string_agg(w, ' ' order by w) as words from unnest('{zèbre,étage,Écluse,cote,côté}'::text[]) w`,
    );
    expect(sorted).toEqual([{ words: 'cote côté Écluse étage zèbre' }]);
    await expect(query(url.replace(/:[^:@/]+@/, ':guessed@'), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
    expect(statSync(join(folder, 'data', 'password')).mode & 0o777).toBe(0o600);
  });

  it('the server of root runs as nobody, with its data under a folder that nobody can cross', async () => {
    if (!asRoot) return skipped('these tests do not run as root');
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    const server = await start(join(folder, 'closed', 'data'));
    expect(statSync(`/proc/${server.pid()}`).uid).toBe(NOBODY);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(existsSync(join(folder, 'closed', 'data', 'cluster', 'postmaster.pid'))).toBe(false);
  });

  it('an ordinary user starts it as themselves', async () => {
    if (!asRoot) return skipped('every other test here runs as an ordinary user already');
    if (!readableByNobody()) return skipped('nobody cannot read this checkout');
    chownSync(folder, NOBODY, NOBODY);
    const other = await startElsewhere({ uid: NOBODY, gid: NOBODY });
    expect(statSync(join(folder, 'data', 'password')).uid).toBe(NOBODY);
    expect(await query(other.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await endOf(other.process, 'SIGTERM')).toBe(0);
  });

  it('what was committed survives the kill of the process, whose server is stopped and followed by ours', async () => {
    const other = await startElsewhere();
    await query(other.url, 'create table kept (n int)');
    await query(other.url, 'insert into kept select generate_series(1, 1000)');
    await endOf(other.process, 'SIGKILL');
    const orphan = markOf(other.pid)!;
    expect(isRunning(orphan)).toBe(true);
    const server = await start();
    expect(isRunning(orphan)).toBe(false);
    expect(await query(server.url, 'select count(*)::int as kept from kept')).toEqual([{ kept: 1000 }]);
  });

  it('a killed server comes back on the same port, with its rows', async () => {
    const server = await start(undefined, false);
    await query(server.url, 'create table kept as select generate_series(1, 10) as n');
    const first = server.pid()!;
    process.kill(first, 'SIGKILL');
    const rows = await insist(() => query(server.url, 'select count(*)::int as kept from kept'));
    expect(rows).toEqual([{ kept: 10 }]);
    expect(server.pid()).not.toBe(first);
  });

  it('a folder that a live process looks after is refused, with its number', async () => {
    const other = await startElsewhere();
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PostgresError);
    expect(refusal).toMatchObject({ failure: 'in-use', details: { pid: other.process.pid } });
  });

  it('a kill in the middle of the first start leaves nothing that stops the second', async () => {
    mkdirSync(join(folder, 'data', 'cluster.new'), { recursive: true });
    writeFileSync(join(folder, 'data', 'cluster.new', 'PG_VERSION'), '18');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a server file whose number now belongs to another process does not stop a start', async () => {
    await (await start()).stop();
    const file = join(folder, 'data', 'cluster', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n/proc/self/cwd\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n`);
    if (asRoot) chownSync(file, NOBODY, NOBODY);
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('a stop is clean, and can be asked for twice', async () => {
    const server = await start();
    const mark = markOf(server.pid()!)!;
    await Promise.all([server.stop(), server.stop()]);
    expect(isRunning(mark)).toBe(false);
    expect(existsSync(join(folder, 'data', 'cluster', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(folder, 'data', 'owner.json'))).toBe(false);
  });

  it('the server’s log keeps no statement and no value', async () => {
    const { url } = await start();
    await query(url, 'create table address (email text unique)');
    await query(url, `insert into address values ('secret@example.org')`);
    await expect(query(url, `insert into address values ('secret@example.org')`)).rejects.toThrow(
      /duplicate key/,
    );
    expect(readFileSync(join(folder, 'data', 'server.log'), 'utf8')).not.toContain('secret@example.org');
  });
});

async function query(url: string, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function insist<T>(attempt: () => Promise<T>): Promise<T> {
  for (const limit = Date.now() + 20_000; ; await pause(50)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > limit) throw error;
    }
  }
}

function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}

function readableByNobody(): boolean {
  const file = new URL(BUILT).pathname;
  return spawnSync(process.execPath, ['--check', file], { uid: NOBODY, gid: NOBODY }).status === 0;
}

/** Jest has no skip from inside a test; the reason is printed where a person looks for it. */
function skipped(reason: string): void {
  process.stdout.write(`    (not tried: ${reason})\n`);
}
