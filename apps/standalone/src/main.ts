import { type Configuration, readConfiguration } from '#platform';
import { runApi, runMigrate, runWorker } from './apart.js';
import { failureLines } from './failure.js';
import { Life } from './life.js';
import { inBoth, Screen } from './screen.js';
import { runTogether } from './together.js';

const COMMANDS = {
  demo: (life: Life, configuration: Configuration) => runTogether(life, configuration, new Screen(5), true),
  start: (life: Life, configuration: Configuration) => runTogether(life, configuration, new Screen(4), false),
  api: runApi,
  worker: runWorker,
  migrate: runMigrate,
} as const;

type Command = keyof typeof COMMANDS;

const isCommand = (word: string | undefined): word is Command =>
  word !== undefined && Object.hasOwn(COMMANDS, word);

async function main(command: string | undefined): Promise<void> {
  if (!isCommand(command)) throw new Error(`one of ${Object.keys(COMMANDS).join(', ')} is expected`);
  const configuration = readConfiguration(process.env);
  const watched = command === 'demo' || command === 'start';
  const told = (key: string) => watched && process.stdout.write(`\n  ${inBoth(key).join(' · ')}\n`);
  const life = new Life({
    onStopping: () => told('stopping'),
    onStopped: (how) => told(how === 'clean' ? 'stopped' : 'forced'),
  });
  // Somebody reads these lines: the log says only what is wrong, unless it was asked to say more.
  const calm = watched && !process.env.LOG_LEVEL && (command === 'demo' || process.stdout.isTTY);
  await life.begin(() =>
    COMMANDS[command](life, calm ? { ...configuration, logLevel: 'warn' } : configuration),
  );
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`\n${failureLines(error).join('\n')}\n`);
  process.exit(1);
});
