import fc from 'fast-check';
import { check } from '../checker/index.js';
import { anInstance } from '../testing/instances.js';
import type { HostedInput, MixedInput, Replan, TablesPlan } from './input.js';
import type { PlanOutput } from './output.js';
import { plan } from './plan.js';
import { seeded } from './random.js';

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
const firstPlans = new Map<string, TablesPlan>();

async function publishedPlan(id: string): Promise<TablesPlan> {
  const known = firstPlans.get(id) ?? ((await plan(anInstance(id), { moves: 40_000 })).plan as TablesPlan);
  firstPlans.set(id, known);
  return known;
}

/** The day after two rounds: 5 % are gone, 2 % come, drawn by a seed. */
async function changedDay(id: string, seed: number, more: Partial<Replan> = {}): Promise<MixedInput> {
  const input = anInstance(id);
  const random = seeded(seed);
  const ids = random.shuffle(input.people.map((person) => person.id));
  const late = Array.from({ length: Math.round(ids.length * 0.02) }, (_, at) => ({
    id: `late${at}`,
    organisation: input.people[random.below(ids.length)]!.organisation,
    fromRound: 3,
  }));
  const absent = ids.slice(0, Math.round(ids.length * 0.05));
  return { ...input, replan: { plan: await publishedPlan(id), afterRound: 2, absent, late, ...more } };
}

async function replanned(input: MixedInput | HostedInput): Promise<PlanOutput<TablesPlan>> {
  const output = (await plan(input)) as PlanOutput<TablesPlan>;
  const { faults, metrics } = check(asJson(input), asJson(output));
  expect(faults).toEqual([]);
  expect(output.metrics).toMatchObject(metrics);
  expect(output.plan.rounds.slice(0, input.replan!.afterRound)).toEqual(
    input.replan!.plan.rounds.slice(0, input.replan!.afterRound),
  );
  return output;
}

const tableOf = ({ rounds }: TablesPlan, round: number, id: string) =>
  rounds[round - 1]!.tables.find(({ people }) => people.includes(id))?.id;

const people = Array.from({ length: 12 }, (_, p) => ({ id: `p${p}`, organisation: `o${p % 6}` }));
const seated = (rounds: readonly (readonly number[])[][]): TablesPlan => ({
  rounds: rounds.map((tables, r) => ({
    round: r + 1,
    tables: tables.map((list, t) => ({ id: `${t + 1}`, people: list.map((p) => `p${p}`) })),
  })),
});
/** Twelve people at three tables of four, twice. */
const twelve = seated([
  [
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
  ],
  [
    [0, 4, 8, 3],
    [1, 5, 9, 2],
    [6, 7, 10, 11],
  ],
]);
const day = (replan: Partial<Replan>, more: Partial<MixedInput> = {}): MixedInput => ({
  mode: 'mixed',
  rounds: 2,
  tables: [4, 4, 4],
  people,
  replan: { plan: twelve, afterRound: 1, ...replan },
  ...more,
});

