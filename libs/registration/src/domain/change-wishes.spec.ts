import { changeWishes } from './change-wishes.js';
import type { HeldLine } from './held-lines.js';
import { OpenSeatBook, type Room } from './seat-book.js';
import type { EventOfSignUps } from './sign-up-terms.js';

const now = Temporal.Instant.from('2027-03-02T08:00:00Z');
const session = (id: string, slot: string | null) => ({
  id,
  slot,
  status: 'planned' as const,
  startsAt: now.add({ hours: 24 }),
  endsAt: now.add({ hours: 25 }),
});
const event: EventOfSignUps = {
  status: 'published',
  audience: 'professionals',
  signUpMode: 'all',
  waitingList: true,
  opensAt: null,
  closesAt: now,
  sessions: [
    session('plenary', null),
    session('a', '1'),
    session('b', '1'),
    session('c', '2'),
    session('d', '2'),
  ],
};
const free: Room = { capacity: 3, held: 1, waiting: 0 };
const book = (rooms: Readonly<Record<string, Room>> = {}) =>
  new OpenSeatBook({
    event: free,
    sessions: new Map(event.sessions.map(({ id }) => [id, rooms[id] ?? free])),
  });
const line = (sessionId: string, status: HeldLine['status'] = 'confirmed'): HeldLine => ({
  id: `line ${sessionId}`,
  sessionId,
  seats: 1,
  status,
});

describe('other wishes', () => {
  it('replace the old ones until the ateliers are given out, also once sign-ups are closed', () => {
    const seats = book();
    const change = changeWishes(event, seats, [line('plenary')], [['b', 'a'], ['c']], false, now);
    expect(change).toMatchObject({ outcome: 'wished', added: [] });
    expect(seats.changes()).toEqual([]);
  });

  it('afterwards take a free seat, where one goes nowhere yet', () => {
    const seats = book({ b: { capacity: 1, held: 1, waiting: 0 } });
    const change = changeWishes(event, seats, [line('plenary'), line('c')], ['b', 'a'], true, now);
    expect(change).toMatchObject({ added: [{ sessionId: 'a', status: 'confirmed' }] });
    expect(seats.changes()).toEqual([{ sessionId: 'a', held: 1, waiting: 0 }]);
  });

  it.each([
    ['what was given out is not changed', ['d'], 'registration.wishes-closed'],
    ['a seat that has just gone is refused, and nothing changes', ['b'], 'registration.atelier-full'],
    ['a wrong wish is refused', ['plenary'], 'registration.not-an-atelier'],
  ])('afterwards %s', (_rule, given, code) => {
    const seats = book({ b: { capacity: 1, held: 1, waiting: 0 } });
    const change = changeWishes(event, seats, [line('plenary'), line('c')], given, true, now);
    expect(change).toMatchObject({ outcome: 'refused', code });
    expect(seats.changes()).toEqual([]);
  });

  it('of what is cancelled are refused', () => {
    expect(changeWishes(event, book(), [line('plenary', 'cancelled')], ['a'], false, now)).toMatchObject({
      code: 'registration.already-ended',
    });
  });
});
