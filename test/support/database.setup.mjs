// Before the integration tests: one PostgreSQL that is thrown away, and in it one database with every migration, of
// which each test file takes a copy (`testDatabase()` of #platform/testing). TEST_DATABASE_URL gives a server instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../bin/build.mjs';

const silent = { info() {}, warn() {}, error: (details, message) => console.error(message, details) };

const template = `passerelle_test_${process.pid}`;
let given = process.env.TEST_DATABASE_URL;
let server;
let folder;

export default async function setUp() {
  // Jest is also run by hand, in the middle of somebody's work: what compiled is good enough to make a database.
  await build({ web: false, tolerant: true });
  const { runMigrations, startPostgres } = await import('#platform');
  const { migrations } = await import('../../dist/apps/api/src/migrations.js');
  if (given === undefined) {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-test-'));
    server = await startPostgres({ dataDir: folder, log: silent, forgetful: true });
    given = server.url;
  }
  await query(`create database ${template}`);
  const address = new URL(given);
  address.pathname = `/${template}`;
  await runMigrations(address.href, migrations);
  process.env.PASSERELLE_TEST_DATABASE = address.href;
}

export async function tearDown() {
  if (server !== undefined) {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  const copies = await query('select datname from pg_database where starts_with(datname, $1)', [template]);
  for (const { datname } of copies) await query(`drop database if exists ${datname} with (force)`);
}

async function query(sql, parameters = []) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: given });
  await client.connect();
  try {
    return (await client.query(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
