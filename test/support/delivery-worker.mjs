// The background work of one process, for tests that kill it: every delivery writes one line into `effect`.
// Run with a crash point preloaded (`die-at-crash-point.mjs`) and DATABASE_URL.
import { SystemClock } from '#kernel';
import { BackgroundWork, createOrm, openQueue, PACE, rows, Transactions } from '#platform';

const databaseUrl = process.env.DATABASE_URL;
const silent = { info() {}, warn() {}, error() {} };
const orm = await createOrm({ url: databaseUrl, entities: [] });

const handler = {
  async handle({ seat }, { em }) {
    await rows(em, `insert into effect (seat, subscriber) values ($1, 'bench.listener')`, [seat]);
  },
};

const work = new BackgroundWork({
  transactions: new Transactions(orm.em),
  handlers: { get: () => handler, recurring: () => [] },
  queue: openQueue({ databaseUrl, onError() {} }),
  clock: new SystemClock(),
  log: silent,
  databaseUrl,
  pace: { ...PACE, idlePoll: 100, overdueAfter: 1 },
});

process.on('SIGTERM', async () => {
  await work.stop();
  await orm.close(true);
  process.exit(0);
});

await work.start();
