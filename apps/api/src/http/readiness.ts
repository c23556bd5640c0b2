import { type Ground, beatingOrgans, pendingMigrations, row } from '#platform';

export interface Readiness {
  readonly ready: boolean;
  /** Each part, and whether it is well. */
  readonly parts: Readonly<Record<'database' | 'migrations' | 'worker' | 'queue' | 'relay', boolean>>;
}

/** What `/readyz` tells. The queue and the relay are seen through the heartbeat of whichever process works. */
export async function readiness({ orm }: Pick<Ground, 'orm'>): Promise<Readiness> {
  const em = orm.em.fork();
  const database = await row(em, 'select 1').then(
    () => true,
    () => false,
  );
  const migrated = database && (await pendingMigrations(orm)).length === 0;
  const beating = migrated ? await beatingOrgans(em) : new Set<string>();
  const parts = {
    database,
    migrations: migrated,
    worker: beating.has('worker'),
    queue: beating.has('queue'),
    relay: beating.has('relay'),
  };
  return { ready: Object.values(parts).every(Boolean), parts };
}
