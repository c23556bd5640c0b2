import { changedCards } from './changed-cards.js';

const round = (number: number, ...tables: string[][]) => ({
  round: number,
  tables: tables.map((people, at) => ({ id: `T${at + 1}`, people })),
});

describe('whose card changes', () => {
  const plan = { rounds: [round(1, ['a', 'b'], ['c', 'd']), round(2, ['a', 'c'], ['b', 'd'])] };

  it('nobody has a card before the first plan, so everybody gets one', () => {
    expect(changedCards(undefined, plan)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('the order of people at a table and of tables in a round changes no card', () => {
    const same = {
      rounds: [
        {
          round: 1,
          tables: [
            { id: 'T2', people: ['d', 'c'] },
            { id: 'T1', people: ['b', 'a'] },
          ],
        },
        round(2, ['a', 'c'], ['b', 'd']),
      ],
    };
    expect(changedCards(plan, same)).toEqual([]);
  });

  it('two people who change places both get another card, and who meets them does not', () => {
    const swapped = { rounds: [round(1, ['a', 'b'], ['c', 'd']), round(2, ['a', 'b'], ['c', 'd'])] };
    expect(changedCards(plan, swapped)).toEqual(['b', 'c']);
  });

  it('who is away from the second round on gets no card, though theirs is shorter', () => {
    const without = { rounds: [round(1, ['a', 'b'], ['c', 'd']), round(2, ['c'], ['b', 'd'])] };
    expect(changedCards(plan, without)).toEqual(['a']);
    expect(changedCards(plan, without, ['a'])).toEqual([]);
  });

  it('of a pair that parts, all who have another partner get another card', () => {
    const before = {
      pairs: [
        ['a', 'b'],
        ['c', 'd'],
      ] as [string, string][],
      trios: [],
    };
    const after = {
      pairs: [
        ['a', 'c'],
        ['b', 'd'],
      ] as [string, string][],
      trios: [],
    };
    expect(changedCards(before, after)).toEqual(['a', 'c', 'b', 'd']);
    expect(changedCards(before, before)).toEqual([]);
  });
});
