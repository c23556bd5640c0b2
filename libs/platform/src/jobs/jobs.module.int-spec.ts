import { MovedClock } from '#kernel';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { tmpdir } from 'node:os';
import { readConfiguration } from '../config/configuration.js';
import { openMailTransport } from '../mail/index.js';
import { PlatformModule, type Ground } from '../platform.module.js';
import { Secrets } from '../secrets/secrets.js';
import { DeliveryBench } from '../testing/delivery-bench.js';
import { DeliveryRunner } from './deliveries/delivery-runner.js';
import { Handlers } from './handlers.js';

describe('the jobs of a started process', () => {
  let bench: DeliveryBench;
  let ground: Ground;

  beforeAll(async () => {
    bench = await DeliveryBench.open();
    await bench.empty();
    const configuration = readConfiguration({
      DATABASE_URL: bench.databaseUrl,
      PASSERELLE_DATA: tmpdir(),
      LOG_LEVEL: 'silent',
    });
    ground = {
      configuration,
      orm: bench.orm,
      clock: new MovedClock(bench.clock.now()),
      secrets: new Secrets('a secret of the tests, long enough'),
      mail: openMailTransport(configuration),
    };
  });
  afterAll(async () => {
    await ground.mail.close();
    await bench.close();
  });

  const start = async () => {
    @Module({ imports: [PlatformModule.on(ground)] })
    class Started {}
    return NestFactory.createApplicationContext(Started, { logger: false, abortOnError: false });
  };

  it('are found, and forget after a month what was delivered, but not what failed', async () => {
    const context = await start();
    const purge = context
      .get(Handlers)
      .recurring()
      .find(({ name }) => name === 'platform.purge-done');

    bench.subscribe('bench.listener');
    await bench.announce('done', 'failed', 'due');
    const [done, failed] = await bench.deliveries();
    const runner = new DeliveryRunner(bench.transactions, bench.handlers, bench.clock, bench.log);
    await runner.run(done!.id);
    bench.unsubscribe('bench.listener');
    await runner.run(failed!.id);
    const states = async () => (await bench.deliveries()).map(({ state }) => state).toSorted();
    expect(await states()).toEqual(['done', 'due', 'failed']);

    await purge!.ticking.tick({ now: bench.clock.now().add({ hours: 29 * 24 }) });
    expect(await states()).toEqual(['done', 'due', 'failed']);
    await purge!.ticking.tick({ now: bench.clock.now().add({ hours: 31 * 24 }) });
    expect(await states()).toEqual(['due', 'failed']);
    expect(await bench.sql('select id from announcement')).toHaveLength(2);
    await context.close();
  });
});
