import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresError } from './postgres-error.js';
import { isRunning, markOf, programOf, startOf, type ProcessMark } from './process-mark.js';

/** What a server says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  /** Seconds of the Unix epoch. */
  readonly startedAt: number;
  readonly ready: boolean;
}

export function postmasterOf(cluster: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), startedAt: Number(lines[2]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** From polite to certain: fast shutdown, then stop at once and replay the journal at the next start, then the kernel. */
const SIGNALS = [
  { signal: 'SIGINT', patience: 10_000 },
  { signal: 'SIGQUIT', patience: 4_000 },
  { signal: 'SIGKILL', patience: 2_000 },
] as const;

/**
 * Stops the server that a killed process left behind, so that the next one is our child, with today's settings. Nothing
 * is lost: what was committed is on the disk.
 * @returns whether there was one
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const file = postmasterOf(cluster);
  const mark = file && markOf(file.pid);
  // A dead number is PostgreSQL's own affair: it clears the file, after looking for children still at work.
  if (!file || !mark) return false;
  if (!isServerOf(file, mark)) {
    // The number was given to another process since; PostgreSQL would take it for a live server and refuse to start.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return false;
  }
  for (const { signal, patience } of SIGNALS) {
    send(mark.pid, signal);
    if (await gone(mark, patience)) return true;
  }
  throw new PostgresError('orphan-stays', { pid: mark.pid });
}

/** Clocks are corrected between a boot and now, hence the tolerance. */
const isServerOf = (file: PostmasterFile, mark: ProcessMark): boolean =>
  programOf(mark.pid) === 'postgres' && Math.abs(startOf(mark) - file.startedAt) < 120;

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw new PostgresError('orphan-stays', { pid });
  }
}

async function gone(mark: ProcessMark, patience: number): Promise<boolean> {
  const limit = Date.now() + patience;
  while (isRunning(mark)) {
    if (Date.now() > limit) return false;
    await pause(25);
  }
  return true;
}
