import fc from 'fast-check';
import type { Room, SeatBook, Standing } from './seat-book.js';
import { couldServe, serveWaitingList, type WaitingLine } from './serve-waiting-list.js';
import type { EventOfSignUps } from './sign-up-terms.js';

const now = Temporal.Instant.from('2027-03-09T09:00:00Z');
const session = (id: string, hours = 24) => ({
  id,
  status: 'planned' as const,
  slot: null,
  startsAt: now.add({ hours }),
  endsAt: now.add({ hours: hours + 1 }),
});
const event = (...sessions: readonly EventOfSignUps['sessions'][number][]): EventOfSignUps => ({
  status: 'published',
  audience: 'public',
  signUpMode: 'choose',
  waitingList: true,
  opensAt: null,
  closesAt: null,
  sessions,
});
const room = (capacity: number | null, held: number, waiting: number): Room => ({ capacity, held, waiting });
const line = (name: string, seats = 1, sessionId = 'a', standing: Standing = 'waiting'): WaitingLine => ({
  lineId: `${name}-${sessionId}`,
  registrationId: name,
  sessionId,
  seats,
  standing,
  reason: 'registration.session-full',
});
const book = (ofEvent: Room, sessions: Record<string, Room>): SeatBook => ({
  event: ofEvent,
  sessions: new Map(Object.entries(sessions)),
});
const names = (served: ReturnType<typeof serveWaitingList>) =>
  served.promotions.map(({ line: { lineId } }) => lineId);

describe('serving the waiting list', () => {
  it('a freed seat goes to the first who waits', () => {
    const seats = book(room(null, 9, 2), { a: room(10, 9, 2) });
    const served = serveWaitingList(event(session('a')), seats, [line('first'), line('second')], now);

    expect(names(served)).toEqual(['first-a']);
    expect(served.changes).toEqual([
      { sessionId: null, held: 1, waiting: -1 },
      { sessionId: 'a', held: 1, waiting: -1 },
    ]);
  });

  it('a party too big waits, a smaller one passes, and both are told why', () => {
    const seats = book(room(null, 9, 3), { a: room(10, 9, 3) });
    const served = serveWaitingList(event(session('a')), seats, [line('couple', 2), line('single')], now);

    expect(served.promotions).toMatchObject([
      { line: { registrationId: 'single' }, reason: 'registration.passed-a-bigger-party' },
    ]);
    expect(served.stillWaiting).toMatchObject([
      { line: { registrationId: 'couple' }, reason: 'registration.party-too-big' },
    ]);
  });

  it('nobody is promoted once the session has begun', () => {
    const seats = book(room(null, 0, 1), { a: room(10, 0, 1) });
    const served = serveWaitingList(event(session('a', 0)), seats, [line('late')], now);

    expect(served.promotions).toEqual([]);
    expect(couldServe(event(session('a', 0)), seats, now)).toBe(false);
  });

  it('nobody is promoted while the new date is not known', () => {
    const seats = book(room(null, 0, 1), { a: room(10, 0, 1) });
    const postponed = { ...event(session('a')), status: 'postponed' as const };
    expect(serveWaitingList(postponed, seats, [line('patient')], now).promotions).toEqual([]);
  });

  it('a party seated at a full event still gains the session it waits for', () => {
    const seats = book(room(5, 5, 0), { a: room(5, 4, 1), b: room(5, 5, 0) });
    const both = event(session('a'), session('b'));

    expect(couldServe(both, seats, now)).toBe(true);
    expect(names(serveWaitingList(both, seats, [line('seated', 1, 'a', 'seated')], now))).toEqual([
      'seated-a',
    ]);
  });

  it('a full event serves nobody who is not seated in it', () => {
    const seats = book(room(5, 5, 1), { a: room(null, 5, 1) });
    expect(couldServe(event(session('a')), seats, now)).toBe(false);
    expect(serveWaitingList(event(session('a')), seats, [line('outside')], now).promotions).toEqual([]);
  });

  it('no seat stays idle that somebody waiting could take, none is given twice, nobody is passed by an equal', () => {
    const capacity = fc.option(fc.integer({ min: 0, max: 8 }), { nil: null });
    const waiting = fc.array(
      fc.record({
        seats: fc.integer({ min: 1, max: 3 }),
        sessionIds: fc.subarray(['a', 'b'], { minLength: 1 }),
      }),
      { maxLength: 15 },
    );

    fc.assert(
      fc.property(capacity, capacity, capacity, waiting, (ofEvent, ofA, ofB, parties) => {
        const lines = parties.flatMap(({ seats, sessionIds }, party) =>
          sessionIds.map((id) => line(`p${party}`, seats, id)),
        );
        const waitingIn = (id: string) =>
          lines.filter(({ sessionId }) => sessionId === id).reduce((sum, { seats }) => sum + seats, 0);
        const waitingParties = parties.reduce((sum, { seats }) => sum + seats, 0);
        const seats = book(room(ofEvent, 0, waitingParties), {
          a: room(ofA, 0, waitingIn('a')),
          b: room(ofB, 0, waitingIn('b')),
        });
        const served = serveWaitingList(event(session('a'), session('b')), seats, lines, now);

        const promoted = new Set(served.promotions.map(({ line: { lineId } }) => lineId));
        expect(promoted.size).toBe(served.promotions.length);
        const taken = (id: string) =>
          lines
            .filter(({ sessionId, lineId }) => sessionId === id && promoted.has(lineId))
            .reduce((sum, { seats: of }) => sum + of, 0);
        const seatedParties = new Set(
          served.promotions.map(({ line: { registrationId } }) => registrationId),
        );
        const inEvent = parties.reduce(
          (sum, { seats: of }, i) => sum + (seatedParties.has(`p${i}`) ? of : 0),
          0,
        );
        const left = {
          a: (ofA ?? Infinity) - taken('a'),
          b: (ofB ?? Infinity) - taken('b'),
          event: (ofEvent ?? Infinity) - inEvent,
        };

        expect(Math.min(left.a, left.b, left.event)).toBeGreaterThanOrEqual(0);
        for (const idle of lines.filter(({ lineId }) => !promoted.has(lineId))) {
          const inEventLeft = seatedParties.has(idle.registrationId) ? Infinity : left.event;
          expect(Math.min(left[idle.sessionId as 'a'], inEventLeft)).toBeLessThan(idle.seats);
        }
        // Of two parties of one size that wait for the same one session, the later never passes the earlier.
        lines.forEach((earlier, i) =>
          lines.slice(i + 1).forEach((later) => {
            const alone = (of: WaitingLine) =>
              lines.filter(({ registrationId }) => registrationId === of.registrationId).length === 1;
            const equal = earlier.sessionId === later.sessionId && earlier.seats === later.seats;
            if (equal && alone(earlier) && alone(later) && promoted.has(later.lineId))
              expect(promoted.has(earlier.lineId)).toBe(true);
          }),
        );
        expect(promoted.size > 0 && !couldServe(event(session('a'), session('b')), seats, now)).toBe(false);
      }),
    );
  });
});
