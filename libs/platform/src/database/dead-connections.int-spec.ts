import { testDatabase } from '#platform/testing';
import { Client } from 'pg';
import { createOrm } from './orm.js';
import { row } from './rows.js';
import { Transactions } from './transactions.js';

describe('a server that drops its connections', () => {
  it('leaves no connection behind: more transactions die than the pool holds, and the next one runs', async () => {
    const url = await testDatabase();
    const orm = await createOrm({ url, entities: [], poolSize: 2 });
    const killer = new Client({ connectionString: url });
    await killer.connect();
    const transactions = new Transactions(orm.em);
    try {
      for (let round = 0; round < 5; round++) {
        const dying = transactions.run(async (em) => {
          const { pid } = (await row<{ pid: number }>(em, 'select pg_backend_pid() as pid'))!;
          await killer.query('select pg_terminate_backend($1)', [pid]);
          await row(em, 'select pg_sleep(5)');
        });
        await expect(dying).rejects.toThrow();
      }
      expect(await transactions.run((em) => row(em, 'select 1 as one'))).toEqual({ one: 1 });
    } finally {
      await killer.end();
      await orm.close(true);
    }
  });
});
