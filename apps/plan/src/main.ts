import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadInput, plan } from '#matching/planner';
import { readInput } from './read-input.js';

const USAGE = 'Usage: plan INPUT.json [--seconds S | --moves N] [--seed N]';

/** Plans the day of a file and prints it as JSON. A bad input is one line on standard error and exit code 2. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string' }, moves: { type: 'string' }, seed: { type: 'string' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new BadInput('matching.usage', USAGE);
  const output = await plan(readInput(readFileSync(path, 'utf8'), path), {
    now: () => performance.now(),
    seconds: number('seconds', values.seconds),
    moves: number('moves', values.moves),
    seed: number('seed', values.seed),
  });
  process.stdout.write(`${JSON.stringify(output)}\n`);
}

function number(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new BadInput('matching.usage', `--${name} is ${JSON.stringify(text)}; it must be a number. ${USAGE}`);
}

try {
  await main();
} catch (error) {
  const foreseen = error instanceof BadInput || isSystem(error);
  const text = foreseen ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`${foreseen ? text.replaceAll(/\s*\n\s*/g, ' ') : text}\n`);
  process.exitCode = foreseen ? 2 : 1;
}

/** The file is missing or unreadable, or an option is unknown. */
function isSystem(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}
