import { eventually } from '#platform/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { CrashPoint } from '../crash-points.js';
import { DeliveryBench } from '../testing/delivery-bench.js';

const POINTS: readonly CrashPoint[] = [
  'relay.after-claim',
  'relay.after-enqueue',
  'delivery.after-handler',
  'delivery.after-commit',
];

describe('a process killed in the middle of background work', () => {
  let bench: DeliveryBench;

  beforeAll(async () => (bench = await DeliveryBench.open()));
  afterAll(() => bench.close());
  beforeEach(async () => {
    await bench.empty();
    bench.clock.moveTo(Temporal.Now.instant());
    bench.subscribe('bench.listener');
  });

  const work = (crashAt?: CrashPoint) =>
    spawn(
      process.execPath,
      ['--import', './test/support/die-at-crash-point.mjs', './test/support/delivery-worker.mjs'],
      {
        env: { ...process.env, DATABASE_URL: bench.databaseUrl, PASSERELLE_CRASH_AT: crashAt ?? '' },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );

  it.each(POINTS)('at %s loses nothing and repeats nothing', async (point) => {
    const seats = ['A1', 'A2', 'A3'];
    await bench.announce(...seats);

    const killed = work(point);
    let said = '';
    killed.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const [, signal] = await once(killed, 'close');
    expect(said).toContain(`crash point hit: ${point}`);
    expect(signal).toBe('SIGKILL');
    expect(await bench.allDone()).toBe(false);

    const next = work();
    try {
      await eventually('all done', () => bench.allDone(), 60_000);
    } finally {
      next.kill('SIGTERM');
      await once(next, 'exit');
    }
    expect(await bench.effects()).toEqual(seats);
  });
});
