import { eventually } from '#platform/testing';
import { Client } from 'pg';
import { DeliveryBench, seatFreed } from '../testing/delivery-bench.js';
import { defineJob } from '../jobs/job.js';
import { announce, ANNOUNCEMENT_CHANNEL, announceMany, enqueue, enqueueMany } from './announce.js';
import { defineAnnouncement } from './announcement.js';

const seatTaken = defineAnnouncement<{ seat: string; by: string | null }>('bench.seat-taken');
const sweepTheRoom = defineJob<{ room: string }>('bench.sweep-the-room', { lane: 'outside' });

describe('announcing', () => {
  let bench: DeliveryBench;

  beforeAll(async () => (bench = await DeliveryBench.open()));
  afterAll(() => bench.close());
  beforeEach(() => bench.empty());

  it('writes one row, and one delivery for each subscriber', async () => {
    bench.subscribe('bench.first');
    bench.subscribe('bench.second', undefined, 'outside');
    await bench.announce('A1');
    expect(await bench.sql('select name, payload from announcement')).toEqual([
      { name: 'bench.seat-freed', payload: { seat: 'A1' } },
    ]);
    const deliveries = await bench.deliveries();
    expect(deliveries.map(({ subscriber, state }) => [subscriber, state]).toSorted()).toEqual([
      ['bench.first', 'due'],
      ['bench.second', 'due'],
    ]);
  });

  it('writes several of several kinds at once', async () => {
    bench.subscribe('bench.first');
    await bench.transactions.run((em) =>
      announceMany(
        em,
        [
          { announcement: seatFreed, payload: { seat: 'A1' } },
          { announcement: seatTaken, payload: { seat: 'A1', by: null } },
        ],
        bench.clock.now(),
      ),
    );
    const written = await bench.sql<{ name: string }>('select name from announcement order by name');
    expect(written.map(({ name }) => name)).toEqual(['bench.seat-freed', 'bench.seat-taken']);
    expect(await bench.deliveries()).toHaveLength(1);
  });

  it('leaves nothing behind when the transaction is rolled back', async () => {
    bench.subscribe('bench.first');
    const undone = bench.transactions.run(async (em) => {
      await announce(em, seatFreed, { seat: 'A1' }, bench.clock.now());
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await bench.sql('select id from announcement')).toEqual([]);
    expect(await bench.deliveries()).toEqual([]);
  });

  it('wakes listeners once a commit, and not before', async () => {
    const listener = new Client({ connectionString: bench.databaseUrl });
    let woken = 0;
    await listener.connect();
    listener.on('notification', () => (woken += 1));
    await listener.query(`listen ${ANNOUNCEMENT_CHANNEL}`);
    try {
      await bench.transactions.run(async (em) => {
        await announce(em, seatFreed, { seat: 'A1' }, bench.clock.now());
        await announce(em, seatFreed, { seat: 'A2' }, bench.clock.now());
        await listener.query('select 1');
        expect(woken).toBe(0);
      });
      await eventually('woken', () => woken > 0);
      await listener.query('select 1');
      expect(woken).toBe(1);
    } finally {
      await listener.end();
    }
  });

  it('asks for a job in its lane, at its time', async () => {
    const now = bench.clock.now();
    await bench.transactions.run(async (em) => {
      await enqueue(em, sweepTheRoom, { room: 'R1' }, now, { at: now.add({ hours: 2 }) });
      await enqueueMany(em, sweepTheRoom, [{ room: 'R2' }, { room: 'R3' }], now);
    });
    const written = await bench.sql(
      `select subscriber, lane, extract(epoch from due_at - $1)::integer as seconds
       from announcement_delivery order by due_at desc, id`,
      [now.toString()],
    );
    expect(written).toEqual([
      { subscriber: 'bench.sweep-the-room', lane: 'outside', seconds: 7_200 },
      { subscriber: 'bench.sweep-the-room', lane: 'outside', seconds: 0 },
      { subscriber: 'bench.sweep-the-room', lane: 'outside', seconds: 0 },
    ]);
  });

  it('costs nothing when there is nothing to say', async () => {
    await bench.announce();
    expect(await bench.sql('select id from announcement')).toEqual([]);
  });
});
