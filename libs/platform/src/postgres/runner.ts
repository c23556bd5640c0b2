import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { chownSync, statSync } from 'node:fs';

/** Who runs PostgreSQL. It refuses to run as root, so root hands it to `nobody`, the one user every machine has. */
export interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

const NOBODY = 65_534;
const isRoot = (): boolean => process.getuid?.() === 0;

/** The user who runs the server of a cluster: its owner where root starts it, and ourselves otherwise. */
export function runnerOf(cluster: string): Runner {
  if (!isRoot()) return {};
  const owner = statSync(cluster, { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY };
}

export function giveTo(runner: Runner, path: string): void {
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(path, runner.uid, runner.gid);
}

/**
 * Starts a program of PostgreSQL inside `cwd`, in a process group of its own: Ctrl-C in the terminal must reach us, who
 * stop the server last, and not the server.
 *
 * The child enters `cwd` before it gives root away, and the programs are told that their folder is `/proc/self/cwd`. So
 * the cluster may stand under a folder that its runner cannot cross, such as a home at 0700.
 */
export function run(
  runner: Runner,
  program: string,
  args: readonly string[],
  { cwd, stdio }: { cwd: string; stdio: StdioOptions },
): ChildProcess {
  return spawn(program, [...args], {
    ...runner,
    cwd,
    stdio,
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '' },
  });
}

/** Waits for the end of a program: its exit code, or the error that kept it from starting. */
export function ended(child: ChildProcess): Promise<{ code: number | null; error?: NodeJS.ErrnoException }> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve({ code: null, error }));
    child.once('close', (code) => resolve({ code }));
  });
}
