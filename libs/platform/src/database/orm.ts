import type { EntitySchema } from '@mikro-orm/core';
import { Migrator, type Migration } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { letGoOfDeadConnections } from './dead-connections.js';

/** A migration as a lib lists it: its name is the order, `2026-11-22-03-registration`. */
export interface NamedMigration {
  readonly name: string;
  readonly class: new (...args: ConstructorParameters<typeof Migration>) => Migration;
}

/** Connects to PostgreSQL. Nothing is discovered from files: entities and migrations are what is listed. */
export function createOrm(options: {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations?: readonly NamedMigration[];
  readonly poolSize?: number;
}): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: options.url,
    entities: [...options.entities],
    extensions: [Migrator],
    migrations: {
      migrationsList: [...(options.migrations ?? [])],
      snapshot: false,
      silent: true,
      tableName: 'migration',
    },
    pool: { min: 0, max: options.poolSize ?? 12 },
    driverOptions: { onPoolCreated: letGoOfDeadConnections, connectionTimeoutMillis: 10_000 },
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    // Warnings of the driver name the statement, never its parameters.
    debug: false,
  });
}

/** One process migrates at a time; the others wait, then find nothing left to do. */
const MIGRATION_LOCK = 7_266_531;

/** Brings the schema up to date. @returns the names of what was run. */
export async function runMigrations(
  url: string,
  migrations: readonly NamedMigration[],
): Promise<readonly string[]> {
  const orm = await createOrm({ url, entities: [], migrations, poolSize: 3 });
  try {
    return await orm.em.fork().transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
      return (await orm.migrator.up()).map((migration) => migration.name);
    });
  } finally {
    await orm.close(true);
  }
}

/** The migrations that this build knows and this database has not run. */
export async function pendingMigrations(orm: MikroORM): Promise<readonly string[]> {
  return (await orm.migrator.getPending()).map((migration) => migration.name);
}
