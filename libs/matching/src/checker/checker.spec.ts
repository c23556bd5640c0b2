import { check } from './index.js';

const people = ['a', 'b', 'c', 'd'].map((id, place) => ({ id, organisation: place < 2 ? 'x' : id }));
const input = {
  mode: 'mixed',
  rounds: 2,
  tables: [2, 2],
  people,
  apart: [['a', 'd']],
  together: [['b', 'd']],
};
type Round = readonly (readonly string[])[];

const planOf = (...rounds: readonly Round[]) => ({
  rounds: rounds.map((tables, r) => ({
    round: r + 1,
    tables: tables.map((seated, t) => ({ id: `${t + 1}`, people: seated })),
  })),
});
const sound = planOf(
  [
    ['a', 'c'],
    ['b', 'd'],
  ],
  [
    ['a', 'b'],
    ['c', 'd'],
  ],
);
const faultsOf = (day: object, plan: object, metrics = {}) =>
  check({ ...input, ...day }, { plan, metrics }).faults;

describe('the judge of plans', () => {
  it('counts a sound plan pair by pair', () => {
    expect(check(input, { plan: sound })).toEqual({
      faults: [],
      metrics: {
        repeats: 0,
        sameOrganisation: 1,
        peopleMetMin: 1,
        peopleMetMean: 1.5,
        organisationsMetMin: 1,
        organisationsMetMean: 1.5,
        forbidden: 0,
        missingTogether: 0,
        organisationsCoveredMin: 2,
        organisationsCoveredMean: 2,
      },
    });
  });

  it.each([
    [
      'somebody who sits twice',
      {},
      planOf(
        [
          ['a', 'c'],
          ['a', 'd'],
        ],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ),
      'sits twice',
    ],
    [
      'somebody who sits nowhere',
      {},
      planOf(
        [['a', 'c'], ['b']],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ),
      'd sits nowhere',
    ],
    [
      'a table that is too full',
      {},
      planOf(
        [['a', 'c', 'b'], ['d']],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ),
      '3 people at 1',
    ],
    [
      'a round that is missing',
      {},
      planOf([
        ['a', 'c'],
        ['b', 'd'],
      ]),
      '1 rounds instead of 2',
    ],
    [
      'a stranger',
      {},
      planOf(
        [
          ['a', 'z'],
          ['b', 'd'],
        ],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ),
      'z is not there',
    ],
    [
      'a pin that is not kept',
      { people: people.map((one) => (one.id === 'a' ? { ...one, pinned: { table: '2' } } : one)) },
      sound,
      'a is not at 2',
    ],
    [
      'a table that is not allowed',
      { people: people.map((one) => (one.id === 'a' ? { ...one, allowedTables: ['2'] } : one)) },
      sound,
      'a may not sit at 1',
    ],
    ['a block that is apart', { blocks: [['a', 'c']] }, sound, 'the block of a is apart'],
    [
      'a played round that changed',
      {
        replan: {
          plan: planOf(
            [
              ['a', 'd'],
              ['b', 'c'],
            ],
            [
              ['a', 'b'],
              ['c', 'd'],
            ],
          ),
          afterRound: 1,
        },
      },
      sound,
      'was played',
    ],
  ])('finds %s', (_, day, plan, fault) => {
    expect(faultsOf(day, plan).join('; ')).toContain(fault);
  });

  it('finds a figure that the plan does not bear', () => {
    expect(faultsOf({}, sound, { repeats: 1, peopleMetMean: 1.5 })).toEqual([
      'repeats is claimed 1 and is 0',
    ]);
  });
});
