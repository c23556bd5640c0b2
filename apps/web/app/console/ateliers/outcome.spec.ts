import type { AteliersView, RotationPlanView } from '#matching/contract';
import { peopleNamed } from './named-people.js';
import { outcomeOf, ranksOf } from './outcome.js';

const atelier = (sessionId: string, title: string) => ({
  sessionId,
  atelier: sessionId,
  title,
  place: null,
  cancelled: false,
  capacity: 2,
  held: 0,
  wanted: [],
});
const person = (id: string, ...wishes: string[][]) => ({
  id,
  firstName: 'Inès',
  lastName: id,
  organisationName: 'CIO',
  wishes,
  sessionIds: [],
});
const view: AteliersView = {
  ranks: 2,
  slots: [
    {
      slot: 1,
      name: '1',
      startsAt: '2027-03-02T11:00:00+01:00',
      endsAt: '2027-03-02T12:00:00+01:00',
      withoutWishes: 1,
      ateliers: [atelier('a', 'Financer'), atelier('b', 'Handicap')],
    },
  ],
  people: [
    person('p', ['a', 'b']),
    person('q', ['a', 'b']),
    person('r', []),
    person('s', ['a']),
    person('l', []),
  ],
};
const plan = {
  settings: {
    breakouts: [
      { id: 'a', slots: [1], leaders: ['l'] },
      { id: 'handicap', slots: [1] },
    ],
  },
  plan: {
    slots: [
      {
        slot: 1,
        breakouts: [
          { id: 'a', people: ['l', 'p'] },
          { id: 'handicap', people: ['q'] },
        ],
        unserved: ['r', 's'],
      },
    ],
  },
} as unknown as RotationPlanView;

describe('a plan of ateliers as it is read', () => {
  it('says of each seat which wish it is, and tells who gave none from who got none', () => {
    expect(outcomeOf(plan, view)).toMatchObject([
      {
        rooms: [
          {
            sessionId: 'a',
            people: [
              { id: 'l', leads: true },
              { id: 'p', rank: 1 },
            ],
          },
          { sessionId: 'b', breakoutId: 'handicap', people: [{ id: 'q', rank: 2 }] },
        ],
        without: [
          { id: 'r', wished: false },
          { id: 's', wished: true },
        ],
      },
    ]);
  });

  it('is counted in choices', () => {
    expect(ranksOf(outcomeOf(plan, view)!)).toEqual({
      counts: [1, 1],
      allFirst: 1,
      byHand: 0,
      unserved: 1,
      withoutWish: 1,
    });
  });
});

it('people are named with their organisation or without, and who is nobody is told', () => {
  expect(peopleNamed(view.people, 'ines P (cio) ; Inès q; Personne')).toEqual({
    ids: ['p', 'q'],
    unknown: ['Personne'],
  });
});
