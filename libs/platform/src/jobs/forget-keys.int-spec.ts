import { createOrm } from '../database/orm.js';
import { rows } from '../database/rows.js';
import { Transactions } from '../database/transactions.js';
import { testDatabase } from '../testing/test-database.js';
import { ForgetKeys } from './forget-keys.job.js';

it('an Idempotency-Key and its answer are gone after a day', async () => {
  const orm = await createOrm({ url: await testDatabase(), entities: [] });
  const em = orm.em.fork();
  await rows(
    em,
    `insert into idempotency_key (scope, key, body_hash, answer, created_at)
     values ('forget', 'yesterday', '', 'sealed', now() - interval '25 hours'), ('forget', 'today', '', 'sealed', now())`,
  );

  await new ForgetKeys(new Transactions(orm.em)).tick();

  expect(await rows(em, `select key from idempotency_key where scope = 'forget'`)).toEqual([
    { key: 'today' },
  ]);
  await orm.close(true);
});
