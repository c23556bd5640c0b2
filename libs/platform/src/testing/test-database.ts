import { Client } from 'pg';

let made: Promise<string> | undefined;

/**
 * The address of a database with every migration and no row, for this test file alone. It is a copy of the one that
 * `database.setup.mjs` made; the next file of the same Jest worker replaces it, and the end of the run drops it.
 */
export function testDatabase(): Promise<string> {
  made ??= copyOfTemplate(`_${process.env.JEST_WORKER_ID ?? 1}`);
  return made;
}

/** One more empty database, where a test needs two. Its name ends with `suffix`, which one file uses once. */
export function anotherTestDatabase(suffix: string): Promise<string> {
  return copyOfTemplate(`_${process.env.JEST_WORKER_ID ?? 1}_${suffix}`);
}

async function copyOfTemplate(suffix: string): Promise<string> {
  const address = process.env.PASSERELLE_TEST_DATABASE;
  if (address === undefined) throw new Error('no test database: run the integration project of Jest');
  const url = new URL(address);
  const template = url.pathname.slice(1);
  const name = `${template}${suffix}`;
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`,
    );
  } finally {
    await client.end();
  }
  url.pathname = `/${name}`;
  return url.href;
}
