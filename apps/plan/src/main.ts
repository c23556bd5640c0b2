import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadInput, plan, type PlanInput } from '#matching';

const USAGE = 'Usage: plan INPUT.json [--seconds S | --moves N] [--seed N]';

/** Plans the day of a file and prints it as JSON. A bad input is one line on standard error and exit code 2. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: 'string' }, moves: { type: 'string' }, seed: { type: 'string' } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new BadInput('matching.usage', USAGE);
  const output = await plan(readInput(path), {
    now: () => performance.now(),
    seconds: number('seconds', values.seconds),
    moves: number('moves', values.moves),
    seed: number('seed', values.seed),
  });
  process.stdout.write(`${JSON.stringify(output)}\n`);
}

/** Objects where the format has objects; what is inside them is the planner's to judge. */
function readInput(path: string): PlanInput {
  const input = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown> | null;
  const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(input)) throw new BadInput('matching.bad-input', 'The input must be one JSON object.');
  for (const name of ['people', 'stands', 'breakouts']) {
    const list = input![name];
    if (list === undefined || (Array.isArray(list) && list.every(isObject))) continue;
    throw new BadInput('matching.bad-input', `"${name}" must be a list of objects.`);
  }
  for (const name of ['apart', 'together']) {
    const list = input![name];
    if (
      list === undefined ||
      (Array.isArray(list) && list.every((pair) => Array.isArray(pair) && pair.length === 2))
    )
      continue;
    throw new BadInput('matching.bad-input', `"${name}" must be a list of pairs of ids.`);
  }
  return input as unknown as PlanInput;
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
  const foreseen = error instanceof BadInput || error instanceof SyntaxError || isSystem(error);
  const text = foreseen ? error.message : String((error as Error).stack ?? error);
  process.stderr.write(`${foreseen ? text.replaceAll(/\s*\n\s*/g, ' ') : text}\n`);
  process.exitCode = foreseen ? 2 : 1;
}

/** The file is missing or unreadable, or an option is unknown. */
function isSystem(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}
