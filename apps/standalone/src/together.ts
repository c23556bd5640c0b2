import { EnsureAdministrator, FirstAdministratorLink } from '#identity';
import { type Configuration, createLog, mailFolder, runMigrations } from '#platform';
import { layGround, leaveGround } from '../../api/src/ground.js';
import { migrations } from '../../api/src/migrations.js';
import { startApi } from '../../api/src/start-api.js';
import { startWorker } from '../../worker/src/start-worker.js';
import { settleDatabase } from './database.js';
import { makeDemonstration, showLinks } from './demonstration.js';
import { type Life, WORK_PATIENCE } from './life.js';
import type { Screen } from './screen.js';

/**
 * Everything in one process: the embedded PostgreSQL unless DATABASE_URL names another, the tables, the API with its
 * pages, and the work behind it. It ends in the opposite order.
 */
export async function runTogether(
  life: Life,
  given: Configuration,
  screen: Screen,
  demonstration: boolean,
): Promise<void> {
  const database = screen.step('database');
  const log = createLog(given);
  const configuration = await settleDatabase(life, given, log, database.going);
  database.done(given.databaseUrl === undefined ? 'ready' : 'external');

  const tables = screen.step('migrations');
  const applied = await life.step(() => runMigrations(configuration.databaseUrl, migrations));
  tables.done(applied.length === 0 ? 'upToDate' : 'migrated', { count: applied.length });

  const ground = await life.step(() => layGround(configuration), leaveGround);
  const network = demonstration ? await makeDemonstration(life, screen, ground) : undefined;

  const starting = screen.step('start');
  // Started before the API and stopped after it: the requests in hand still announce.
  await life.step(
    () => startWorker(ground),
    (started) => started.stop(WORK_PATIENCE),
    WORK_PATIENCE + 500,
  );
  const api = await life.step(
    () => startApi(ground),
    (started) => started.stop(),
  );
  await life.step(() => api.app.get(EnsureAdministrator).run());
  starting.done('listening');

  screen.say('open', { url: configuration.baseUrl });
  if (network) await showLinks(life, screen, ground, network);
  else await showFirstLink(life, screen, api.app.get(FirstAdministratorLink));
  if (configuration.smtpUrl === undefined) screen.say('captured', { folder: mailFolder(configuration) });
  screen.say('toStop');
}

async function showFirstLink(
  life: Life,
  screen: Screen,
  firstAdministrator: FirstAdministratorLink,
): Promise<void> {
  const link = await life.step(() => firstAdministrator.run());
  if (link !== undefined) screen.say('firstAdministrator', {}, [link]);
}
