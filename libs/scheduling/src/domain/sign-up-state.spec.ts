import fc from 'fast-check';
import { seatsOfEvent, signUpState, type SignUpFacts } from './sign-up-state.js';

const at = (text: string) => Temporal.Instant.from(text);
const NOW = at('2027-03-01T08:00:00Z');
const NONE = { capacity: null, held: 0, waiting: 0 };

let made = 0;
const session = (of: Partial<SignUpFacts['sessions'][number]> = {}): SignUpFacts['sessions'][number] => ({
  id: `session ${++made}`,
  slot: null,
  startsAt: at('2027-03-09T13:00:00Z'),
  endsAt: at('2027-03-09T15:00:00Z'),
  status: 'planned',
  seats: NONE,
  ...of,
});

const event = (of: Partial<SignUpFacts> = {}): SignUpFacts => ({
  status: 'published',
  format: 'workshop',
  signUpMode: 'all',
  waitingList: true,
  opensAt: null,
  closesAt: null,
  seats: { capacity: 10, held: 4, waiting: 0 },
  sessions: [session()],
  ...of,
});

const FULL = { capacity: 10, held: 10, waiting: 2 };
const seats = (capacity: number, held: number) => ({ capacity, held, waiting: 0 });

describe('what can be done about a seat', () => {
  it.each<[string, string, Partial<SignUpFacts>]>([
    ['an event with room is open', 'open', {}],
    ['an event without a limit is open', 'open', { seats: NONE }],
    ['a full event puts the next person on its waiting list', 'waiting', { seats: FULL }],
    ['a full event that keeps no list is full', 'full', { seats: FULL, waitingList: false }],
    ['sign-ups that have not opened open later', 'opens_later', { opensAt: at('2027-03-02T08:00:00Z') }],
    ['sign-ups open at the very moment', 'open', { opensAt: NOW }],
    ['sign-ups close at the very moment', 'closed', { closesAt: NOW }],
    ['closed wins over not yet open', 'closed', { opensAt: at('2027-03-02T08:00:00Z'), closesAt: NOW }],
    ['an event that has begun is closed', 'closed', { sessions: [session({ startsAt: NOW })] }],
    [
      'an event whose sessions are all cancelled is closed',
      'closed',
      { sessions: [session({ status: 'cancelled' })] },
    ],
    ['a draft is closed', 'closed', { status: 'draft' }],
    ['a cancelled event says so', 'cancelled', { status: 'cancelled' }],
    ['a postponed event says so', 'postponed', { status: 'postponed' }],
    ['nobody signs up for a drop-in', 'free_entry', { format: 'drop_in', seats: NONE }],
    [
      'a drop-in that has begun is entered freely',
      'free_entry',
      { format: 'drop_in', seats: NONE, sessions: [session({ startsAt: NOW })] },
    ],
    [
      'a drop-in that is over is closed',
      'closed',
      { format: 'drop_in', seats: NONE, sessions: [session({ endsAt: NOW })] },
    ],
    ['a drop-in with a capacity is signed up for', 'open', { format: 'drop_in' }],
    [
      'one full session fills an event that is for all of them',
      'waiting',
      { sessions: [session(), session({ seats: FULL })] },
    ],
    [
      'one full session leaves the others to choose',
      'open',
      {
        signUpMode: 'choose',
        seats: NONE,
        sessions: [session({ seats: seats(5, 2) }), session({ seats: FULL })],
      },
    ],
  ])('%s', (_sentence, state, of) => {
    expect(signUpState(event(of), NOW)).toBe(state);
  });
});

describe('the seats of an event', () => {
  it('are the event’s own when they are the fewer', () => {
    expect(seatsOfEvent(event({ sessions: [session({ seats: seats(30, 0) })] }), NOW)).toEqual({
      capacity: 10,
      left: 6,
      waiting: 0,
    });
  });

  it('are those of the fullest session when one signs up for all', () => {
    const sessions = [session({ seats: seats(12, 3) }), session({ seats: seats(8, 6) })];
    expect(seatsOfEvent(event({ sessions }), NOW)).toEqual({ capacity: 8, left: 2, waiting: 0 });
  });

  it('are those of all sessions together when one chooses', () => {
    const sessions = [session({ seats: seats(12, 3) }), session({ seats: seats(8, 6) })];
    expect(seatsOfEvent(event({ signUpMode: 'choose_one', seats: NONE, sessions }), NOW)).toEqual({
      capacity: 20,
      left: 11,
      waiting: 0,
    });
  });

  it('are those of the plenary where ateliers run side by side: a full atelier closes nothing', () => {
    const ateliers = [session({ slot: '1', seats: FULL }), session({ slot: '1', seats: seats(8, 8) })];
    const sessions = [session({ seats: seats(9, 2) }), ...ateliers];
    expect(seatsOfEvent(event({ seats: NONE, sessions }), NOW)).toMatchObject({ capacity: 9, left: 7 });
  });

  it('of nothing but ateliers are those of the fullest slot', () => {
    const sessions = [
      session({ slot: '1', seats: seats(8, 6) }),
      session({ slot: '1', seats: seats(8, 8) }),
      session({ slot: '2', seats: seats(8, 3) }),
      session({ slot: '2', seats: seats(4, 4) }),
    ];
    expect(seatsOfEvent(event({ seats: NONE, sessions }), NOW)).toMatchObject({ capacity: 16, left: 2 });
  });

  it('forget the sessions that have begun', () => {
    const sessions = [session({ startsAt: NOW, seats: FULL }), session({ seats: seats(8, 6) })];
    expect(seatsOfEvent(event({ sessions }), NOW).left).toBe(2);
  });

  it('left are never negative', () => {
    const ledger = fc.record({
      capacity: fc.option(fc.nat(20)),
      held: fc.nat(40),
      waiting: fc.nat(5),
    });
    fc.assert(
      fc.property(
        ledger,
        fc.array(ledger, { maxLength: 4 }),
        fc.constantFrom('all', 'choose', 'choose_one'),
        (own, parts, signUpMode) => {
          const sessions = parts.map((of) => session({ seats: of }));
          const { left, capacity } = seatsOfEvent(event({ seats: own, sessions, signUpMode }), NOW);
          expect(left ?? 0).toBeGreaterThanOrEqual(0);
          expect(left === null).toBe(capacity === null);
        },
      ),
    );
  });
});
