import { Batches, type BatchOutcome } from './batches.js';

/** Two turns of the event loop: whatever could begin has begun. */
const turn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

/** Batches of numbers, each as heavy as it is big, that end when they are told to. */
function numbers(limits = { largestBatch: 500, longestQueue: 1000 }) {
  const begun: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const admit = async (_key: string, items: readonly number[]): Promise<readonly BatchOutcome<string>[]> => {
    begun.push(items);
    await new Promise<void>((resolve) => ends.push(resolve));
    return items.map((item) => ({ outcome: 'admitted', view: `seat ${item}` }));
  };
  const endOne = () => {
    ends.shift()?.();
    return turn();
  };
  return { begun, endOne, batches: new Batches(admit, (item: number) => item, limits) };
}

describe('batches', () => {
  it('what arrives while one is under way is the next, in order of arrival', async () => {
    const { batches, begun, endOne } = numbers();
    const answers = [batches.add('event', 1)];
    await turn();
    answers.push(...[2, 3, 4].map((item) => batches.add('event', item)));
    await endOne();
    expect(begun).toEqual([[1], [2, 3, 4]]);
    await endOne();
    expect(await Promise.all(answers)).toEqual(['seat 1', 'seat 2', 'seat 3', 'seat 4']);
  });

  it('a burst is one batch from its first on', async () => {
    const { batches, begun } = numbers();
    for (const item of [1, 2, 3]) void batches.add('event', item);
    await turn();
    expect(begun).toEqual([[1, 2, 3]]);
  });

  it('another event does not wait for a slow one', async () => {
    const { batches, begun } = numbers();
    void batches.add('slow', 1);
    await turn();
    void batches.add('other', 2);
    await turn();
    expect(begun).toEqual([[1], [2]]);
  });

  it('one is bounded by its weight; what is heavier goes alone', async () => {
    const { batches, begun, endOne } = numbers();
    for (const item of [600, 400, 100, 1]) void batches.add('event', item);
    await turn();
    await endOne();
    await endOne();
    expect(begun).toEqual([[600], [400, 100], [1]]);
  });

  it('when too many wait the next is asked to try again, until some are served', async () => {
    const { batches, endOne } = numbers({ largestBatch: 500, longestQueue: 3 });
    const served = [1, 2, 3].map((item) => batches.add('event', item));
    await expect(batches.add('other', 4)).rejects.toMatchObject({ code: 'platform.unavailable' });
    await turn();
    await endOne();
    await Promise.all(served);
    void batches.add('other', 5);
  });

  it('each of one that breaks is refused, and the next goes on', async () => {
    const fault = new Error('the server is gone');
    let broken = true;
    const batches = new Batches<number, string>(
      async (_key, items) => {
        if (broken) throw fault;
        return items.map(() => ({ outcome: 'admitted', view: 'a seat' }));
      },
      () => 1,
      { largestBatch: 10, longestQueue: 10 },
    );
    const both = await Promise.allSettled([batches.add('event', 1), batches.add('event', 2)]);
    broken = false;
    expect(both).toMatchObject([{ reason: fault }, { reason: fault }]);
    expect(await batches.add('event', 3)).toBe('a seat');
  });

  it('one that is refused is refused alone', async () => {
    const batches = new Batches<number, string>(
      async (_key, items) =>
        items.map((item) =>
          item === 2
            ? { outcome: 'refused', error: new Error('full') }
            : { outcome: 'admitted', view: 'a seat' },
        ),
      () => 1,
      { largestBatch: 10, longestQueue: 10 },
    );
    const all = await Promise.allSettled([1, 2, 3].map((item) => batches.add('event', item)));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
