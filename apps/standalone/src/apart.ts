import { EnsureAdministrator } from '#identity';
import { BadConfiguration, type Configuration, createLog, runMigrations } from '#platform';
import { layGround, leaveGround } from '../../api/src/ground.js';
import { migrations } from '../../api/src/migrations.js';
import { startApi } from '../../api/src/start-api.js';
import { startWorker } from '../../worker/src/start-worker.js';
import { settleDatabase, type Settled } from './database.js';
import { type Life, WORK_PATIENCE } from './life.js';
import { inBoth } from './screen.js';

/** The processes apart share a database that outlives each of them, so it must have been named. */
async function sharedDatabase(life: Life, configuration: Configuration): Promise<Settled> {
  if (configuration.databaseUrl === undefined) throw new BadConfiguration(inBoth('failed.needsDatabase'));
  return settleDatabase(life, configuration, createLog(configuration));
}

export async function runApi(life: Life, given: Configuration): Promise<void> {
  const configuration = await sharedDatabase(life, given);
  const ground = await life.step(() => layGround(configuration), leaveGround);
  const api = await life.step(
    () => startApi(ground),
    (started) => started.stop(),
  );
  await life.step(() => api.app.get(EnsureAdministrator).run());
  createLog(configuration).info({ url: api.url }, 'listening');
}

export async function runWorker(life: Life, given: Configuration): Promise<void> {
  const configuration = await sharedDatabase(life, given);
  const ground = await life.step(() => layGround(configuration), leaveGround);
  await life.step(
    () => startWorker(ground),
    (started) => started.stop(WORK_PATIENCE),
    WORK_PATIENCE + 500,
  );
  createLog(configuration).info({}, 'working');
}

export async function runMigrate(life: Life, given: Configuration): Promise<void> {
  const configuration = await sharedDatabase(life, given);
  const applied = await life.step(() => runMigrations(configuration.databaseUrl, migrations));
  createLog(configuration).info({ applied }, 'migrated');
  await life.finish();
}
