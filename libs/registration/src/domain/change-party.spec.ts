import { changeParty } from './change-party.js';
import type { HeldLine } from './held-lines.js';
import { OpenSeatBook, type Room } from './seat-book.js';
import type { EventOfSignUps } from './sign-up-terms.js';

const now = Temporal.Instant.from('2027-03-09T09:00:00Z');
const session = (id: string, hours = 24) => ({
  id,
  status: 'planned' as const,
  slot: null,
  startsAt: now.add({ hours }),
  endsAt: now.add({ hours: hours + 1 }),
});
const event = (change: Partial<EventOfSignUps> = {}): EventOfSignUps => ({
  status: 'published',
  audience: 'public',
  signUpMode: 'choose',
  waitingList: true,
  opensAt: null,
  closesAt: null,
  sessions: [session('a'), session('b')],
  ...change,
});
const room = (capacity: number | null, held: number, waiting = 0): Room => ({ capacity, held, waiting });
const book = (ofEvent: Room, a: Room, b: Room) =>
  new OpenSeatBook({ event: ofEvent, sessions: new Map(Object.entries({ a, b })) });
const line = (sessionId: string, status: HeldLine['status'] = 'confirmed', seats = 1): HeldLine => ({
  id: `line-${sessionId}`,
  sessionId,
  status,
  seats,
});
const nameless = { party: 'nameless' as const, seats: undefined, sessionIds: undefined };

describe('changing a party', () => {
  it('one more seat is taken where one is free, in the session and in the event', () => {
    const seats = book(room(5, 1), room(5, 1), room(5, 0));
    expect(changeParty(event(), seats, [line('a')], { ...nameless, seats: 2 }, now)).toMatchObject({
      seats: 2,
    });
    expect(seats.changes()).toEqual([
      { sessionId: null, held: 1, waiting: 0 },
      { sessionId: 'a', held: 1, waiting: 0 },
    ]);
  });

  it('where no seat is free nothing changes', () => {
    const seats = book(room(5, 5), room(null, 5), room(5, 0));
    expect(changeParty(event(), seats, [line('a')], { ...nameless, seats: 2 }, now)).toMatchObject({
      code: 'registration.full',
    });
    expect(seats.changes()).toEqual([]);
  });

  it('who waits may wait for two', () => {
    const seats = book(room(5, 5, 1), room(5, 5, 1), room(5, 0));
    changeParty(event(), seats, [line('a', 'waitlisted')], { ...nameless, seats: 2 }, now);
    expect(seats.changes()).toEqual([
      { sessionId: null, held: 0, waiting: 1 },
      { sessionId: 'a', held: 0, waiting: 1 },
    ]);
  });

  it('a session left is given back, a session entered is taken, and the event counts the party once', () => {
    const seats = book(room(1, 1), room(1, 1), room(1, 0));
    expect(changeParty(event(), seats, [line('a')], { ...nameless, sessionIds: ['b'] }, now)).toMatchObject({
      ended: ['line-a'],
      added: [{ sessionId: 'b', status: 'confirmed' }],
    });
    expect(seats.changes()).toEqual([
      { sessionId: 'a', held: -1, waiting: 0 },
      { sessionId: 'b', held: 1, waiting: 0 },
    ]);
  });

  it('nobody swaps a seat for a place in a queue', () => {
    const seats = book(room(9, 2), room(1, 1), room(1, 1));
    expect(changeParty(event(), seats, [line('a')], { ...nameless, sessionIds: ['b'] }, now)).toMatchObject({
      code: 'registration.full',
    });
    expect(seats.changes()).toEqual([]);
  });

  it('what is added beside a seat may wait', () => {
    const seats = book(room(9, 2), room(1, 1), room(1, 1));
    expect(
      changeParty(event(), seats, [line('a')], { ...nameless, sessionIds: ['a', 'b'] }, now),
    ).toMatchObject({ ended: [], added: [{ sessionId: 'b', status: 'waitlisted' }] });
  });

  it('a refused change of sessions takes the change of seats back, too', () => {
    const seats = book(room(9, 2), room(5, 1), room(1, 1));
    expect(
      changeParty(event(), seats, [line('a')], { ...nameless, seats: 2, sessionIds: ['b'] }, now),
    ).toMatchObject({ code: 'registration.full' });
    expect(seats.changes()).toEqual([]);
  });

  it.each([
    [
      'a person takes one seat',
      { party: 'person' as const, seats: 2 },
      {},
      'registration.seats-of-nameless-only',
    ],
    ['a nameless party is two at most', { seats: 3 }, {}, 'registration.too-many-seats'],
    [
      'all sessions are all',
      { sessionIds: ['a'] },
      { signUpMode: 'all' as const },
      'registration.all-sessions',
    ],
    [
      'one is one',
      { sessionIds: ['a', 'b'] },
      { signUpMode: 'choose_one' as const },
      'registration.choose-one-session',
    ],
    [
      'nothing is entered after sign-ups close',
      { sessionIds: ['a', 'b'] },
      { closesAt: now },
      'registration.closed',
    ],
    ['another event’s session is unknown', { sessionIds: ['z'] }, {}, 'registration.session-unknown'],
    [
      'what is over is over',
      { seats: 2 },
      { sessions: [session('a', -3), session('b')] },
      'registration.already-ended',
    ],
  ])('%s', (_rule, wish, change, code) => {
    const seats = book(room(9, 1), room(5, 1), room(5, 0));
    expect(changeParty(event(change), seats, [line('a')], { ...nameless, ...wish }, now)).toMatchObject({
      code,
    });
    expect(seats.changes()).toEqual([]);
  });
});
