import fc from 'fast-check';
import { allocateSeats } from './allocate-seats.js';
import { OpenSeatBook, type Room, type SeatBook } from './seat-book.js';

const room = (capacity: number | null, held = 0, waiting = 0): Room => ({ capacity, held, waiting });
const book = (event: Room, sessions: Record<string, Room>): SeatBook => ({
  event,
  sessions: new Map(Object.entries(sessions)),
});
const newcomer = {
  seats: 1,
  sessionIds: ['a'],
  counted: { standing: 'absent' as const, seats: 0 },
  activeSessionIds: [] as string[],
  waitingList: true,
};

describe('allocation of seats', () => {
  it('a free seat is confirmed and counted once in the session and once in the event', () => {
    const decision = allocateSeats(book(room(10), { a: room(5) }), newcomer);

    expect(decision).toEqual({
      outcome: 'allocated',
      lines: [{ sessionId: 'a', status: 'confirmed', reason: null }],
      changes: [
        { sessionId: 'a', held: 1, waiting: 0 },
        { sessionId: null, held: 1, waiting: 0 },
      ],
    });
  });

  it('a full session puts the next person on the waiting list', () => {
    expect(allocateSeats(book(room(null), { a: room(5, 5) }), newcomer)).toMatchObject({
      lines: [{ status: 'waitlisted', reason: 'registration.session-full' }],
    });
  });

  it('a full event makes people wait although the session has room', () => {
    expect(allocateSeats(book(room(2, 2), { a: room(5, 2) }), newcomer)).toMatchObject({
      lines: [{ status: 'waitlisted', reason: 'registration.event-full' }],
    });
  });

  it('a party too big for what is left is told so', () => {
    expect(allocateSeats(book(room(null), { a: room(5, 4) }), { ...newcomer, seats: 2 })).toMatchObject({
      lines: [{ status: 'waitlisted', reason: 'registration.party-too-big' }],
    });
  });

  it('a party that comes to three sessions is one party for the event', () => {
    const decision = allocateSeats(book(room(1), { a: room(null), b: room(null), c: room(null) }), {
      ...newcomer,
      sessionIds: ['a', 'b', 'c'],
    });

    expect(decision).toMatchObject({
      lines: ['a', 'b', 'c'].map((sessionId) => ({ sessionId, status: 'confirmed' })),
    });
  });

  it('a party already seated at a full event may come to one more session', () => {
    const decision = allocateSeats(book(room(2, 2), { a: room(5, 1) }), {
      ...newcomer,
      counted: { standing: 'seated', seats: 1 },
    });
    expect(decision).toMatchObject({ lines: [{ status: 'confirmed' }] });
  });

  it('a party that has a seat somewhere and waits elsewhere is seated for the event', () => {
    const decision = allocateSeats(book(room(9, 0), { a: room(1), b: room(1, 1) }), {
      ...newcomer,
      sessionIds: ['a', 'b'],
    });

    expect(decision).toMatchObject({
      lines: [{ status: 'confirmed' }, { status: 'waitlisted' }],
      changes: [
        { sessionId: 'a', held: 1, waiting: 0 },
        { sessionId: 'b', held: 0, waiting: 1 },
        { sessionId: null, held: 1, waiting: 0 },
      ],
    });
  });

  it('without a waiting list a party that would wait anywhere is refused whole', () => {
    const decision = allocateSeats(book(room(null), { a: room(1), b: room(1, 1) }), {
      ...newcomer,
      sessionIds: ['a', 'b'],
      waitingList: false,
    });
    expect(decision).toMatchObject({ outcome: 'refused', code: 'registration.full', kind: 'conflict' });
  });

  it('nobody has two lines for one session', () => {
    const decision = allocateSeats(book(room(null), { a: room(null) }), {
      ...newcomer,
      activeSessionIds: ['a'],
    });
    expect(decision).toMatchObject({ outcome: 'refused', code: 'registration.already-registered' });
  });

  it('whatever arrives, no count passes its capacity and nobody is turned away from a seat that is theirs', () => {
    const capacity = fc.option(fc.integer({ min: 0, max: 12 }), { nil: null });
    const sessions = fc.record({ a: capacity, b: capacity, c: capacity });
    const party = fc.record({
      seats: fc.integer({ min: 1, max: 4 }),
      sessionIds: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      waitingList: fc.boolean(),
    });

    fc.assert(
      fc.property(capacity, sessions, fc.array(party, { maxLength: 30 }), (ofEvent, ofSessions, parties) => {
        const open = new OpenSeatBook(
          book(room(ofEvent), { a: room(ofSessions.a), b: room(ofSessions.b), c: room(ofSessions.c) }),
        );
        // Counted apart from the book, in people: who sits where.
        const seated = { event: 0, a: 0, b: 0, c: 0 };
        for (const wanted of parties) {
          const decision = allocateSeats(open, {
            ...wanted,
            counted: { standing: 'absent', seats: 0 },
            activeSessionIds: [],
          });
          if (decision.outcome === 'refused') continue;
          open.note(decision.changes);
          const confirmed = decision.lines.filter(({ status }) => status === 'confirmed');
          const waits = decision.lines.filter(({ status }) => status === 'waitlisted');
          for (const { sessionId } of waits) {
            const left = (ofSessions[sessionId as 'a'] ?? Infinity) - seated[sessionId as 'a'];
            expect(Math.min(left, (ofEvent ?? Infinity) - seated.event)).toBeLessThan(wanted.seats);
          }
          for (const { sessionId } of confirmed) seated[sessionId as 'a'] += wanted.seats;
          if (confirmed.length > 0) seated.event += wanted.seats;
        }
        expect(seated.event).toBeLessThanOrEqual(ofEvent ?? Infinity);
        for (const id of ['a', 'b', 'c'] as const) {
          expect(seated[id]).toBeLessThanOrEqual(ofSessions[id] ?? Infinity);
          expect(open.sessions.get(id)!.held).toBe(seated[id]);
        }
        expect(open.event.held).toBe(seated.event);
      }),
    );
  });
});
