import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Subscription } from '../jobs/decorators.js';

const NOBODY: readonly Subscription[] = [];

/** Who listens to what, known in every process from its start: the one that announces writes a row for each. */
export class Subscribers {
  private readonly byAnnouncement = new Map<string, Subscription[]>();

  constructor(subscriptions: readonly Subscription[]) {
    for (const subscription of subscriptions) {
      for (const { name } of subscription.to) {
        this.byAnnouncement.set(name, [...(this.byAnnouncement.get(name) ?? []), subscription]);
      }
    }
  }

  of(announcementName: string): readonly Subscription[] {
    return this.byAnnouncement.get(announcementName) ?? NOBODY;
  }
}

const nobody = new Subscribers([]);

// Kept beside the connection's configuration, which every fork of an entity manager shares: a use case needs nothing
// but its transaction in order to announce, and two applications in one process (the tests) stay apart.
const known = new WeakMap<EntityManager['config'], Subscribers>();

export const bindSubscribers = (orm: Pick<MikroORM, 'config'>, subscribers: Subscribers): void => {
  known.set(orm.config, subscribers);
};

export const subscribersOf = (em: EntityManager): Subscribers => known.get(em.config) ?? nobody;
