import { readFileSync } from 'node:fs';

/**
 * One process of this machine, told apart from a later one that was given the same number: containers hand out the
 * same few numbers at each start.
 */
export interface ProcessMark {
  readonly pid: number;
  /** Ticks since boot, from `/proc/<pid>/stat`. */
  readonly startedAt: string;
  readonly boot: string;
}

const TICKS_PER_SECOND = 100;

/** The mark of a running process; undefined when there is none, or when it is dead and only waits to be reaped. */
export function markOf(pid: number): ProcessMark | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is a name in parentheses that may itself hold spaces.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  return { pid, startedAt: fields[18] ?? '', boot: read('/proc/sys/kernel/random/boot_id')?.trim() ?? '' };
}

export function isRunning(mark: ProcessMark): boolean {
  const present = markOf(mark.pid);
  return present !== undefined && present.startedAt === mark.startedAt && present.boot === mark.boot;
}

/** The name of the program that a process runs, as the kernel tells it (15 letters at most). */
export const programOf = (pid: number): string | undefined => read(`/proc/${pid}/comm`)?.trim();

/** When a process started, in seconds of the Unix epoch. */
export function startOf(mark: ProcessMark): number {
  const booted = /^btime (\d+)$/m.exec(read('/proc/stat') ?? '')?.[1];
  return Number(booted ?? 0) + Number(mark.startedAt) / TICKS_PER_SECOND;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
