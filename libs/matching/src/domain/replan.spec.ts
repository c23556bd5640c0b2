import { check } from '../checker/index.js';
import { anInstance } from '../testing/instances.js';
import type { MixedInput, Replan, TablesPlan } from './input.js';
import { plan } from './plan.js';

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** The day after 5 % did not come and 2 % came late, once two rounds are played. */
async function changedDay(id: string, seed: number, more: Partial<Replan> = {}): Promise<MixedInput> {
  const input = anInstance(id);
  const first = await plan(input, { moves: 40_000, seed });
  const every = (share: number, shift: number) =>
    input.people.filter((_, p) => (p * 7 + shift + seed) % share === 0);
  const late = every(50, 3).map(({ organisation }, at) => ({ id: `late${at}`, organisation, fromRound: 3 }));
  const absent = every(20, 0).map(({ id }) => id);
  return { ...input, replan: { plan: first.plan as TablesPlan, afterRound: 2, absent, late, ...more } };
}

describe('a plan that changes on the day', () => {
  it.each(['r54', 'r75', 'r190', 'r400'])(
    'changes no card of %s that need not change',
    async (id) => {
      for (const seed of [1, 2]) {
        const input = await changedDay(id, seed);
        const output = await plan(input);
        const { faults, metrics } = check(asJson(input), asJson(output));
        expect(faults).toEqual([]);
        expect(metrics['changedCells']).toBe(output.bounds['changedCells']);
        expect(metrics['repeats']).toBeLessThanOrEqual(
          input.replan!.late!.length + (metrics['changedCells'] as number),
        );
      }
    },
    20_000,
  );

  it('moves those of a closed table and nobody else while there is room', async () => {
    const input = await changedDay('r190', 1, { closed: ['2'], late: [] });
    const output = await plan({
      ...input,
      tables: Array.from({ length: 24 }, (_, t) => ({ id: `${t + 1}`, size: { min: 5, max: 9 } })),
    });
    const { metrics } = check(asJson(input), asJson(output));
    expect(metrics['changedCells']).toBe(output.bounds['changedCells']);
  });
});
