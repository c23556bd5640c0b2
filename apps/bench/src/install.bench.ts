import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, rowOf } from './row.js';

/** What a new user waits for and gives up on disk: `npm ci`, with a cache that may be warm. */
export const installBench: Bench = {
  name: 'install',
  run() {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-install-'));
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(file, join(folder, file));
    const began = performance.now();
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const seconds = (performance.now() - began) / 1000;
    const megabytes = Number(execFileSync('du', ['-sk', folder]).toString().split('\t')[0]) / 1024;
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve([
      rowOf({ bench: 'install', name: 'npm ci', unit: 's', samples: [seconds] }),
      rowOf({ bench: 'install', name: 'size installed', unit: 'MB', samples: [megabytes] }),
    ]);
  },
};
