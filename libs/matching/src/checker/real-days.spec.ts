import { check } from './index.js';

const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, organisation: id }));
const mixed = { mode: 'mixed', rounds: 2, tables: [2, 2], people };
const stands = [
  { id: 's', organisation: 'a', presenters: ['a', 'b'], minPresenters: 1 },
  { id: 't', organisation: 'c' },
];
const hosted = { mode: 'hosted', rounds: 2, stands, people };

type Table = readonly [people: string, presenters?: string];
/** Each round a list of tables; people and presenters are one letter each. */
const planOf = (ids: string, ...rounds: readonly (readonly Table[])[]) => ({
  rounds: rounds.map((tables, r) => ({
    round: r + 1,
    tables: tables.map(([seated, presenters], t) => ({
      id: ids[t]!,
      people: [...seated],
      ...(presenters !== undefined && { presenters: [...presenters] }),
    })),
  })),
});
const atTables = planOf('12', [['ac'], ['bd']], [['ad'], ['bc']]);
const atStands = planOf('st', [['c', 'a'], ['bd']], [['d', 'b'], ['ac']]);
const judge = (input: object, plan: object, output = {}) =>
  check(input as Record<string, unknown>, { plan, metrics: {}, ...output });

describe('the judge of a day of which everything is asked', () => {
  it('finds nothing in sound plans', () => {
    expect(judge(mixed, atTables).faults).toEqual([]);
    expect(judge(hosted, atStands).faults).toEqual([]);
    expect(judge(hosted, atStands).metrics).toMatchObject({ visitsMin: 1, visitsMean: 1.5 });
  });

  it.each([
    [
      'a second chair that has no room',
      { people: [{ ...people[0], chairs: 2 }, ...people.slice(1)] },
      '3 people at 1',
    ],
    [
      'blocks that share somebody and are apart',
      {
        blocks: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
      'the block of',
    ],
    [
      'somebody who stays and moves',
      { people: [people[0], { ...people[2], stays: true }, people[1], people[3]] },
      'c moves 1 times',
    ],
    [
      'too many moves',
      { people: people.map((one) => ({ ...one, maxMoves: 0 })) },
      'moves 1 times instead of 0',
    ],
    ['a catch-up round that is missing', { catchUp: true }, '2 rounds instead of 3'],
  ])('finds %s', (_, day, fault) => {
    expect(judge({ ...mixed, ...day }, atTables).faults.join('; ')).toContain(fault);
  });

  it.each([
    ['a stand that is left alone', planOf('st', [['c', ''], ['bd']], [['d', 'b'], ['ac']]), 'which needs 1'],
    [
      'who neither presents nor moves',
      planOf('st', [['c', 'b'], ['d']], [['d', 'b'], ['ac']]),
      'a sits nowhere',
    ],
    [
      'who presents and moves at once',
      planOf('st', [['c', 'a'], ['abd']], [['d', 'b'], ['ac']]),
      'a presents and is elsewhere',
    ],
    [
      'a presenter of nowhere',
      planOf(
        'st',
        [['c', 'a'], ['bd']],
        [
          ['d', 'b'],
          ['a', 'c'],
        ],
      ),
      'c is no presenter of t',
    ],
    [
      'who visits their own stand',
      planOf('st', [['cb', 'a'], ['d']], [['d', 'b'], ['ac']]),
      'b visits their own stand',
    ],
  ])('finds %s', (_, plan, fault) => {
    expect(judge(hosted, plan).faults.join('; ')).toContain(fault);
  });

  it('finds shifts that are not kept, and too few visits', () => {
    const shifts = [
      { people: ['b'], rounds: [1] },
      { people: ['a'], rounds: [2] },
    ];
    const faults = judge(
      { ...hosted, minVisits: 2, stands: [{ ...stands[0], shifts }, stands[1]] },
      atStands,
    ).faults;
    expect(faults).toEqual(
      expect.arrayContaining([
        'round 1: b does not keep the shifts',
        'a moves in 1 rounds instead of 2 at least',
      ]),
    );
  });

  it('finds a guest’s place that is taken', () => {
    const jokers = [
      {
        number: 1,
        rounds: [
          { round: 1, table: '1' },
          { round: 2, table: '2' },
        ],
      },
    ];
    expect(judge(mixed, atTables, { jokers }).faults).toEqual([
      'round 1: 1 guests have no place at 1',
      'round 2: 1 guests have no place at 2',
    ]);
    expect(judge(mixed, atTables, { jokers: [{ number: 1, rounds: [] }] }).faults).toEqual([
      'guest 1 has not one place in each round',
    ]);
  });

  it.each([
    [
      'mixBroken',
      { mix: [{ attribute: 'kind', max: 1 }], people: people.map((one) => ({ ...one, kind: 'x' })) },
      4,
    ],
    [
      'mixBroken',
      {
        mix: [{ attribute: 'kind', min: 1 }],
        people: people.map((one) => ({ ...one, ...(one.id === 'a' && { kind: 'x' }) })),
      },
      2,
    ],
    ['kindsMetMin', { people: people.map((one) => ({ ...one, kind: one.id === 'a' ? 'x' : 'y' })) }, 1],
    [
      'organisationsCoveredMin',
      { people: people.map((one) => ({ ...one, organisation: one.id === 'b' ? 'a' : one.id })) },
      1,
    ],
    ['walking', { tables: ['1', '2'].map((id, t) => ({ id, size: 2, at: [0, 3 * t] })) }, 6],
  ])('counts %s from the plan alone', (name, day, value) => {
    expect(judge({ ...mixed, ...day }, atTables).metrics[name]).toBe(value);
    expect(judge({ ...mixed, ...day }, atTables, { metrics: { [name]: value + 1 } }).faults.join()).toContain(
      name,
    );
  });

  it('counts wishes, two stands of one organisation once, and every prefix', () => {
    const wishing = people.map((one) => ({ ...one, wishes: one.id === 'd' ? ['t', 's'] : ['t'] }));
    const two = [stands[0], { id: 't', organisation: 'a' }];
    expect(judge({ ...hosted, people: wishing }, atStands).metrics).toMatchObject({
      wishesMet: 4,
      peopleWithoutWish: 1,
    });
    expect(judge({ ...hosted, stands: two }, atStands).metrics).toMatchObject({
      standsMetMin: 0,
      organisationsCoveredMin: 0,
      organisationsCoveredMean: 0.75,
    });
    expect(judge({ ...mixed, prefixGood: true }, atTables).metrics['peopleMetMinByRound']).toEqual([1, 2]);
  });
});
