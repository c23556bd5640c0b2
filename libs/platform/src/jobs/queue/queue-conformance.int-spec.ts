import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { eventually, redisOfItsOwn, testDatabase, type RunningRedis } from '#platform/testing';
import { openQueue } from './open-queue.js';
import type { LaneWorker, Queue, Ticket } from './queue-port.js';

/** One of the stores on which every rule of the port is tried. */
interface Bench {
  open(): Queue;
  /** Empties the store behind everybody's back. */
  wipe(): Promise<void>;
  /** Breaks every connection to it. */
  disconnect(): Promise<void>;
}

const redis: RunningRedis | undefined = await redisOfItsOwn();
const databaseUrl = await testDatabase();
const ignore = () => undefined;

const onPostgres: Bench = {
  open: () => openQueue({ databaseUrl, onError: ignore }),
  wipe: () => query('truncate bullmq.job cascade'),
  disconnect: () =>
    query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    ),
};

const onRedis: Bench = {
  open: () => openQueue({ databaseUrl, redisUrl: redis!.url, onError: ignore }),
  wipe: () => command((client) => client.flushdb()),
  disconnect: () => command((client) => client.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes')),
};

const benches: readonly (readonly [string, Bench])[] = [
  ['PostgreSQL', onPostgres],
  ...(redis ? ([['Redis', onRedis]] as const) : []),
];

process.stdout.write(`The queue's rules are tried on: ${benches.map(([name]) => name).join(', ')}\n`);

afterAll(() => redis?.stop());

describe.each(benches)('a queue on %s', (_name, bench) => {
  const opened: Queue[] = [];
  const working: LaneWorker[] = [];
  let queue: Queue;

  const open = async (): Promise<Queue> => {
    const another = bench.open();
    opened.push(another);
    await another.prepare();
    return another;
  };
  const collect = async (
    on: Queue,
    concurrency = 4,
    handle: (id: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<string[]> => {
    const seen: string[] = [];
    working.push(
      await on.work('prompt', concurrency, (id) => {
        seen.push(id);
        return handle(id);
      }),
    );
    return seen;
  };

  beforeEach(async () => {
    queue = await open();
    await bench.wipe();
    await queue.resume('prompt');
  });

  afterEach(async () => {
    await Promise.all(working.splice(0).map((worker) => worker.stop(2_000)));
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });

  it('gives each ticket to one worker', async () => {
    const first = await collect(queue);
    const second = await collect(await open());
    await queue.enqueueMany('prompt', tickets(60));
    await eventually('all handled', () => first.length + second.length >= 60);
    await sleep(100);
    expect([...first, ...second].sort()).toEqual(tickets(60).map(({ deliveryId }) => deliveryId));
  });

  it('takes a ticket of the same id once', async () => {
    await queue.enqueueMany('prompt', tickets(1));
    await queue.enqueueMany('prompt', tickets(1));
    expect(await queue.counts('prompt')).toEqual({ waiting: 1, active: 0 });
  });

  it('forgets a ticket that was handled, so that its id is free again', async () => {
    const seen = await collect(queue);
    await queue.enqueueMany('prompt', tickets(1));
    await eventually('handled', async () => seen.length === 1 && (await isEmpty(queue)));
    await queue.enqueueMany('prompt', tickets(1));
    await eventually('handled again', () => seen.length === 2);
  });

  it('forgets a ticket whose handler threw', async () => {
    const seen = await collect(queue, 1, () => Promise.reject(new Error('no')));
    await queue.enqueueMany('prompt', tickets(1));
    await eventually('handled', async () => seen.length === 1 && (await isEmpty(queue)));
    await sleep(200);
    expect(seen).toHaveLength(1);
  });

  it('keeps lanes apart', async () => {
    const seen = await collect(queue);
    await queue.enqueueMany('outside', tickets(2));
    await sleep(200);
    expect(seen).toEqual([]);
    expect(await queue.counts('outside')).toEqual({ waiting: 2, active: 0 });
  });

  it('counts what waits and what is in hand', async () => {
    const gate = Promise.withResolvers<void>();
    await collect(queue, 2, () => gate.promise);
    await queue.enqueueMany('prompt', tickets(5));
    await eventually('two in hand', async () => (await queue.counts('prompt')).active === 2);
    expect(await queue.counts('prompt')).toEqual({ waiting: 3, active: 2 });
    gate.resolve();
    await eventually('all handled', () => isEmpty(queue));
  });

  it('gives nothing while the lane is paused', async () => {
    const seen = await collect(queue);
    await queue.pause('prompt');
    await queue.enqueueMany('prompt', tickets(3));
    await sleep(300);
    expect(seen).toEqual([]);
    expect((await queue.counts('prompt')).waiting).toBe(3);
    await queue.resume('prompt');
    await eventually('all handled', () => seen.length === 3);
  });

  it('lets what is in hand finish when a worker stops, and keeps the rest for the next', async () => {
    const gate = Promise.withResolvers<void>();
    const finished: string[] = [];
    await collect(queue, 1, async (id) => {
      await gate.promise;
      finished.push(id);
    });
    await queue.enqueueMany('prompt', tickets(3));
    await eventually('one in hand', async () => (await queue.counts('prompt')).active === 1);
    const stopping = working.pop()!.stop(5_000);
    gate.resolve();
    await stopping;
    expect(finished).toHaveLength(1);
    const seen = await collect(await open());
    await eventually('the rest handled', () => seen.length === 2);
    expect(new Set([...finished, ...seen]).size).toBe(3);
  });

  it('lets go of a handler that outlives the deadline', async () => {
    await collect(queue, 1, () => new Promise(() => undefined));
    await queue.enqueueMany('prompt', tickets(1));
    await eventually('in hand', async () => (await queue.counts('prompt')).active === 1);
    const before = performance.now();
    await working.pop()!.stop(300);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('works on after its connections were cut', async () => {
    const seen = await collect(queue);
    await queue.enqueueMany('prompt', tickets(1));
    await eventually('handled', () => seen.length === 1);
    await bench.disconnect();
    await eventually('taken again', () =>
      queue.enqueueMany('prompt', [{ id: 'after-the-cut', deliveryId: 'after' }]).then(
        () => true,
        () => false,
      ),
    );
    await eventually('handled after the cut', () => seen.includes('after'), 15_000);
  });

  it('works on after its store was wiped', async () => {
    const seen = await collect(queue);
    await queue.enqueueMany('prompt', tickets(1));
    await eventually('handled', () => seen.length === 1);
    await bench.wipe();
    await queue.enqueueMany('prompt', [{ id: 'after-the-wipe', deliveryId: 'after' }]);
    await eventually('handled after the wipe', () => seen.includes('after'), 15_000);
  });

  it('is prepared by several processes at once', async () => {
    await expect(Promise.all([open(), open(), open()])).resolves.toHaveLength(3);
  });

  it('answers a ping', async () => {
    await expect(queue.ping()).resolves.toBeUndefined();
  });
});

describe('a store that is away', () => {
  it.each([
    ['PostgreSQL', { databaseUrl: 'postgres://nobody@127.0.0.1:9/none' }],
    ['Redis', { databaseUrl, redisUrl: 'redis://127.0.0.1:9' }],
  ])('makes a ping on %s fail within two seconds', async (_name, where) => {
    const queue = openQueue({ ...where, onError: ignore });
    const before = performance.now();
    await expect(queue.ping()).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(3_000);
    await queue.close();
  });
});

const tickets = (count: number): Ticket[] =>
  Array.from({ length: count }, (_, index) => {
    const deliveryId = `delivery-${String(index).padStart(3, '0')}`;
    return { id: `${deliveryId}-1`, deliveryId };
  });

async function isEmpty(queue: Queue): Promise<boolean> {
  const { waiting, active } = await queue.counts('prompt');
  return waiting + active === 0;
}

async function query(sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function command(run: (client: Redis) => Promise<unknown>): Promise<void> {
  const client = new Redis(redis!.url);
  await run(client).finally(() => client.disconnect());
}
