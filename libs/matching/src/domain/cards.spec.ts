import { makeCards, type DayOfTables } from './cards.js';
import type { PlannedPerson } from './stored-plan.js';

const person = (id: string, number: number, organisation: string): PlannedPerson => ({
  id,
  number,
  organisation,
});
const PEOPLE = [
  person('zoe', 2, 'cio'),
  person('ali', 1, 'ml'),
  person('eve', 3, 'cap'),
  person('ida', 4, 'ml'),
];

const MIXED: DayOfTables = {
  people: PEOPLE,
  stands: [],
  plan: {
    rounds: [
      {
        round: 1,
        tables: [
          { id: '1', people: ['ali', 'zoe', 'ida'] },
          { id: '2', people: ['eve'] },
        ],
      },
      { round: 2, tables: [{ id: '1', people: ['zoe', 'eve'] }] },
    ],
  },
};
const HOSTED: DayOfTables = {
  people: PEOPLE,
  stands: [
    { id: 'A', organisation: 'cio', presenters: ['zoe'] },
    { id: 'B', organisation: 'cap' },
  ],
  plan: {
    rounds: [
      {
        round: 1,
        tables: [
          { id: 'A', people: ['ali', 'eve'] },
          { id: 'B', people: ['ida'], presenters: ['eve'] },
        ],
      },
    ],
  },
};

describe('a card', () => {
  it('has one stop for each round, with the table and whom one meets by organisation', () => {
    const [ali, zoe] = makeCards(MIXED);
    expect(ali!.stops).toEqual([
      { round: 1, table: '1', presents: false, host: null, organisations: ['cio'] },
      { round: 2, table: null, presents: false, host: null, organisations: [] },
    ]);
    expect(zoe!.stops.map(({ table, organisations }) => [table, organisations])).toEqual([
      ['1', ['ml']],
      ['1', ['cap']],
    ]);
  });

  it('stands in the order of the numbers on badges', () => {
    expect(makeCards(MIXED).map(({ person: { number } }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('is not made for who sits nowhere in the whole day', () => {
    const cards = makeCards({ ...MIXED, people: [...PEOPLE, person('late', 5, 'ml')] });
    expect(cards.map((card) => card.person.id)).not.toContain('late');
  });

  it('names nobody else: neither their name nor the id of their registration', () => {
    const [ali] = makeCards(MIXED);
    for (const { id } of PEOPLE.filter((other) => other.id !== 'ali'))
      expect(JSON.stringify(ali)).not.toContain(id);
  });

  it('says whose stand it is, and that presenters stay there', () => {
    const stops = new Map(makeCards(HOSTED).map((card) => [card.person.id, card.stops[0]]));
    expect(stops.get('ali')).toMatchObject({ table: 'A', presents: false, host: 'cio' });
    expect(stops.get('zoe')).toMatchObject({ table: 'A', presents: true, host: 'cio' });
    expect(stops.get('eve')).toMatchObject({ table: 'B', presents: true, host: 'cap' });
  });
});
