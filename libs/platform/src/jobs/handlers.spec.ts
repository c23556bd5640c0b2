import { Injectable, Module, type Provider } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { defineAnnouncement } from '../announcements/announcement.js';
import { subscribersOf } from '../announcements/subscribers.js';
import { Clockwork, Handles, Subscriber, type Handler, type Ticking } from './decorators.js';
import { Handlers } from './handlers.js';
import { defineJob } from './job.js';

const opened = defineAnnouncement<{ place: string }>('spec.place-opened');
const closed = defineAnnouncement<{ place: string; reason: string }>('spec.place-closed');
const sweep = defineJob<{ place: string }>('spec.sweep');

@Injectable()
@Subscriber({ to: [opened, closed], name: 'spec.signboard' })
class Signboard implements Handler<{ place: string }> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
@Handles(sweep)
class Sweep implements Handler<{ place: string }> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@Injectable()
@Handles(sweep)
class SweepTwice extends Sweep {}

@Injectable()
@Clockwork({ name: 'spec.lamp', everySeconds: 60 })
class Lamp implements Ticking {
  tick(): Promise<void> {
    return Promise.resolve();
  }
}

async function start(...providers: Provider[]) {
  // The registry asks the connection for nothing but its identity.
  const orm = { config: {} } as MikroORM;
  @Module({
    imports: [DiscoveryModule],
    providers: [Handlers, { provide: MikroORM, useValue: orm }, ...providers],
  })
  class Started {}
  const context = await NestFactory.createApplicationContext(Started, { logger: false, abortOnError: false });
  return { handlers: context.get(Handlers), subscribers: subscribersOf(orm as unknown as EntityManager) };
}

describe('the classes that listen', () => {
  it('are found by their decorators, and known to whoever announces', async () => {
    const { handlers, subscribers } = await start(Signboard, Sweep, Lamp);
    expect(() => handlers.assertComplete()).not.toThrow();
    expect(handlers.get('spec.signboard')).toBeInstanceOf(Signboard);
    expect(handlers.get('spec.sweep')).toBeInstanceOf(Sweep);
    expect(handlers.recurring()).toMatchObject([{ name: 'spec.lamp', everySeconds: 60 }]);
    expect(subscribers.of(closed.name).map(({ name }) => name)).toEqual(['spec.signboard']);
  });

  it('keep the process from starting when one is missing or one too many', async () => {
    const { handlers } = await start(Sweep, SweepTwice);
    expect(() => handlers.assertComplete()).toThrow(
      [
        'The announcement “spec.place-opened” has no subscriber and is not declared silent.',
        'The announcement “spec.place-closed” has no subscriber and is not declared silent.',
        'The job “spec.sweep” has 2 handlers: Sweep, SweepTwice.',
      ].join('\n'),
    );
  });
});

describe('a name', () => {
  it('is declared once', () => {
    expect(() => defineAnnouncement('spec.place-opened')).toThrow('defined twice');
    expect(() => defineJob('spec.sweep')).toThrow('defined twice');
  });

  it('says the lib and what happened', () => {
    expect(() => defineAnnouncement('PlaceOpened')).toThrow('lib.what-happened');
  });
});
