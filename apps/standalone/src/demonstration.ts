import { makeSignInLink, signInUrl } from '#identity';
import { type Ground, Transactions } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Demonstration, loadDemonstration } from '../../demo/src/load.js';
import type { Life } from './life.js';
import { both, type Screen } from './screen.js';

/** Longer than any demonstration runs; the next one replaces the link. */
const LINK_LIFE = { hours: 24 * 365 } as const;

/** Loads the demonstration network, once, before anybody can see half of it. */
export async function makeDemonstration(life: Life, screen: Screen, ground: Ground): Promise<Demonstration> {
  const step = screen.step('demonstration');
  step.going('loading');
  const demonstration = await life.step(() => loadDemonstration({ ground }));
  step.done(demonstration.loaded ? 'loaded' : 'alreadyLoaded');
  return demonstration;
}

/** Shows one sign-in link per role. */
export async function showLinks(
  life: Life,
  screen: Screen,
  ground: Ground,
  { accounts }: Demonstration,
): Promise<void> {
  const links = await life.step(() =>
    new Transactions(ground.orm.em).run((em) => linksFor(em, ground, accounts)),
  );
  screen.say('signInLinks');
  screen.list(accounts.map(({ role }, index) => [both(`role.${role}`), links[index]!]));
}

async function linksFor(
  em: EntityManager,
  ground: Ground,
  accounts: Demonstration['accounts'],
): Promise<string[]> {
  const now = ground.clock.now();
  const links: string[] = [];
  for (const { email } of accounts) {
    const id = await makeSignInLink(em, { email, now, expiresAt: now.add(LINK_LIFE), reusable: true });
    links.push(signInUrl(ground, id));
  }
  return links;
}
