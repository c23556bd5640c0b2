import { DeliveryBench } from '../../testing/delivery-bench.js';
import { openQueue } from '../queue/open-queue.js';
import type { Queue } from '../queue/queue-port.js';
import { PACE, type Pace } from './pace.js';
import { Relay } from './relay.js';

const ignore = () => undefined;

describe('the relay', () => {
  let bench: DeliveryBench;
  let queue: Queue;

  beforeAll(async () => {
    bench = await DeliveryBench.open();
    queue = openQueue({ databaseUrl: bench.databaseUrl, onError: ignore });
    await queue.prepare();
  });
  afterAll(async () => {
    await queue.close();
    await bench.close();
  });
  beforeEach(async () => {
    await bench.empty();
    bench.subscribe('bench.listener');
  });

  const relayOn = (on: Queue, pace: Partial<Pace> = {}) =>
    new Relay(bench.transactions, on, bench.clock, bench.log, { ...PACE, ...pace });
  const waiting = async () => (await queue.counts('prompt')).waiting;
  const seats = (count: number) => Array.from({ length: count }, (_, index) => `seat ${index}`);

  it('hands each delivery over once, however many relays there are', async () => {
    await bench.announce(...seats(100));
    const rounds = await Promise.all(
      [1, 2, 3, 4].map(() => relayOn(queue, { batch: 30 }).handOver('prompt')),
    );
    const rest = await relayOn(queue).handOver('prompt');
    expect([...rounds, rest].reduce<number>((sum, count) => sum + Number(count), 0)).toBe(100);
    expect(await waiting()).toBe(100);
    expect((await bench.deliveries()).every(({ handovers }) => handovers === 1)).toBe(true);
  });

  it('leaves what is not due yet', async () => {
    await bench.announce('A1');
    await bench.sql(`update announcement_delivery set due_at = due_at + interval '1 hour'`);
    expect(await relayOn(queue).handOver('prompt')).toBe(0);
    bench.clock.advance({ hours: 1 });
    expect(await relayOn(queue).handOver('prompt')).toBe(1);
    bench.clock.advance({ hours: -1 });
  });

  it('hands over again, under another ticket, what was not handled in time', async () => {
    const relay = relayOn(queue);
    await bench.announce('A1');
    await relay.handOver('prompt');
    expect(await relay.handOver('prompt')).toBe(0);
    bench.clock.advance({ seconds: PACE.overdueAfter });
    expect(await relay.handOver('prompt')).toBe(1);
    expect(await waiting()).toBe(2);
    expect((await bench.deliveries())[0]).toMatchObject({ handovers: 2, losses: 1, failures: 0 });
  });

  it('gives up, and says so, what is lost again and again', async () => {
    const relay = relayOn(queue, { lossesAtMost: 2 });
    await bench.announce('A1');
    for (let round = 0; round < 4; round += 1) {
      await relay.handOver('prompt');
      bench.clock.advance({ seconds: PACE.overdueAfter });
    }
    expect((await bench.deliveries())[0]).toMatchObject({
      state: 'failed',
      reason: 'Handed over 2 times without an answer.',
    });
  });

  it('keeps what a full lane has no room for', async () => {
    await bench.announce(...seats(20));
    const relay = relayOn(queue, { inQueueAtMost: 15 });
    expect(await relay.handOver('prompt')).toBe(15);
    expect(await relay.handOver('prompt')).toBe('full');
    expect((await bench.deliveries()).filter(({ handovers }) => handovers === 0)).toHaveLength(5);
  });

  it('puts back what the queue does not take, and counts it as no loss', async () => {
    const away: Queue = Object.assign(Object.create(queue) as Queue, {
      enqueueMany: () => Promise.reject(new Error('away')),
    });
    await bench.announce('A1');
    await expect(relayOn(away).handOver('prompt')).rejects.toThrow('away');
    bench.clock.advance({ seconds: 1 });
    expect(await relayOn(queue).handOver('prompt')).toBe(1);
    expect((await bench.deliveries())[0]).toMatchObject({ losses: 0, failures: 0 });
  });
});
