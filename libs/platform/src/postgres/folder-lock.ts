import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresError } from './postgres-error.js';
import { isRunning, markOf, type ProcessMark } from './process-mark.js';

export interface FolderLock {
  release(): void;
}

/**
 * Says that this process looks after the folder. PostgreSQL's own lock file cannot: it names the server, which outlives
 * us when we are killed. A lock whose process is gone is taken over.
 * @throws PostgresError `in-use` with the number of the process that holds it
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'owner.json');
  const mine = JSON.stringify(markOf(process.pid) ?? { pid: process.pid, startedAt: '', boot: '' });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (linked(draft, path)) return { release: () => rmSync(path, { force: true }) };
      const holder = holderOf(path);
      if (holder && isRunning(holder)) throw new PostgresError('in-use', { pid: holder.pid, folder });
      // Two newcomers may find the same dead lock: the rename lets one of them win, the other reads the winner's.
      setAside(path, `${draft}.old`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new PostgresError('in-use', { pid: 0, folder });
}

/** A link is made only where nothing stands, and the file it shows is whole from the first moment. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessMark;
  } catch {
    return undefined;
  }
}

function setAside(path: string, aside: string): void {
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = holderOf(aside);
  if (taken && isRunning(taken)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}
