import { movePerson } from './move-person.js';

const plan = {
  rounds: [
    {
      round: 1,
      tables: [
        { id: 'T1', people: ['a', 'b'] },
        { id: 'T2', people: ['c', 'd'] },
      ],
    },
  ],
};

describe('a change by hand', () => {
  it('somebody goes to another table, and nobody else moves', () => {
    expect(movePerson(plan, { personId: 'a', round: 1, tableId: 'T2' })).toEqual({
      rounds: [
        {
          round: 1,
          tables: [
            { id: 'T1', people: ['b'] },
            { id: 'T2', people: ['c', 'd', 'a'] },
          ],
        },
      ],
    });
  });

  it('two people change places, so that both tables keep their size', () => {
    expect(movePerson(plan, { personId: 'a', round: 1, tableId: 'T2', withPersonId: 'c' })).toEqual({
      rounds: [
        {
          round: 1,
          tables: [
            { id: 'T1', people: ['b', 'c'] },
            { id: 'T2', people: ['d', 'a'] },
          ],
        },
      ],
    });
  });

  it('who or what does not exist is named', () => {
    expect(movePerson(plan, { personId: 'x', round: 1, tableId: 'T2' })).toBe('person-unknown');
    expect(movePerson(plan, { personId: 'a', round: 1, tableId: 'T9' })).toBe('table-unknown');
    expect(movePerson(plan, { personId: 'a', round: 7, tableId: 'T2' })).toBe('table-unknown');
    expect(movePerson(plan, { personId: 'a', round: 1, tableId: 'T2', withPersonId: 'b' })).toBe(
      'person-unknown',
    );
  });

  it('who was not served is given a place', () => {
    const slots = [{ slot: 1, breakouts: [{ id: 'A', people: ['a'] }], unserved: ['b', 'c'] }];
    expect(movePerson({ slots }, { personId: 'b', round: 1, tableId: 'A' })).toEqual({
      slots: [{ slot: 1, breakouts: [{ id: 'A', people: ['a', 'b'] }], unserved: ['c'] }],
    });
  });

  it('in pairs two people change partners', () => {
    const pairs = {
      pairs: [
        ['a', 'b'],
        ['c', 'd'],
      ] as [string, string][],
      trios: [],
    };
    expect(movePerson(pairs, { personId: 'a', round: 1, tableId: 'c' })).toEqual({
      pairs: [
        ['c', 'b'],
        ['a', 'd'],
      ],
      trios: [],
    });
  });
});