describe('a plan that changes on the day', () => {
  it.each(['r54', 'r75', 'r190', 'r400'])(
    'changes as few cards of %s as B9 allows, and proves what the late add',
    async (id) => {
      for (const seed of [1, 2, 3]) {
        const input = await changedDay(id, seed);
        const { metrics, bounds, optimal } = await replanned(input);
        expect(metrics['changedCells']).toBe(bounds['changedCells']);
        expect(optimal).toEqual(expect.arrayContaining(['changedCards', 'changedCells', 'newRepeats']));
      }
    },
    60_000,
  );

  it('played rounds stay and every figure is borne out, whatever happens', async () => {
    const published = await publishedPlan('u47');
    const input = anInstance('u47');
    const some = fc.subarray(
      input.people.map(({ id }) => id),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.constantFrom('o0', 'o5', undefined), { maxLength: 3 }),
        fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
        async (absent, afterRound, organisations, minTable) => {
          const late = organisations.map((organisation, at) => ({
            id: `late${at}`,
            organisation,
            fromRound: 1 + at,
          }));
          fc.pre(absent.length >= late.length);
          await replanned({ ...input, replan: { plan: published, afterRound, absent, late, minTable } });
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('a late person takes the gap that adds least, not the first one', async () => {
    const late = [{ id: 'z', organisation: 'o1', fromRound: 2 }];
    const { plan: now, metrics, optimal } = await replanned(day({ absent: ['p3', 'p2'], late }));

    expect(tableOf(now, 2, 'z')).toBe('1');
    expect(metrics).toMatchObject({ newSameOrganisation: 0, newRepeats: 0, changedCards: 0 });
    expect(optimal).toContain('newSameOrganisation');
  });

  it('a late person does not break the mix of a table, and a mix that is lost does not stop the day', async () => {
    const known = people.map((one) => (one.id === 'p4' ? { ...one, experience: 'long' } : one));
    const late = [{ id: 'z', fromRound: 2 }];
    const mix = [{ attribute: 'experience', value: 'long', max: 1 }];
    const newcomer = { id: 'z', experience: 'long' };
    const more = { mix, people: [...known, newcomer] };
    const { plan: now } = await replanned(day({ absent: ['p0', 'p9'], late }, more));
    const lost = day({ absent: ['p4'] }, { people: known, mix: [{ ...mix[0]!, min: 1 }] });

    expect(tableOf(now, 2, 'z')).toBe('2');
    expect((await replanned(lost)).metrics['changedCards']).toBe(0);
  });

  it('somebody who was away for one round only keeps the seats of the others', async () => {
    const input = day({ afterRound: 0, absentRounds: [{ id: 'p0', rounds: [1] }] });
    const { plan: now, metrics } = await replanned(input);

    expect(tableOf(now, 1, 'p0')).toBeUndefined();
    expect(tableOf(now, 2, 'p0')).toBe('1');
    expect(metrics['changedCards']).toBe(0);
  });

  it('a table below the minimum is refilled by the fewest who had a card, and by the late first', async () => {
    const absent = ['p6', 'p7', 'p10'];
    const { metrics } = await replanned(day({ absent, minTable: 3 }));
    const late = [{ id: 'z', fromRound: 2 }];
    const helped = await replanned(day({ absent, minTable: 3, late }));

    expect(metrics['changedCards']).toBe(2);
    expect(helped.metrics['changedCards']).toBe(1);
    expect(helped.optimal).toContain('changedCards');
  });

  it('those of a closed table move and nobody else, while there is room', async () => {
    const tables = ['1', '2', '3'].map((id) => ({ id, size: { min: 3, max: 6 } }));
    const { plan: now, metrics, optimal } = await replanned(day({ closed: ['3'] }, { tables }));

    expect(metrics).toMatchObject({ changedCards: 4, changedCells: 4 });
    expect(optimal).toContain('changedCards');
    expect(now.rounds[1]!.tables[2]!.people).toEqual([]);
  });

  it('a block moves together, and a late one of it joins the others', async () => {
    const tables = ['1', '2', '3'].map((id) => ({ id, size: { min: 3, max: 7 } }));
    const late = [{ id: 'z', organisation: 'o3', fromRound: 2 }];
    const blocks = [['p10', 'p11', 'z']];
    const moved = await replanned(day({ closed: ['3'], late }, { tables, blocks }));
    const stayed = await replanned(day({ late }, { tables, blocks }));

    expect(tableOf(moved.plan, 2, 'z')).toBe(tableOf(moved.plan, 2, 'p10'));
    expect(tableOf(stayed.plan, 2, 'z')).toBe('3');
  });

  it('a new pin holds in the rounds to come', async () => {
    const pinned = people.map((one) => (one.id === 'p0' ? { ...one, pinned: { table: '2' } } : one));
    const { plan: now } = await replanned(day({ absent: ['p9'] }, { people: pinned }));

    expect(tableOf(now, 1, 'p0')).toBe('1');
    expect(tableOf(now, 2, 'p0')).toBe('2');
  });

  it('where somebody may sit nowhere else, one other makes way', async () => {
    const late = [{ id: 'z', fromRound: 2 }];
    const known = [...people, { id: 'z', allowedTables: ['2'] }];
    const { plan: now, metrics } = await replanned(day({ absent: ['p0'], late }, { people: known }));

    expect(tableOf(now, 2, 'z')).toBe('2');
    expect(metrics['changedCards']).toBe(1);
  });

  it('after many absences tables are given up rather than all kept too small', async () => {
    const absent = ['p0', 'p4', 'p8', 'p1', 'p5', 'p6', 'p7'];
    const { plan: now } = await replanned(day({ absent, minTable: 3 }));

    expect(
      now.rounds[1]!.tables.map((table) => table.people.length)
        .filter((size) => size > 0)
        .toSorted(),
    ).toEqual([2, 3]);
  });

  it('a day that is over stays as it was', async () => {
    const { plan: now, metrics } = await replanned(day({ afterRound: 2, absent: ['p1'] }));

    expect(now).toEqual(twelve);
    expect(metrics['changedCards']).toBe(0);
  });

  it('more people than seats are refused with the number of seats that are missing', async () => {
    const late = ['y', 'z'].map((id) => ({ id, fromRound: 2 }));

    await expect(plan(day({ absent: ['p0'], late }))).rejects.toThrow(
      /13 people are there and the open tables hold 12; put in 1 more seats/,
    );
  });
});

describe('stands that change on the day', () => {
  const visitors = Array.from({ length: 8 }, (_, p) => ({ id: `v${p}`, organisation: `o${p % 4}` }));
  const hosted: HostedInput = {
    mode: 'hosted',
    rounds: 3,
    stands: ['a', 'b', 'c', 'd'].map((id, place) => ({ id, organisation: `o${place}` })),
    people: visitors,
  };

  it('visitors of a stand that closes are spread over the others, at no second visit where that can be', async () => {
    const first = (await plan(hosted, { moves: 20_000 })) as PlanOutput<TablesPlan>;
    const replan = { plan: first.plan, afterRound: 1, closed: ['d'], absent: [] };
    const { plan: now, metrics } = await replanned({ ...hosted, replan });

    expect(now.rounds.slice(1).every(({ tables }) => tables[3]!.people.length === 0)).toBe(true);
    expect(metrics['ownStand']).toBe(0);
    expect(metrics['changedCells']).toBe(4);
  });

  it('in a carousel somebody late joins one group and goes round with it, and no card changes', async () => {
    const carousel = { ...hosted, mode: 'carousel' as const };
    const first = (await plan(carousel)) as PlanOutput<TablesPlan>;
    const late = [{ id: 'z', fromRound: 2 }];
    const replan = { plan: first.plan, afterRound: 1, absent: ['v0', 'v5'], late };
    const output = (await plan({ ...carousel, replan })) as PlanOutput<TablesPlan>;
    const { faults, metrics } = check(asJson({ ...carousel, replan }), asJson(output));
    const mates = [2, 3].map(
      (round) => output.plan.rounds[round - 1]!.tables.find(({ people: all }) => all.includes('z'))!.people,
    );

    expect(faults).toEqual([]);
    expect(metrics['changedCards']).toBe(0);
    expect(mates[0]).toEqual(mates[1]);
    expect(output.plan.rounds.flatMap(({ tables }) => tables.flatMap((table) => table.people))).toContain(
      'v0',
    );
    expect(output.plan.rounds[1]!.tables.some((table) => table.people.includes('v0'))).toBe(false);
  });

  it('in turns at a stand one presenter relieves the other, and no other card changes', async () => {
    const stands = hosted.stands.map((stand) => ({
      ...stand,
      presenters: [`a${stand.id}`, `b${stand.id}`],
      minPresenters: 1,
    }));
    const presenters = stands.flatMap(({ presenters: ids, organisation }) =>
      ids.map((id) => ({ id, organisation })),
    );
    const turns: HostedInput = { ...hosted, stands, people: [...visitors, ...presenters], minVisits: 1 };
    const first = (await plan(turns, { moves: 20_000 })) as PlanOutput<TablesPlan>;
    const [gone] = first.plan.rounds[2]!.tables[0]!.presenters!;
    const replan = { plan: first.plan, afterRound: 2, absent: [gone!] };
    const { plan: now, metrics, optimal } = await replanned({ ...turns, minVisits: undefined, replan });

    expect(now.rounds[2]!.tables[0]!.presenters).not.toContain(gone);
    expect(metrics['changedCards']).toBe(1);
    expect(optimal).toContain('changedCards');
  });

  it('a visitor who relieves a presenter leaves the rounds to come, and no other card changes', async () => {
    const first = (await plan(hosted, { moves: 20_000 })) as PlanOutput<TablesPlan>;
    const shifts = [
      { people: ['host'], rounds: [1] },
      { people: ['v0'], rounds: [2, 3] },
    ];
    const stands = hosted.stands.map((stand) => (stand.id === 'a' ? { ...stand, shifts } : stand));
    const everybody = [...visitors, { id: 'host', organisation: 'o0' }];
    const replan = { plan: first.plan, afterRound: 1, absent: ['host'] };
    const relieved = { ...hosted, people: everybody, stands, replan };
    const output = (await plan(relieved)) as PlanOutput<TablesPlan>;

    expect(tableOf(output.plan, 2, 'v0')).toBeUndefined();
    expect(output.metrics).toMatchObject({ changedCards: 1, changedCells: 2 });
  });
});
