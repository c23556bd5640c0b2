// Compiles the server into dist/ and the pages into apps/web/build, each only when what it is made from has changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.stamp.json');
const LOCK = join(DIST, '.building');
const NOT_SOURCES = new Set(['node_modules', 'dist', 'build', '.react-router', 'testing', 'e2e']);

const SERVER = {
  name: 'server',
  inputs: ['apps', 'libs', 'package.json', 'tsconfig.json', 'tsconfig.build.json'],
  counts: (path) => !path.startsWith(join('apps', 'web') + sep) && !/\.(int-)?spec\.ts$/.test(path),
  output: join('dist', 'apps'),
  tool: join('node_modules', 'typescript', 'bin', 'tsc'),
  args: ['-p', 'tsconfig.build.json', '--pretty', String(process.stderr.isTTY === true)],
  folder: '.',
};

const WEB = {
  name: 'web',
  inputs: [join('apps', 'web'), 'libs', 'package.json', 'tsconfig.json'],
  counts: (path) =>
    !/\.(int-)?spec\.tsx?$/.test(path) &&
    (!path.startsWith(`libs${sep}`) || /[/\\](contract|domain|kernel)[/\\]/.test(path)),
  output: join('apps', 'web', 'build', 'server', 'index.js'),
  tool: join('node_modules', '@react-router', 'dev', 'bin.cjs'),
  args: ['build'],
  folder: join('apps', 'web'),
};

/**
 * Builds what is out of date, both halves at once.
 * @param {{ web?: boolean, tolerant?: boolean, onStart?: () => void }} options `tolerant` goes on after type errors:
 *   what was emitted runs, and only a test in the middle of somebody's work wants that
 * @returns {Promise<{ built: string[], errors: string }>} the halves that were built, and what their compilers said
 */
export async function build({ web = true, tolerant = false, onStart = () => undefined } = {}) {
  const wanted =
    web && existsSync(join(ROOT, 'apps', 'web', 'react-router.config.ts')) ? [SERVER, WEB] : [SERVER];
  if (isShipped()) return { built: [], errors: '' };
  mkdirSync(DIST, { recursive: true });
  await takeTurn();
  try {
    const stale = wanted
      .map((half) => ({ half, print: fingerprint(half) }))
      .filter(({ half, print }) => isStale(half, print, tolerant));
    if (stale.length > 0) onStart();
    const said = await Promise.all(stale.map(({ half, print }) => make(half, print)));
    return { built: stale.map(({ half }) => half.name), errors: said.filter(Boolean).join('\n') };
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** An image holds what was built, without the sources or without the compiler. */
function isShipped() {
  const canBuild = [SERVER.tool, 'tsconfig.build.json', 'libs'].every((path) => existsSync(join(ROOT, path)));
  return !canBuild && existsSync(join(ROOT, SERVER.output));
}

async function make(half, print) {
  const errors = await runTool(half);
  if (half === SERVER) {
    removeOrphans(join(DIST, 'apps'), join(DIST, 'libs'));
    copyFonts();
  }
  writeStamp(half.name, { print, clean: errors === '' });
  return errors;
}

/** What a compiler says when it fails; empty when all is well. */
function runTool({ tool, args, folder }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, tool), ...args], {
      cwd: join(ROOT, folder),
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => resolve(String(error)));
    child.on('close', (code) =>
      resolve(code === 0 ? '' : Buffer.concat(said).toString().trim() || `exit ${code}`),
    );
  });
}

function isStale(half, print, tolerant) {
  const stamp = readStamp()[half.name];
  if (stamp === undefined || stamp.print !== print || !existsSync(join(ROOT, half.output))) return true;
  return !stamp.clean && !tolerant;
}

/** The contents of everything that a half is made from: dates lie after a copy or a checkout. */
function fingerprint({ inputs, counts }) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesUnder(join(ROOT, input)))) {
    const name = relative(ROOT, path);
    if (counts(name)) hash.update(name).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)],
    );
}

/** A source that was renamed or removed must not go on living in dist/. */
function removeOrphans(...folders) {
  for (const path of folders.flatMap(filesUnder)) {
    const source = join(ROOT, relative(DIST, path).replace(/\.js(\.map)?$/, ''));
    if (/\.js(\.map)?$/.test(path) && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`))
      rmSync(path);
  }
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

const writeStamp = (name, stamp) =>
  writeFileSync(STAMP, JSON.stringify({ ...readStamp(), [name]: stamp }, null, 2));

/** What papers are set in stands beside the code that reads it: the compiler takes only code. */
function copyFonts() {
  for (const path of filesUnder(join(ROOT, 'libs')).filter((file) => file.endsWith('.ttf'))) {
    const copy = join(DIST, relative(ROOT, path));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(path, copy);
  }
}

/** Two starts at once build one after the other; the second finds everything done. */
async function takeTurn() {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!holderLives()) rmSync(LOCK, { force: true });
    await pause(100);
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    // An empty file is one that its maker is about to fill.
    if (pid === 0) return Date.now() - statSync(LOCK).mtimeMs < 2000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { errors } = await build();
  if (errors) {
    process.stderr.write(`${errors}\n`);
    process.exit(1);
  }
}
