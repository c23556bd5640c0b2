import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

export interface RunningRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A Redis for one test file: the one of `REDIS_URL`, else a `redis-server` of this machine, started on a free port of
 * the loopback and kept in memory only. Nothing when there is neither.
 * @throws Error when there is neither and `PASSERELLE_REQUIRE_REDIS` is 1
 */
export async function redisOfItsOwn(): Promise<RunningRedis | undefined> {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: () => Promise.resolve() };
  const program = findProgram(['redis-server', 'valkey-server']);
  if (program) return start(program);
  if (process.env.PASSERELLE_REQUIRE_REDIS === '1') {
    throw new Error(
      'PASSERELLE_REQUIRE_REDIS is 1, and there is neither REDIS_URL nor a redis-server program.',
    );
  }
  return undefined;
}

function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

async function start(program: string): Promise<RunningRedis> {
  const port = await freePort();
  const server = spawn(
    program,
    ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return {
    url,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  try {
    const answer = client
      .connect()
      .catch(() => undefined)
      .then(() => client.ping());
    const late = sleep(10_000, undefined, { ref: false }).then(() => {
      throw new Error('redis-server does not answer');
    });
    await Promise.race([answer, late]);
  } finally {
    client.disconnect();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
