import { check } from '../checker/index.js';
import { peopleOf } from '../testing/instances.js';
import type { HostedInput, MixedInput, PlanInput, TablesPlan } from './input.js';
import type { PlanOutput } from './output.js';
import { plan } from './plan.js';

const MOVES = { moves: 20_000 };
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

async function planned(input: PlanInput): Promise<PlanOutput<TablesPlan>> {
  const output = await plan(input, MOVES);
  expect(check(asJson(input), asJson(output)).faults).toEqual([]);
  return output as PlanOutput<TablesPlan>;
}

const SIZES = [4, 4, 3, 3, 2, 2];
const people = peopleOf(SIZES);
const mixed: MixedInput = { mode: 'mixed', rounds: 4, tables: [3, 3, 3, 3, 3, 3], people };
const stands = SIZES.map((_, o) => ({ id: `s${o}`, organisation: `o${o}` }));
const hosted: HostedInput = { mode: 'hosted', rounds: 4, stands, people };
const presenters = (o: number) => people.filter((one) => one.organisation === `o${o}`).map(({ id }) => id);
const withTurns: HostedInput = {
  ...hosted,
  stands: stands.map((stand, o) => ({ ...stand, presenters: presenters(o), minPresenters: 1 })),
};

describe('a stand with turns', () => {
  it('keeps one presenter, and lets each of them move as often as can be', async () => {
    const { plan: made, metrics, optimal } = await planned(withTurns);
    expect(metrics['visitsMin']).toBe(2);
    expect(optimal).toContain('visitsMin');
    for (const { tables } of made.rounds)
      for (const table of tables) expect(table.presenters).toHaveLength(1);
  });

  it('refuses more visits than its presenters have time for, and says how many they have', async () => {
    await expect(plan({ ...withTurns, minVisits: 3 }, MOVES)).rejects.toThrow(
      'The presenters of stand "s2" cannot each move in 3 rounds; 2 is the most, or one presenter more.',
    );
  });

  it('refuses shifts that leave it alone', async () => {
    const [first, ...rest] = stands;
    const shifts = [{ people: ['p0-0'], rounds: [1, 2] }];
    await expect(plan({ ...hosted, stands: [{ ...first!, shifts }, ...rest] }, MOVES)).rejects.toThrow(
      'In round 3 the shifts of stand "s0" leave nobody there; add somebody to the round, close the stand, or let "minPresenters" be 0.',
    );
  });
});

describe('people who belong together, and those who stay', () => {
  it('seats a block at one table in every round at no cost', async () => {
    const { metrics } = await planned({ ...mixed, blocks: [['p0-0', 'p0-1']] });
    expect(metrics).toMatchObject({ sameOrganisation: 0 });
  });

  it('refuses a block that is larger than every table', async () => {
    const block = people.slice(0, 4).map(({ id }) => id);
    await expect(plan({ ...mixed, blocks: [block] }, MOVES)).rejects.toThrow(
      'The block of "p0-0" needs 4 seats at one table in round 1, and the largest that it may take has 3; make a table of 4, or split the block.',
    );
  });

  it('refuses a block of two who must not meet', async () => {
    const pair = ['p0-0', 'p1-0'] as const;
    await expect(plan({ ...mixed, blocks: [pair], apart: [pair] }, MOVES)).rejects.toThrow(
      '"p0-0" and "p1-0" always sit together as a block and must not meet; take one of them out of the block.',
    );
  });

  it('leaves a chair free beside who needs two', async () => {
    const wide = people.slice(0, 17).map((one, p) => (p === 0 ? { ...one, chairs: 2 } : one));
    const { plan: made } = await planned({ ...mixed, people: wide });
    for (const { tables } of made.rounds)
      expect(tables.find((table) => table.people.includes('p0-0'))?.people).toHaveLength(2);
  });

  it('keeps who stays at one table, and apart from who stays as well', async () => {
    const staying = people.map((one, p) => (p < 3 ? { ...one, stays: true } : one));
    const { plan: made, metrics } = await planned({ ...mixed, people: staying });
    const tables = (id: string) =>
      new Set(made.rounds.map((round) => round.tables.find((table) => table.people.includes(id))!.id));
    expect(['p0-0', 'p0-1', 'p0-2'].map((id) => tables(id).size)).toEqual([1, 1, 1]);
    expect(metrics['sameOrganisation']).toBe(0);
  });
});

describe('a mix', () => {
  const directors = people.map((one, p) => ({ ...one, ...(p % 3 === 0 && { jobFunction: 'director' }) }));

  it('seats one director at each table', async () => {
    const { metrics } = await planned({
      ...mixed,
      people: directors,
      mix: [{ attribute: 'jobFunction', min: 1, max: 1 }],
    });
    expect(metrics['mixBroken']).toBe(0);
  });

  it('refuses what there are too many or too few for, with what would do', async () => {
    const asked = (mix: MixedInput['mix']) =>
      plan({ ...mixed, tables: [9, 9], people: directors, mix }, MOVES);
    await expect(asked([{ attribute: 'jobFunction', max: 2 }])).rejects.toThrow(
      'In round 1 6 people are of jobFunction "director" and the tables may have 2 each, 4 in all; a "max" of 3 would do.',
    );
    await expect(asked([{ attribute: 'jobFunction', min: 4 }])).rejects.toThrow(
      'In round 1 6 people are of jobFunction "director" and 2 tables need 4 each; 3 each or 2 people more would do.',
    );
  });
});

