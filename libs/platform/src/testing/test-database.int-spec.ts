import { Client } from 'pg';
import { anotherTestDatabase, testDatabase } from './test-database.js';

describe('the database of a test', () => {
  it('has every migration and no announcement', async () => {
    expect(
      await query(await testDatabase(), 'select count(*)::int as announcements from announcement'),
    ).toEqual([{ announcements: 0 }]);
  });

  it('is the same one for the whole file, and a second one is another', async () => {
    const first = await testDatabase();
    expect(await testDatabase()).toBe(first);
    await query(first, 'create table mine ()');
    await expect(query(await anotherTestDatabase('second'), 'select from mine')).rejects.toThrow(
      /does not exist/,
    );
  });
});

async function query(url: string, sql: string): Promise<object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}
