import {
  BackgroundWork,
  createLog,
  type Ground,
  Handlers,
  openQueue,
  type Pace,
  Transactions,
} from '#platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

export interface StartedWorker {
  /** Takes nothing more, lets what is in hand finish until the deadline, then gives it back to the queue. */
  stop(deadlineMilliseconds?: number): Promise<void>;
}

/**
 * Starts the work behind the requests: relay, workers, clocks, heartbeat.
 * @throws BadWiring when something could be announced or asked for that nobody handles
 */
export async function startWorker(ground: Ground, pace?: Pace): Promise<StartedWorker> {
  const { configuration, clock } = ground;
  const { databaseUrl, redisUrl } = configuration;
  if (databaseUrl === undefined) throw new Error('A worker needs the address of the database.');
  const log = createLog(configuration);
  const context = await NestFactory.createApplicationContext(WorkerModule.on(ground), {
    logger: false,
    abortOnError: false,
  });
  const handlers = context.get(Handlers);
  handlers.assertComplete();
  const queue = openQueue({
    databaseUrl,
    redisUrl,
    onError: (error) => log.warn({ err: error }, 'the queue complains'),
  });
  const work = new BackgroundWork({
    transactions: context.get(Transactions),
    handlers,
    queue,
    clock,
    log,
    databaseUrl,
    ...(pace && { pace }),
  });
  await work.start();
  return {
    stop: async (deadlineMilliseconds) => {
      await work.stop(deadlineMilliseconds);
      await context.close();
    },
  };
}
