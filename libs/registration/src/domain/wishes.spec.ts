import type { Room } from './seat-book.js';
import { signUpTerms, type EventOfSignUps, type SignUpTerms, wantedSessions } from './sign-up-terms.js';
import { ateliersAtOnce, NO_WISHES, readWishes, type Wishes, type WishesGiven } from './wishes.js';

const now = Temporal.Instant.from('2027-03-02T08:00:00Z');
const session = (id: string, slot: string | null, hours = 24) => ({
  id,
  slot,
  status: 'planned' as const,
  startsAt: now.add({ hours }),
  endsAt: now.add({ hours: hours + 1 }),
});
const seminar = (change: Partial<EventOfSignUps> = {}): EventOfSignUps => ({
  status: 'published',
  audience: 'professionals',
  signUpMode: 'all',
  waitingList: true,
  opensAt: null,
  closesAt: null,
  sessions: [
    session('plenary', null),
    session('a1', '1'),
    session('b1', '1'),
    session('c1', '1'),
    session('a2', '2'),
    session('b2', '2'),
  ],
  ...change,
});
const terms = (change: Partial<EventOfSignUps> = {}) => signUpTerms(seminar(change), now) as SignUpTerms;
const wished = (given: WishesGiven, change: Partial<EventOfSignUps> = {}) => {
  const read = readWishes(terms(change), given);
  return read.outcome === 'refused' ? read : Object.fromEntries(read.wishes);
};
const room = (capacity: number | null, held: number): Room => ({ capacity, held, waiting: 0 });
const book = (rooms: Readonly<Record<string, Room>> = {}) => ({
  event: room(null, 0),
  sessions: new Map(seminar().sessions.map(({ id }) => [id, rooms[id] ?? room(10, 0)])),
});

describe('wishes', () => {
  it('one list and one list for each slot say the same', () => {
    const bySlot = { '1': ['b1', 'a1'], '2': ['a2'] };
    expect(wished(['b1', 'a2', 'a1'])).toEqual(bySlot);
    expect(wished([['b1', 'a1'], ['a2']])).toEqual(bySlot);
    expect(wished([[], []])).toEqual({});
  });

  it.each([
    ['a session of another event is unknown', ['z'], 'registration.session-unknown'],
    ['the plenary is no atelier', ['plenary'], 'registration.not-an-atelier'],
    ['an atelier is wished for once', [['a1', 'a1']], 'registration.wished-twice'],
  ])('%s', (_rule, given, code) => {
    expect(wished(given)).toMatchObject({ outcome: 'refused', code, field: 'wishes' });
  });

  it('nobody wishes for what has begun', () => {
    const sessions = [session('plenary', null), session('a1', '1', -1), session('b1', '1')];
    expect(wished(['a1'], { sessions })).toMatchObject({ code: 'registration.session-closed' });
  });
});

describe('the sessions of a sign-up where ateliers run side by side', () => {
  it('are those outside the slots: the ateliers are given out later', () => {
    expect(wantedSessions(terms(), undefined, false)).toMatchObject({ sessionIds: ['plenary'] });
  });

  it('are those that one chooses, where one chooses; wishes alone bring the plenary', () => {
    const choose = terms({ signUpMode: 'choose' });
    expect(wantedSessions(choose, ['b1'], false)).toMatchObject({ sessionIds: ['b1'] });
    expect(wantedSessions(choose, undefined, true)).toMatchObject({ sessionIds: ['plenary'] });
    expect(wantedSessions(choose, undefined, false)).toMatchObject({ code: 'registration.choose-sessions' });
  });
});

describe('who goes to ateliers at once', () => {
  const arriving = (given: { wishes?: Wishes; sessionIds?: string[]; orWaits?: boolean } = {}) => ({
    seats: 1,
    wishes: NO_WISHES,
    sessionIds: [],
    orWaits: false,
    ...given,
  });
  const wishes: Wishes = new Map([
    ['1', ['a1', 'b1']],
    ['2', ['b2']],
  ]);

  it('gets in each slot the dearest wish that has a free seat', () => {
    const full = book({ a1: room(3, 3), b2: room(3, 3) });
    expect(ateliersAtOnce(terms(), full, arriving({ wishes }))).toEqual(['b1']);
  });

  it('gets nothing in a slot without a wish, nor where they have a line already', () => {
    expect(ateliersAtOnce(terms(), book(), arriving())).toEqual([]);
    expect(ateliersAtOnce(terms(), book(), arriving({ wishes, sessionIds: ['c1'] }))).toEqual(['b2']);
  });

  it('waits for the dearest wish where there is nothing else, and without one goes where there is most room', () => {
    const full = book({ a1: room(3, 3), b1: room(1, 1), a2: room(3, 2), b2: room(9, 2) });
    expect(ateliersAtOnce(terms(), full, arriving({ wishes, orWaits: true }))).toEqual(['a1', 'b2']);
    expect(ateliersAtOnce(terms(), full, arriving({ orWaits: true }))).toEqual(['c1', 'b2']);
  });
});
