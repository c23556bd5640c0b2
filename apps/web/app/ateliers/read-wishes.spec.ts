import { wishedTwice, wishesTyped } from './read-wishes.js';
import { slotsOffered } from './slots.js';

const session = (id: string, slot: string | null, status: 'planned' | 'cancelled' = 'planned') => ({
  id,
  title: `Atelier ${id}`,
  slot,
  startsAt: '2027-03-02T11:00:00+01:00',
  endsAt: '2027-03-02T12:00:00+01:00',
  status,
  place: null,
  seats: { capacity: 18, left: 18 },
});
const slots = slotsOffered(
  [
    session('p', null),
    session('a', '1'),
    session('b', '1'),
    session('c', '1'),
    session('d', '2'),
    session('e', '2'),
  ],
  '2027-02-01T08:00:00+01:00',
);

describe('wishes on a form', () => {
  it('are read slot by slot, and a choice left out moves the next ones up', () => {
    const typed = { 'wish-1-1': ['b'], 'wish-1-2': [''], 'wish-1-3': ['a'], 'wish-2-1': ['stranger'] };
    expect(wishesTyped(slots, typed)).toEqual([['b', 'a'], []]);
    expect(wishedTwice(slots, typed, 'fr')).toEqual([]);
  });

  it('of one atelier twice are told beside the second', () => {
    const typed = { 'wish-1-1': ['b'], 'wish-1-3': ['b'] };
    expect(wishedTwice(slots, typed, 'fr')).toMatchObject([
      { field: 'wish-1-3', message: expect.stringContaining('Atelier b') },
    ]);
  });

  it('are asked for only where there is something left to choose', () => {
    const gone = [session('a', '1', 'cancelled'), session('b', '1', 'cancelled')];
    expect(slotsOffered(gone, '2027-02-01T08:00:00+01:00')).toEqual([]);
    expect(slotsOffered([session('a', '1')], '2027-02-01T08:00:00+01:00')).toEqual([]);
  });
});
