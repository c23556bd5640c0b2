import { encountersOf, gridOf, organisationsOf, presentersAt } from './grid.js';

type Planned = Parameters<typeof gridOf>[0];

const person = (id: string, number: number, organisation: string) => ({
  id,
  number,
  organisation,
  firstName: `P${number}`,
  lastName: null,
  organisationId: null,
  organisationName: organisation.toUpperCase(),
  jobFunction: null,
  gone: false,
});

const PLAN: Planned = {
  plan: {
    rounds: [
      {
        round: 1,
        tables: [
          { id: 'Nord', people: ['c', 'a'] },
          { id: 'Sud', people: ['b', 'd'] },
        ],
      },
      {
        round: 2,
        tables: [
          { id: 'Nord', people: ['b', 'a'] },
          { id: 'Sud', people: ['d'] },
        ],
      },
    ],
  },
  peoplePlanned: [person('d', 4, 'y'), person('a', 1, 'x'), person('b', 2, 'y'), person('c', 3, 'z')],
  rounds: [{ round: 1, startsAt: '2027-03-11T09:20:00+01:00', endsAt: '2027-03-11T09:32:00+01:00' }],
  replan: { afterRound: 1, absent: ['c'], late: [{ id: 'd', fromRound: 2 }], closed: [] },
  changedCards: ['b'],
};

const grid = gridOf(PLAN)!;

describe('the grid of a plan', () => {
  it('has tables in their order, and at each the badge numbers in theirs', () => {
    expect(grid.tables).toEqual(['Nord', 'Sud']);
    expect(grid.seats.map((row) => row.map((cell) => cell.map(({ number }) => number)))).toEqual([
      [
        [1, 3],
        [1, 2],
      ],
      [[2, 4], [4]],
    ]);
  });

  it('knows where each person sits in each round, and where they sit nowhere', () => {
    expect(grid.routes.get('a')).toEqual(['Nord', 'Nord']);
    expect(grid.routes.get('c')).toEqual(['Nord', undefined]);
  });

  it('says who is away, who came late and whose card is new', () => {
    const [a, b, c, d] = grid.people;
    expect([a!.absent, c!.absent]).toEqual([false, true]);
    expect([a!.lateFrom, d!.lateFrom]).toEqual([undefined, 2]);
    expect([a!.changed, b!.changed]).toEqual([false, true]);
  });

  it('gives a round its hour where the timetable has one', () => {
    expect(grid.rounds.map(({ startsAt }) => startsAt)).toEqual(['2027-03-11T09:20:00+01:00', undefined]);
  });

  it('counts whom somebody meets, and only organisations that are not their own', () => {
    const { people, organisations } = encountersOf(grid, 'b');
    expect([...people].sort()).toEqual(['a', 'd']);
    expect([...organisations]).toEqual(['x']);
  });

  it('tells of each organisation which others none of its people meets', () => {
    expect(organisationsOf(grid).map(({ name, met, missed }) => [name, met, missed])).toEqual([
      ['X', 2, []],
      ['Y', 1, ['Z']],
      ['Z', 1, ['Y']],
    ]);
  });

  it('knows who presents at a stand, who sits at no table meanwhile', () => {
    const hosted = gridOf({
      ...PLAN,
      plan: { rounds: [{ round: 1, tables: [{ id: 'Nord', people: ['a'], presenters: ['c'] }] }] },
    })!;
    expect(presentersAt(hosted, 'Nord').map(({ id }) => id)).toEqual(['c']);
    expect(presentersAt(hosted, 'Nord', 1)).toEqual([]);
    expect([hosted.routes.get('c'), hosted.presenting.get('c')]).toEqual([[undefined], ['Nord']]);
  });

  it('is none before there is a plan, and none of breakouts', () => {
    expect(gridOf({ ...PLAN, plan: null })).toBeUndefined();
    expect(gridOf({ ...PLAN, plan: { slots: [] } })).toBeUndefined();
  });
});
