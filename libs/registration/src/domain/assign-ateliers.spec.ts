import fc from 'fast-check';
import { assignAteliers, type PartyOfPlan } from './assign-ateliers.js';
import { countOf, type HeldLine } from './held-lines.js';
import { OpenSeatBook, type Room } from './seat-book.js';
import type { EventOfSignUps, SessionOfSignUps } from './sign-up-terms.js';
import { NO_WISHES } from './wishes.js';

const now = Temporal.Instant.from('2027-03-02T08:00:00Z');
const session = (
  id: string,
  slot: string | null,
  change: Partial<SessionOfSignUps> = {},
): SessionOfSignUps => ({
  id,
  slot,
  status: 'planned',
  startsAt: now.add({ hours: 24 }),
  endsAt: now.add({ hours: 25 }),
  ...change,
});
const PLENARY = session('plenary', null);
const seminar = (...sessions: readonly SessionOfSignUps[]): EventOfSignUps => ({
  status: 'published',
  audience: 'professionals',
  signUpMode: 'all',
  waitingList: true,
  opensAt: null,
  closesAt: null,
  sessions,
});
const ateliers = [session('a', '1'), session('b', '1'), session('c', '1')];
const line = (sessionId: string, status: HeldLine['status'] = 'confirmed'): HeldLine => ({
  id: `line ${sessionId}`,
  sessionId,
  seats: 1,
  status,
});
const party = (
  registrationId: string,
  given: string | null,
  more: { lines?: readonly HeldLine[]; wishes?: readonly string[] } = {},
): PartyOfPlan => ({
  registrationId,
  lines: more.lines ?? [line('plenary')],
  given: new Map([['1', given]]),
  wishes: more.wishes ? new Map([['1', more.wishes]]) : NO_WISHES,
});
const book = (
  rooms: Readonly<Record<string, Room>> = {},
  sessions: readonly SessionOfSignUps[] = [PLENARY, ...ateliers],
) =>
  new OpenSeatBook({
    event: rooms['event'] ?? { capacity: null, held: 5, waiting: 0 },
    sessions: new Map(sessions.map(({ id }) => [id, rooms[id] ?? { capacity: null, held: 5, waiting: 0 }])),
  });
const room = (capacity: number, held: number): Room => ({ capacity, held, waiting: 0 });
const seatOf = (assigned: ReturnType<typeof assignAteliers>, id: string) =>
  assigned.find(({ registrationId }) => registrationId === id)?.seats.get('1');

describe('giving out ateliers', () => {
  const event = seminar(PLENARY, ...ateliers);

  it('a seat is added to the plenary, and the ledger learns of it', () => {
    const seats = book();
    const [assigned] = assignAteliers(event, seats, [party('p', 'a')], now);
    expect(assigned).toMatchObject({ ended: [], added: [{ sessionId: 'a', status: 'confirmed' }] });
    expect(seats.changes()).toEqual([{ sessionId: 'a', held: 1, waiting: 0 }]);
  });

  it('the same again changes nothing', () => {
    const seats = book();
    const held = party('p', 'a', { lines: [line('plenary'), line('a')] });
    expect(assignAteliers(event, seats, [held], now)).toMatchObject([{ ended: [], added: [] }]);
    expect(seats.changes()).toEqual([]);
  });

  it('two people change places in full ateliers', () => {
    const seats = book({ a: room(1, 1), b: room(1, 1) });
    const people = [
      party('p', 'b', { lines: [line('plenary'), line('a')] }),
      party('q', 'a', { lines: [line('plenary'), line('b')] }),
    ];
    const assigned = assignAteliers(event, seats, people, now);
    expect([seatOf(assigned, 'p'), seatOf(assigned, 'q')]).toEqual(['b', 'a']);
    expect(seats.changes()).toEqual([]);
  });

  it('where somebody took a seat in between, they keep the atelier that they had, or get the next wish that is free', () => {
    const seats = book({ a: room(4, 4), b: room(4, 4), c: room(4, 3) });
    const people = [
      party('p', 'a', { wishes: ['a', 'b', 'c'] }),
      party('q', 'a', { wishes: ['a', 'b'] }),
      party('r', 'a', { wishes: ['a'], lines: [line('plenary'), line('b')] }),
    ];
    const assigned = assignAteliers(event, seats, people, now);
    expect(['p', 'q', 'r'].map((id) => seatOf(assigned, id))).toEqual(['c', null, 'b']);
    expect(seats.sessions.get('b')!.held).toBe(4);
  });

  it('who cancelled in between gets nothing', () => {
    expect(
      assignAteliers(event, book(), [party('p', 'a', { lines: [line('plenary', 'cancelled')] })], now),
    ).toEqual([]);
  });

  it('what has begun is not changed', () => {
    const begun = [session('a', '1', { startsAt: now }), session('b', '1')];
    const people = [party('p', 'b', { lines: [line('plenary'), line('a')] })];
    const assigned = assignAteliers(seminar(PLENARY, ...begun), book(), people, now);
    expect(assigned).toMatchObject([{ ended: [], added: [] }]);
    expect(seatOf(assigned, 'p')).toBe('a');
  });

  it('an atelier that was cancelled in between is left for the next wish', () => {
    const sessions = [PLENARY, session('a', '1', { status: 'cancelled' }), session('b', '1')];
    const people = [party('p', 'a', { lines: [line('plenary'), line('a')], wishes: ['a', 'b'] })];
    expect(seatOf(assignAteliers(seminar(...sessions), book(), people, now), 'p')).toBe('b');
  });

  it('where there is nothing but ateliers, who gets none waits for the dearest wish and keeps a line', () => {
    const seats = book({ a: room(2, 2), b: room(2, 2), event: room(9, 5) }, ateliers);
    const people = [party('p', null, { lines: [line('b')], wishes: ['a', 'b'] })];
    const [assigned] = assignAteliers(seminar(...ateliers), seats, people, now);
    expect(assigned!.added).toMatchObject([{ sessionId: 'a', status: 'waitlisted' }]);
    expect(seats.event.held).toBe(4);
  });

  it('oversells nothing, whatever was planned, and counts what the lines say', () => {
    const ids = ['a', 'b', 'c'];
    const person = fc.record({
      given: fc.option(fc.constantFrom(...ids)),
      held: fc.option(fc.constantFrom(...ids)),
      wishes: fc.shuffledSubarray(ids),
    });
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 12 }),
        fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
        (people, free) => {
          const heldIn = (id: string) => people.filter(({ held }) => held === id).length;
          const rooms = Object.fromEntries(ids.map((id, n) => [id, room(heldIn(id) + free[n]!, heldIn(id))]));
          const seats = book(rooms);
          const parties = people.map(({ given, held, wishes }, n) =>
            party(`p${n}`, given, {
              wishes,
              lines: [line('plenary'), ...(held === null ? [] : [line(held)])],
            }),
          );
          const assigned = assignAteliers(event, seats, parties, now);
          for (const id of ids) {
            const taken = assigned.filter(({ seats: of }) => of.get('1') === id).length;
            expect(seats.sessions.get(id)!.held).toBe(taken);
            expect(taken).toBeLessThanOrEqual(rooms[id]!.capacity!);
          }
          expect(countOf(parties[0]?.lines ?? [line('plenary')]).standing).toBe('seated');
        },
      ),
    );
  });
});
