import { Client } from 'pg';

/** Makes the database when it is not there, in a server that is ours alone. @returns its address */
export async function ensureDatabase(server: string, name: string): Promise<string> {
  const client = new Client({ connectionString: `${server}postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return `${server}${name}`;
}
