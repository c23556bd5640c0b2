import { MakeDeskLink, makeSignInLink, signInUrl } from '#identity';
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
  { accounts, deskEventId }: Demonstration,
): Promise<void> {
  const transactions = new Transactions(ground.orm.em);
  const links = await life.step(() => transactions.run((em) => linksFor(em, ground, accounts)));
  const { clock, secrets, configuration } = ground;
  const desk = await life.step(() =>
    new MakeDeskLink(transactions, clock, secrets, configuration).run({
      eventId: deskEventId,
      expiresAt: clock.now().add(LINK_LIFE),
      locale: 'fr',
    }),
  );
  screen.say('signInLinks');
  screen.list([
    ...accounts.map(({ role }, index): readonly [string, string] => [both(`role.${role}`), links[index]!]),
    [both('role.desk'), desk],
  ]);
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
