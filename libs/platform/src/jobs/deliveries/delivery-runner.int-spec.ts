import { DomainError } from '#kernel';
import { rows } from '../../database/rows.js';
import { DeliveryBench, type Handle } from '../../testing/delivery-bench.js';
import { RetryDelivery } from '../../use-cases/retry-delivery.js';
import { DeliveryRunner } from './delivery-runner.js';
import { failedDeliveries } from './failed-deliveries.queries.js';
import { PACE } from './pace.js';

const LISTENER = 'bench.listener';

describe('handling a delivery', () => {
  let bench: DeliveryBench;
  let runner: DeliveryRunner;

  beforeAll(async () => (bench = await DeliveryBench.open()));
  afterAll(() => bench.close());
  beforeEach(async () => {
    await bench.empty();
    runner = new DeliveryRunner(bench.transactions, bench.handlers, bench.clock, bench.log);
  });

  const theDelivery = async () => (await bench.deliveries())[0]!;
  const announceToOne = async (handle?: Handle) => {
    bench.subscribe(LISTENER, handle);
    await bench.announce('A1');
    return (await theDelivery()).id;
  };

  it('has one effect when the queue brings it twice', async () => {
    const id = await announceToOne();
    expect(await runner.run(id)).toBe('done');
    expect(await runner.run(id)).toBe('skipped');
    expect(await bench.effects()).toEqual(['A1']);
  });

  it('has one effect when two workers have it at the same time', async () => {
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const id = await announceToOne(async (seat, context) => {
      await bench.effectOf(LISTENER)(seat, context);
      entered.resolve();
      await gate.promise;
    });
    const first = runner.run(id);
    await entered.promise;
    expect(await runner.run(id)).toBe('skipped');
    gate.resolve();
    expect(await first).toBe('done');
    expect(await bench.effects()).toEqual(['A1']);
  });

  it('takes the effect back when the handler fails, and tries again later', async () => {
    const id = await announceToOne(async (seat, context) => {
      await bench.effectOf(LISTENER)(seat, context);
      throw new Error('the mailbox of camille@exemple.fr is full');
    });
    expect(await runner.run(id)).toBe('failed');
    expect(await bench.effects()).toEqual([]);
    expect(await theDelivery()).toMatchObject({
      state: 'due',
      failures: 1,
      reason: 'Error: the mailbox of [address] is full',
    });
  });

  it('takes back what use cases of the handler wrote', async () => {
    const id = await announceToOne(async (seat) => {
      await bench.transactions.run((em) =>
        rows(em, 'insert into effect (seat, subscriber) values ($1, $2)', [seat, LISTENER]),
      );
      throw new Error('too late');
    });
    await runner.run(id);
    expect(await bench.effects()).toEqual([]);
  });

  it('fails for good after its attempts, says why, and has them all again when it is retried', async () => {
    const id = await announceToOne(() => Promise.reject(new DomainError('registration.full', 'conflict')));
    for (let attempt = 1; attempt <= PACE.attempts; attempt += 1) await runner.run(id);
    expect(await runner.run(id)).toBe('skipped');
    const [failed, ...others] = await failedDeliveries(bench.orm.em.fork(), undefined, 10);
    expect(others).toEqual([]);
    expect(failed).toMatchObject({
      id,
      subscriber: LISTENER,
      reason: 'registration.full',
      attempts: PACE.attempts,
    });

    bench.subscribe(LISTENER);
    await new RetryDelivery(bench.transactions, bench.clock).run(id);
    expect(await failedDeliveries(bench.orm.em.fork(), undefined, 10)).toEqual([]);
    expect(await runner.run(id)).toBe('done');
    expect(await bench.effects()).toEqual(['A1']);
  });

  it('is not retried when it has not failed', async () => {
    const id = await announceToOne();
    const retry = new RetryDelivery(bench.transactions, bench.clock);
    await expect(retry.run(id)).rejects.toMatchObject({ code: 'platform.not-found', kind: 'not-found' });
  });

  it('fails at once when nobody of that name is left', async () => {
    const id = await announceToOne();
    bench.unsubscribe(LISTENER);
    await runner.run(id);
    expect(await theDelivery()).toMatchObject({
      state: 'failed',
      reason: 'NobodyHandles: nobody is called bench.listener any more',
    });
  });

  it('shows failed ones page by page, the latest first', async () => {
    bench.subscribe(LISTENER);
    for (const seat of ['A1', 'A2', 'A3']) await bench.announce(seat);
    bench.unsubscribe(LISTENER);
    for (const { id } of await bench.deliveries()) {
      await runner.run(id);
      bench.clock.advance({ minutes: 1 });
    }
    const ids = (await bench.deliveries()).map(({ id }) => id);
    const em = bench.orm.em.fork();
    const first = await failedDeliveries(em, undefined, 2);
    const last = first.at(-1)!;
    const rest = await failedDeliveries(em, { failedAt: last.failedAt.toString(), id: last.id }, 2);
    expect([...first, ...rest].map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it('drains what is due, and what that announces in turn', async () => {
    bench.subscribe(LISTENER, async (seat, context) => {
      await bench.effectOf(LISTENER)(seat, context);
      if (seat === 'A1') await bench.announce('A2');
    });
    await bench.announce('A1');
    expect(await runner.drain()).toBe(2);
    expect(await bench.effects()).toEqual(['A1', 'A2']);
  });
});
