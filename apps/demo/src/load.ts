import { MovedClock } from '#kernel';
import type { Ground } from '#platform';
import { Transactions } from '#platform';
import { accountOf, type Grant, grantRole } from '#identity';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../api/src/api.module.js';
import { EndpointRegistry } from '../../api/src/pipeline/endpoint-registry.js';
import { EndpointPipeline } from '../../api/src/pipeline/endpoint-pipeline.js';
import { Dice } from './dice.js';
import { type LoadedDirectory, loadDirectory } from './load-directory.js';
import { EventStory } from './load-event.js';
import { type DemoEvent, demoEvents } from './network/events.js';
import { TERRITORIES } from './network/territories.js';
import { Stage } from './stage.js';

export interface DemonstrationContext {
  readonly ground: Ground;
}

/** Who can sign in, under a domain that can never exist (RFC 2606). */
export const ACCOUNTS = [
  { role: 'administrator', email: 'administration@passerelle.example' },
  { role: 'organiser', email: 'animation@pays-d-aubagne.example', territory: 'pays-d-aubagne' },
  { role: 'desk', email: 'accueil@pays-d-aubagne.example', event: 'aujourd-hui' },
] as const;

export interface Demonstration {
  /** False when it was there already: nothing was changed. */
  readonly loaded: boolean;
  readonly accounts: readonly { readonly role: (typeof ACCOUNTS)[number]['role']; readonly email: string }[];
}

/**
 * Makes the demonstration network through the same endpoints as everybody, with a clock that stands where each story
 * is. Loading it again changes nothing; a load that was cut short goes on where it stopped.
 */
export async function loadDemonstration({ ground }: DemonstrationContext): Promise<Demonstration> {
  const clock = new MovedClock(ground.clock.now());
  const app = await NestFactory.createApplicationContext(
    ApiModule.on({ ...ground, clock, configuration: { ...ground.configuration, rateLimits: false } }),
    { logger: false },
  );
  try {
    app.get(EndpointRegistry).gather();
    const stage = new Stage(app.get(EndpointPipeline), clock, ground.clock.now());
    const loaded = await play(stage, app.get(Transactions));
    return { loaded, accounts: ACCOUNTS };
  } finally {
    await app.close();
  }
}

async function play(stage: Stage, transactions: Transactions): Promise<boolean> {
  const events = demoEvents(stage.today);
  if (await stage.isLoaded(events)) return false;
  const directory = await loadDirectory(stage, TERRITORIES);
  const eventIds = new Map<string, string>();
  const tell = async (event: DemoEvent, place: number) => {
    eventIds.set(event.key, await new EventStory(stage, directory, event, new Dice(2017 + place)).tell());
  };
  for (const [place, event] of events.slice(0, -1).entries()) await tell(event, place);
  await transactions.run(async (em) => {
    for (const account of ACCOUNTS) {
      const { id } = await accountOf(em, { email: account.email, now: stage.now });
      await grantRole(em, id, grantOf(account, directory, eventIds), stage.now);
    }
  });
  // Last, since a load that was cut short is known by its absence.
  await tell(events.at(-1)!, events.length);
  return true;
}

function grantOf(
  account: (typeof ACCOUNTS)[number],
  directory: LoadedDirectory,
  eventIds: ReadonlyMap<string, string>,
): Grant {
  switch (account.role) {
    case 'organiser':
      return { role: 'organiser', territoryId: directory.territory(account.territory).id };
    case 'desk':
      return { role: 'desk', eventId: eventIds.get(account.event)! };
    default:
      return { role: account.role };
  }
}
