import fc from 'fast-check';
import { checkPairs } from '../../checker/pairs.js';
import type { Json } from '../../checker/verdict.js';
import { BadInput } from '../bad-input.js';
import type { PairsInput } from '../input.js';
import { heaviestMatching } from './heaviest-matching.js';
import { planPairs } from './plan-pairs.js';

const json = (value: unknown) => value as Json;

/** The heaviest matching by trying all. */
function heaviest(weights: readonly (readonly number[])[], free: readonly number[]): number {
  const [one, ...others] = free;
  if (one === undefined) return 0;
  return others.reduce(
    (best, other) =>
      Math.max(
        best,
        weights[one]![other]! +
          heaviest(
            weights,
            others.filter((each) => each !== other),
          ),
      ),
    heaviest(weights, others),
  );
}

const graph = fc
  .integer({ min: 1, max: 8 })
  .chain((n) =>
    fc
      .array(fc.array(fc.nat(12), { minLength: n, maxLength: n }), { minLength: n, maxLength: n })
      .map((rows) =>
        rows.map((row, one) =>
          row.map((_, other) => (one === other ? 0 : rows[Math.min(one, other)]![Math.max(one, other)]!)),
        ),
      ),
  );
const crowd = fc
  .array(
    fc.record({
      organisation: fc.constantFrom('x', 'y', 'z'),
      jobFunction: fc.constantFrom(undefined, 'f', 'g'),
      place: fc.constantFrom(undefined, [48.85, 2.35] as const, [45.76, 4.84] as const),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((people) => people.map((person, place) => ({ id: `p${place}`, ...person })));

describe('pairs', () => {
  it('no matching of a small graph is heavier, and its proof is checked', () => {
    fc.assert(
      fc.property(graph, (weights) => {
        const { weight, ceiling } = heaviestMatching(weights);
        expect(weight).toBe(heaviest(weights, [...weights.keys()]));
        expect(ceiling).toBe(weight);
      }),
      { numRuns: 300 },
    );
  });

  it('every plan is sound, its figures are those counted, and an even number is proved', async () => {
    await fc.assert(
      fc.asyncProperty(crowd, async (people) => {
        const input: PairsInput = { mode: 'pairs', people };
        const output = await planPairs(input);
        const verdict = checkPairs(json(input), json(output.plan));
        expect(verdict.faults).toEqual([]);
        expect(output.metrics).toMatchObject(verdict.metrics);
        expect(output.plan.trios).toHaveLength(people.length % 2);
        expect(output.metrics['sameOrganisation']).toBeGreaterThanOrEqual(
          output.bounds['sameOrganisation'] as number,
        );
        if (people.length % 2 === 0) expect(output.optimal).toContain('distanceKm');
      }),
      { numRuns: 60 },
    );
  });

  it('several waves give everybody another partner each time', async () => {
    const people = Array.from({ length: 8 }, (_, n) => ({ id: `p${n}`, organisation: `o${n % 4}` }));
    const { plan, metrics } = await planPairs({ mode: 'pairs', people, waves: 3 });

    expect(checkPairs({ people }, json(plan)).faults).toEqual([]);
    expect(metrics).toMatchObject({ repeats: 0, sameOrganisation: 0 });
  });

  it('no wave repeats a pair of an earlier time', async () => {
    const people = ['p', 'q', 'r', 's'].map((id) => ({ id }));
    const avoid = [
      ['p', 'q'],
      ['gone', 'p'],
    ] as const;
    const input: PairsInput = { mode: 'pairs', people, avoid, waves: 2 };
    const { plan } = await planPairs(input);
    const again = checkPairs(json(input), json({ pairs: [avoid[0], ['r', 's']], trios: [] }));

    expect(checkPairs(json(input), json(plan)).faults).toEqual([]);
    expect(again.faults.join()).toMatch(/at an earlier time/);
  });

  it('those left alone find each other, and as few others as can be change', async () => {
    await fc.assert(
      fc.asyncProperty(
        crowd,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 0, max: 2 }),
        fc.subarray(['p0', 'p1', 'p2']),
        fc.boolean(),
        async (people, waves, afterRound, gone, someoneLate) => {
          fc.pre(people.length > 10);
          const { plan } = await planPairs({ mode: 'pairs', people, waves });
          const late = someoneLate ? [{ id: 'late', organisation: 'x', fromRound: 1 }] : [];
          const replan = { plan, afterRound, absent: gone, late };
          const input: PairsInput = { mode: 'pairs', people, waves, replan };
          const output = await planPairs(input);
          const verdict = checkPairs(json(input), json(output.plan));
          expect(verdict.faults).toEqual([]);
          expect(output.metrics).toMatchObject(verdict.metrics);
          expect(output.metrics['changedCells']).toBeGreaterThanOrEqual(
            output.bounds['changedCells'] as number,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('two who lost their partners become a pair, and nobody else gets another card', async () => {
    const people = Array.from({ length: 10 }, (_, n) => ({ id: `p${n}`, organisation: `o${n}` }));
    const { plan } = await planPairs({ mode: 'pairs', people });
    const absent = [plan.pairs[0]![0], plan.pairs[1]![0]];
    const again = await planPairs({ mode: 'pairs', people, replan: { plan, afterRound: 0, absent } });

    expect(again.metrics).toMatchObject({ changedCards: 2 });
    expect(again.optimal).toContain('changedCards');
  });

  it('whoever would be left alone is named', async () => {
    const people = ['p', 'q', 'r', 's'].map((id) => ({ id }));
    const apart = ['q', 'r', 's'].map((id) => ['p', id] as const);

    await expect(planPairs({ mode: 'pairs', people, apart })).rejects.toThrow(BadInput);
    await expect(planPairs({ mode: 'pairs', people, apart })).rejects.toThrow(/would be left alone/);
  });
});

describe('the judge of pairs', () => {
  const people = ['p', 'q', 'r', 's'].map((id) => ({ id }));
  it('sees a wave that was over and is other than before', () => {
    const plan = {
      pairs: [
        ['p', 'q'],
        ['r', 's'],
      ],
      trios: [],
    };
    const now = json({
      pairs: [
        ['p', 'r'],
        ['q', 's'],
      ],
      trios: [],
    });

    expect(checkPairs(json({ people, replan: { plan, afterRound: 1 } }), now).faults.join()).toMatch(
      /wave 1 was over/,
    );
    expect(checkPairs(json({ people, replan: { plan, afterRound: 0 } }), now).metrics).toMatchObject({
      changedCards: 4,
    });
  });

  const judged = (...waves: string[][][]) =>
    checkPairs(
      { people, apart: [['p', 's']] },
      json({ waves: waves.map((pairs) => ({ pairs, trios: [] })) }),
    ).faults.join('; ');

  it.each([
    [
      'nothing in a sound plan',
      [
        [
          ['p', 'q'],
          ['r', 's'],
        ],
      ],
      /^$/,
    ],
    [
      'a pair twice',
      [
        [
          ['p', 'q'],
          ['r', 's'],
        ],
        [
          ['p', 'q'],
          ['r', 's'],
        ],
      ],
      /in two waves/,
    ],
    [
      'people kept apart',
      [
        [
          ['p', 's'],
          ['q', 'r'],
        ],
      ],
      /kept apart/,
    ],
    ['somebody left out', [[['p', 'q'], ['r']]], /s has 0 places/],
  ])('finds %s', (_, waves, fault) => {
    expect(judged(...waves)).toMatch(fault);
  });
});
