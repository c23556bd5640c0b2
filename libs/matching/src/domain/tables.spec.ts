import fc from 'fast-check';
import { check } from '../checker/index.js';
import { aHostedDay } from '../testing/days.js';
import { anInstance, peopleOf } from '../testing/instances.js';
import type { MixedInput, PlanInput } from './input.js';
import { plan } from './plan.js';

const MOVES = { moves: 20_000 };
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

async function judged(input: PlanInput, moves = MOVES.moves) {
  const output = await plan(input, { moves });
  return { output, verdict: check(asJson(input), asJson(output)) };
}

describe('a plan of tables', () => {
  it.each(['r54', 'r75', 'r190', 'r400', 'u47', 'sgp-8-4-8', 'sgp-8-4-9', 'sgp-7-7-8', 'sgp-10-10-4'])(
    'seats %s so that nobody meets anybody twice and no colleague at all',
    async (id) => {
      const { output, verdict } = await judged(anInstance(id));
      expect(verdict.faults).toEqual([]);
      expect(verdict.metrics).toMatchObject({ repeats: 0, sameOrganisation: 0 });
      expect(output.optimal).toEqual(expect.arrayContaining(['repeats', 'sameOrganisation']));
    },
    20_000,
  );

  it('is the same for the same seed and number of moves', async () => {
    const [one, other] = await Promise.all([judged(anInstance('r75')), judged(anInstance('r75'))]);
    expect(one.output).toEqual(other.output);
  });

  it.each([
    [14, 6],
    [14, 8],
    [14, 10],
    [22, 10],
  ] as const)(
    'sends visitors to %i stands in %i rounds without a repeat, a second visit, a colleague or their own stand',
    async (stands, rounds) => {
      const { verdict } = await judged(aHostedDay(stands, rounds), 400_000);
      expect(verdict.faults).toEqual([]);
      expect(verdict.metrics).toMatchObject({ ownStand: 0, revisits: 0, sameOrganisation: 0, repeats: 0 });
    },
  );

  it('keeps every rule of any day, and claims no figure that the plan does not bear or that beats its bound', async () => {
    await fc.assert(
      fc.asyncProperty(aDay(), async (input) => {
        const { output, verdict } = await judged(input, 3000);
        expect(verdict.faults).toEqual([]);
        for (const [name, bound] of Object.entries(output.bounds)) {
          const value = verdict.metrics[name] as number;
          if (/Met|Covered|^visits/.test(name)) expect(value).toBeLessThanOrEqual((bound as number) + 1e-9);
          else expect({ name, value, ok: value >= (bound as number) }).toEqual({ name, value, ok: true });
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  }, 30_000);

  it('says in a sentence what is impossible and what would do', async () => {
    const input: MixedInput = { mode: 'mixed', rounds: 2, tables: [4, 4], people: peopleOf([5, 5]) };
    await expect(plan(input, MOVES)).rejects.toThrow(
      'In round 1 10 people are present and the tables hold exactly 8; 2 more seats are needed.',
    );
  });
});

/** Half days, ranges of sizes, pairs, pins and helpers, in both modes. */
function aDay(): fc.Arbitrary<PlanInput> {
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 7 }),
      tables: fc.integer({ min: 2, max: 6 }),
      rounds: fc.integer({ min: 1, max: 6 }),
      hosted: fc.boolean(),
      halfDays: fc.boolean(),
      pairs: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 4 }),
      pinned: fc.boolean(),
      helper: fc.boolean(),
      chosen: fc.boolean(),
    })
    .map(({ sizes, tables, rounds, hosted, halfDays, pairs, pinned, helper, chosen }): PlanInput => {
      const people = peopleOf(sizes).map((person, place) => ({
        ...person,
        ...(halfDays && place % 5 === 1 && { present: [1] }),
        ...(helper && place === 2 && { helper: true }),
        ...(pinned && !chosen && place === 0 && { pinned: { table: hosted ? 's1' : '2' } }),
      }));
      const named = pairs
        .map(([one, other]) => [people[one % people.length]!.id, people[other % people.length]!.id] as const)
        .filter(([one, other]) => one !== other);
      const most = Math.ceil(people.length / tables) + 1;
      const common = { rounds, people, apart: named.slice(0, 2), together: named.slice(2) };
      if (hosted) {
        const stands = Array.from({ length: tables }, (_, t) => ({ id: `s${t}`, organisation: `o${t}` }));
        return { mode: 'hosted', stands, ...common };
      }
      const size = { min: 0, max: most };
      if (chosen) return { mode: 'mixed', tables: { size: { ...size, target: most } }, ...common };
      return {
        mode: 'mixed',
        tables: Array.from({ length: tables }, (_, t) => ({ id: `${t + 1}`, size })),
        ...common,
      };
    });
}