describe('wishes, kinds and coverage', () => {
  it('sends everybody to the stands that they wish for', async () => {
    const wishing = people.map((one, p) => ({
      ...one,
      wishes: [`s${(Number(one.organisation!.slice(1)) + 1 + (p % 4)) % 6}`],
    }));
    const { metrics, optimal } = await planned({ ...hosted, people: wishing });
    expect(metrics).toMatchObject({ wishesMet: 18, peopleWithoutWish: 0 });
    expect(optimal).toEqual(expect.arrayContaining(['wishesMet', 'peopleWithoutWish']));
  });

  it('lets an organisation hear all others through any of its people', async () => {
    const { metrics, optimal } = await planned({ ...withTurns, objectiveOrder: ['organisationsCovered'] });
    expect(optimal).toEqual(expect.arrayContaining(['organisationsCoveredMin', 'organisationsCoveredMean']));
    expect(metrics['organisationsCoveredMin']).toBeGreaterThanOrEqual(4);
  });

  it('meets all kinds before all organisations', async () => {
    const kinds = people.map((one) => ({ ...one, kind: `k${Number(one.organisation!.slice(1)) % 3}` }));
    const { optimal } = await planned({ ...mixed, people: kinds });
    expect(optimal).toContain('kindsMetMin');
  });

  it('refuses an objective that it does not know', async () => {
    const objectiveOrder = ['fun'] as unknown as MixedInput['objectiveOrder'];
    await expect(plan({ ...mixed, objectiveOrder }, MOVES)).rejects.toThrow('"objectiveOrder" names "fun"');
  });
});

describe('what goes with a plan', () => {
  it('gives every prefix its figures, the best rounds first', async () => {
    const { metrics } = await planned({ ...mixed, prefixGood: true });
    const means = metrics['organisationsMetMeanByRound'] as readonly number[];
    expect(means).toHaveLength(4);
    expect(means.at(-1)).toBe(metrics['organisationsMetMean']);
    expect([...means].sort((one, other) => one - other)).toEqual(means);
  });

  it('appends a round for the organisations that are left', async () => {
    const { plan: made, metrics } = await planned({ ...mixed, catchUp: true });
    expect(made.rounds).toHaveLength(5);
    expect(made.rounds.at(-1)!.catchUp).toBe(true);
    const before = (await planned(mixed)).metrics['organisationsMetMean'] as number;
    expect(metrics['organisationsMetMean']).toBeGreaterThan(before);
  });

  it('shortens ways without worse figures', async () => {
    const at = [0, 8, 1, 9, 2, 10].map((x) => [x, 0] as const);
    const tables = at.map((place, t) => ({ id: `${t + 1}`, size: 3, at: place }));
    const near = await planned({ ...mixed, tables });
    const far = await planned(mixed);
    expect(near.metrics).toMatchObject({ repeats: far.metrics['repeats'], sameOrganisation: 0 });
    expect(near.metrics['walking']).toBeLessThan(200);
  });

  it('makes cards for guests out of places that are empty in every round', async () => {
    const tables = Array.from({ length: 5 }, (_, t) => ({ id: `${t + 1}`, size: { min: 2, max: 4 } }));
    const { jokers } = await planned({ ...mixed, tables, jokers: 2 });
    expect(jokers?.map(({ number, rounds }) => [number, rounds.length])).toEqual([
      [1, 4],
      [2, 4],
    ]);
  });

  it('says what a carousel would cost, or why there is none', async () => {
    const { carousel, metrics } = await planned({ ...hosted, compareWithCarousel: true });
    const costs = (carousel as { metrics: PlanOutput['metrics'] }).metrics;
    expect(costs['repeats']).toBeGreaterThan(metrics['repeats'] as number);
    const closing = [{ ...stands[0]!, closedFrom: 2 }, ...stands.slice(1)];
    const without = await planned({ ...hosted, stands: closing, compareWithCarousel: true });
    expect(without.carousel).toMatchObject({
      impossible: expect.stringContaining('would come to stand "s0"'),
    });
  });

  it('knows that six tables of six have three rounds without a repeat and no fourth', async () => {
    const six = peopleOf(Array.from({ length: 36 }, () => 1));
    const { bounds } = await planned({ mode: 'mixed', rounds: 5, tables: [6, 6, 6, 6, 6, 6], people: six });
    expect(bounds['repeats']).toBe(2);
  });
});

describe('kept seats', () => {
  it('may fill a table beyond its even share, and the others make room for it', async () => {
    const tables = ['A', 'B', 'C'].map((id) => ({ id, size: { min: 4, max: 8 } }));
    const kept = people.map((one, place) =>
      place < 8 ? { ...one, pinned: { table: 'A', rounds: [2] } } : one,
    );
    const { plan: made } = await planned({ ...mixed, tables, people: kept });
    expect(made.rounds.map((round) => round.tables.map((table) => table.people.length))).toEqual([
      [6, 6, 6],
      [8, 5, 5],
      [6, 6, 6],
      [6, 6, 6],
    ]);
  });
});
