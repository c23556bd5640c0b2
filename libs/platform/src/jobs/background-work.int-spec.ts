import { eventually } from '#platform/testing';
import { SystemClock } from '#kernel';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryBench } from '../testing/delivery-bench.js';
import { BackgroundWork } from './background-work.js';
import { PACE, type Pace } from './deliveries/pace.js';
import { beatingOrgans } from './heartbeat.js';
import { openQueue } from './queue/open-queue.js';
import type { Queue } from './queue/queue-port.js';

const NEVER = 3_600;
const LISTENER = 'bench.listener';

describe('background work', () => {
  let bench: DeliveryBench;
  let queue: Queue;
  const started: BackgroundWork[] = [];

  const openAnother = () => openQueue({ databaseUrl: bench.databaseUrl, onError: () => undefined });
  const start = async (pace: Partial<Pace> = {}): Promise<BackgroundWork> => {
    const work = new BackgroundWork({
      transactions: bench.transactions,
      handlers: bench.handlers,
      queue: openAnother(),
      clock: new SystemClock(),
      log: bench.log,
      databaseUrl: bench.databaseUrl,
      pace: { ...PACE, idlePoll: 100, overdueAfter: 1, ...pace },
    });
    started.push(work);
    await work.start();
    return work;
  };

  beforeAll(async () => {
    bench = await DeliveryBench.open();
    queue = openAnother();
    await queue.prepare();
  });
  afterAll(async () => {
    await queue.close();
    await bench.close();
  });
  beforeEach(async () => {
    await bench.empty();
    bench.clock.moveTo(Temporal.Now.instant());
    await queue.resume('prompt');
  });
  afterEach(() => Promise.all(started.splice(0).map((work) => work.stop())));

  it('delivers what is announced, in two processes, each once', async () => {
    bench.subscribe(LISTENER);
    await Promise.all([start(), start()]);
    const seats = Array.from({ length: 120 }, (_, index) => `seat ${String(index).padStart(3, '0')}`);
    await bench.announce(...seats);
    await eventually('all done', () => bench.allDone());
    expect(await bench.effects()).toEqual(seats);
  });

  it('delivers what was announced while nobody worked', async () => {
    bench.subscribe(LISTENER);
    await bench.announce('A1');
    await start();
    await eventually('done', () => bench.allDone());
  });

  it('tries again after a failure', async () => {
    let attempts = 0;
    bench.subscribe(LISTENER, async (seat, context) => {
      attempts += 1;
      if (attempts === 1) throw new Error('not this time');
      await bench.effectOf(LISTENER)(seat, context);
    });
    await start({ firstRetryAfter: 0 });
    await bench.announce('A1');
    await eventually('done', () => bench.allDone());
    expect(attempts).toBe(2);
    expect((await bench.deliveries())[0]).toMatchObject({ failures: 1, losses: 0, reason: null });
  });

  const wipeBetweenHandoverAndHandling = async (overdueAfter: number) => {
    bench.subscribe(LISTENER);
    await queue.pause('prompt');
    await start({ overdueAfter });
    await bench.announce('A1');
    await eventually('in the queue', async () => (await queue.counts('prompt')).waiting === 1);
    await bench.sql('truncate bullmq.job cascade');
    await queue.resume('prompt');
  };

  it('loses nothing when the store of the queue is wiped', async () => {
    await wipeBetweenHandoverAndHandling(1);
    await eventually('done', () => bench.allDone());
    expect(await bench.effects()).toEqual(['A1']);
    expect((await bench.deliveries())[0]?.losses).toBeGreaterThan(0);
  });

  it('would lose it if overdue deliveries were not handed over again (negative control)', async () => {
    await wipeBetweenHandoverAndHandling(NEVER);
    await sleep(1_500);
    expect(await bench.effects()).toEqual([]);
    expect((await bench.deliveries())[0]).toMatchObject({ state: 'due', handovers: 1 });
  });

  it('is woken by a commit, and not only by its polling', async () => {
    bench.subscribe(LISTENER);
    await start({ idlePoll: 60_000 });
    await sleep(200);
    await bench.announce('A1');
    await eventually('done', () => bench.allDone(), 3_000);
  });

  it('hears again after its listening connection was cut', async () => {
    bench.subscribe(LISTENER);
    await start({ idlePoll: 60_000 });
    const [cut] = await bench.sql<{ count: string }>(
      `select count(pg_terminate_backend(pid)) from pg_stat_activity
       where application_name = 'passerelle announcement' and datname = current_database()`,
    );
    expect(Number(cut?.count)).toBe(1);
    await bench.announce('A1');
    await eventually('done', () => bench.allDone(), 4_000);
    await sleep(200);
    await bench.announce('A2');
    await eventually('done again', () => bench.allDone(), 4_000);
  });

  it('goes on without the listening connection, by polling (negative control of the wake-up)', async () => {
    bench.subscribe(LISTENER);
    await start({ idlePoll: 60_000 });
    await sleep(200);
    // A row that no commit has told of.
    await bench.sql(`with said as (
        insert into announcement values (gen_random_uuid(), 'bench.seat-freed', '{"seat":"A1"}', now()) returning id
      )
      insert into announcement_delivery (id, announcement_id, subscriber, lane, due_at)
      select gen_random_uuid(), id, '${LISTENER}', 'prompt', now() from said`);
    await sleep(700);
    expect(await bench.allDone()).toBe(false);
    await start({ idlePoll: 100 });
    await eventually('done', () => bench.allDone());
  });

  it('lets what is in hand finish when it stops', async () => {
    const entered = Promise.withResolvers<void>();
    bench.subscribe(LISTENER, async (seat, context) => {
      entered.resolve();
      await sleep(500);
      await bench.effectOf(LISTENER)(seat, context);
    });
    const work = await start();
    await bench.announce('A1');
    await entered.promise;
    await work.stop();
    expect(await bench.effects()).toEqual(['A1']);
  });

  it('ticks each clock once per period, however many processes there are', async () => {
    const ticks: string[] = [];
    bench.every(NEVER, 'bench.hourly', async () => void ticks.push('hourly'));
    bench.every(1, 'bench.faulty', async () => {
      ticks.push('faulty');
      throw new Error('a tick may fail');
    });
    await Promise.all([start(), start(), start()]);
    await sleep(3_500);
    expect(ticks.filter((name) => name === 'hourly')).toHaveLength(1);
    const faulty = ticks.filter((name) => name === 'faulty').length;
    expect(faulty).toBeGreaterThanOrEqual(2);
    expect(faulty).toBeLessThanOrEqual(5);
  });

  it('shows an api elsewhere that worker, relay and queue are alive, and when they are gone', async () => {
    const beating = () => beatingOrgans(bench.orm.em.fork());
    expect([...(await beating())]).toEqual([]);
    const work = await start();
    await eventually('all three', async () => (await beating()).size === 3, 5_000);
    await work.stop();
    expect([...(await beating())]).toEqual([]);
    await bench.sql(`insert into heartbeat values ('old', 'worker', now() - interval '20 seconds')`);
    expect([...(await beating())]).toEqual([]);
  });
});
