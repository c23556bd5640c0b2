import { MovedClock } from '#kernel';
import type { Ground } from '#platform';
import { Transactions } from '#platform';
import { accountOf, type Grant, grantRole } from '#identity';
import { GiveAteliers, PlanDesk, PLANNING_SCRIPT, PublishPairs } from '#matching';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../api/src/api.module.js';
import { EndpointRegistry } from '../../api/src/pipeline/endpoint-registry.js';
import { EndpointPipeline } from '../../api/src/pipeline/endpoint-pipeline.js';
import { Dice } from './dice.js';
import { type LoadedDirectory, loadDirectory } from './load-directory.js';
import { EventStory } from './load-event.js';
import type { DemoEvent } from './network/demo-event.js';
import { demoEvents } from './network/events.js';
import { TERRITORIES } from './network/territories.js';
import { Stage, type WorkBehind } from './stage.js';

export interface DemonstrationContext {
  readonly ground: Ground;
  /** Where plans are computed; beside the code unless given. */
  readonly planningScript?: URL;
}

/** Who can sign in, under a domain that can never exist (RFC 2606). */
const ACCOUNTS = [
  { role: 'administrator', email: 'administration@passerelle.example' },
  { role: 'organiser', email: 'animation@pays-d-aubagne.example', territory: 'pays-d-aubagne' },
] as const;

export interface Demonstration {
  /** False when it was there already: nothing was changed. */
  readonly loaded: boolean;
  /** The event whose desk can be kept: the one of the day on which it was loaded. */
  readonly deskEventId: string;
  readonly accounts: readonly { readonly role: (typeof ACCOUNTS)[number]['role']; readonly email: string }[];
}

/**
 * Makes the demonstration network through the same endpoints as everybody, with a clock that stands where each story
 * is. Loading it again changes nothing; a load that was cut short goes on where it stopped.
 */
export async function loadDemonstration({
  ground,
  planningScript,
}: DemonstrationContext): Promise<Demonstration> {
  const clock = new MovedClock(ground.clock.now());
  const app = await NestFactory.createApplicationContext(
    stageModule(
      { ...ground, clock, configuration: { ...ground.configuration, rateLimits: false } },
      planningScript,
    ),
    { logger: false },
  );
  try {
    app.get(EndpointRegistry).gather();
    const stage = new Stage(app.get(EndpointPipeline), clock, ground.clock.now(), workBehind(app));
    const events = demoEvents(stage.today);
    const loaded = !(await stage.eventNamed(events.at(-1)!.event.title));
    if (loaded) await play(stage, app.get(Transactions), events);
    const today = events.find(({ key }) => key === 'aujourd-hui')!;
    return { loaded, accounts: ACCOUNTS, deskEventId: (await stage.eventNamed(today.event.title))! };
  } finally {
    await app.close();
  }
}

/** The endpoints of the product, and the script of the planning thread where it is not beside the code. */
const stageModule = (ground: Ground, planningScript: URL | undefined): DynamicModule => ({
  module: class DemonstrationModule {},
  global: true,
  imports: [ApiModule.on(ground)],
  ...(planningScript && {
    providers: [{ provide: PLANNING_SCRIPT, useValue: planningScript }],
    exports: [PLANNING_SCRIPT],
  }),
});

const workBehind = (app: INestApplicationContext): WorkBehind => {
  const [desk, pairs, ateliers] = [app.get(PlanDesk), app.get(PublishPairs), app.get(GiveAteliers)];
  const transactions = app.get(Transactions);
  return {
    computePlans: () => desk.drain(),
    formPairs: (eventId) => transactions.run((em) => pairs.run(em, eventId)),
    giveAteliers: (eventId) => transactions.run((em) => ateliers.run(em, eventId)),
  };
};

async function play(stage: Stage, transactions: Transactions, events: readonly DemoEvent[]): Promise<void> {
  const directory = await loadDirectory(stage, TERRITORIES);
  const tell = (event: DemoEvent, place: number) =>
    new EventStory(stage, directory, event, new Dice(2017 + place)).tell();
  for (const [place, event] of events.slice(0, -1).entries()) await tell(event, place);
  await transactions.run(async (em) => {
    for (const account of ACCOUNTS) {
      const { id } = await accountOf(em, { email: account.email, now: stage.now });
      await grantRole(em, id, grantOf(account, directory), stage.now);
    }
  });
  // Last, since a load that was cut short is known by its absence.
  await tell(events.at(-1)!, events.length);
}

const grantOf = (account: (typeof ACCOUNTS)[number], directory: LoadedDirectory): Grant =>
  account.role === 'organiser'
    ? { role: 'organiser', territoryId: directory.territory(account.territory).id }
    : { role: account.role };
