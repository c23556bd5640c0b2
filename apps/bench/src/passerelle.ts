import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A folder of data that lives as long as one bench. */
export function freshData(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export interface Running {
  readonly url: string;
  /** From the spawn to the first answer that says ready, in seconds. */
  readonly seconds: number;
  /** Proportional memory of every process, in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** Starts the built product as its users do. */
export const startPasserelle = (command: 'start' | 'demo', data: string): Promise<Running> =>
  startProgram(['dist/apps/standalone/src/main.js', command], '/readyz', {
    PASSERELLE_DATA: data,
    PASSERELLE_RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
  });

/** Starts a Node program that listens on `PORT` and waits for `path` to answer 200. */
export async function startProgram(
  args: readonly string[],
  path: string,
  env: Record<string, string> = {},
): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--max-old-space-size=384', '--max-semi-space-size=16', ...args], {
    env: { ...process.env, ...env, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}${path}`, child);
  const seconds = (performance.now() - began) / 1000;
  return { url, seconds, memory: () => familyMemory(child.pid!), stop: () => ended(child) };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const limit = Date.now() + 120_000; Date.now() < limit;) {
    if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode}`);
    const well = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (well) return;
    await pause(10);
  }
  throw new Error(`${url} did not answer`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Pages shared between processes count once (PSS): the embedded database's processes share most of theirs. */
function familyMemory(pid: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)] as const),
  );
  const family = (member: number): number[] => [
    member,
    ...[...parents].filter(([, parent]) => parent === member).flatMap(([child]) => family(child)),
  ];
  return family(pid).reduce((sum, member) => sum + pss(member), 0) / 1024;
}

const parentOf = (pid: string): number =>
  Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
const pss = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
