import { newId } from '#kernel';
import { createOrm, rows } from '#platform';
import { eventually, testDatabase } from '#platform/testing';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { aPublishedEvent } from '../testing/index.js';
import { schedulingEntities } from './entities.js';
import { lockEvent, moveSeats, readLedger, writeCapacities } from './seat-ledger.js';

describe('the seat ledger', () => {
  let orm: MikroORM;
  beforeAll(async () => {
    orm = await createOrm({ url: await testDatabase(), entities: schedulingEntities });
  });
  afterAll(() => orm.close(true));

  const anEvent = (built: Parameters<typeof aPublishedEvent>[1]) =>
    orm.em.fork().transactional((em) => aPublishedEvent(em, built));

  it('gives admission what it decides by', async () => {
    const { event, sessions } = await anEvent({
      capacity: 12,
      timeZone: 'Indian/Reunion',
      opensAt: Temporal.Instant.from('2027-03-01T08:00:00Z'),
      sessions: [
        { starts: '2027-03-10T14:00', capacity: 5 },
        { starts: '2027-03-09T14:00', status: 'cancelled' },
      ],
    });
    const found = await orm.em.fork().transactional((em) => lockEvent(em, event.id));
    expect(found).toEqual({
      id: event.id,
      territoryId: event.territoryId,
      otherTerritoryIds: [],
      title: event.title,
      format: 'workshop',
      timeZone: 'Indian/Reunion',
      audience: 'public',
      status: 'published',
      sensitive: false,
      signUpMode: 'all',
      waitingList: true,
      opensAt: Temporal.Instant.from('2027-03-01T08:00:00Z'),
      closesAt: null,
      revision: 1,
      seats: { capacity: 12, held: 0, waiting: 0 },
      sessions: [
        {
          id: sessions[1]!.id,
          slot: null,
          startsAt: Temporal.Instant.from('2027-03-09T10:00:00Z'),
          endsAt: Temporal.Instant.from('2027-03-09T12:00:00Z'),
          status: 'cancelled',
          seats: { capacity: null, held: 0, waiting: 0 },
        },
        {
          id: sessions[0]!.id,
          slot: null,
          startsAt: Temporal.Instant.from('2027-03-10T10:00:00Z'),
          endsAt: Temporal.Instant.from('2027-03-10T12:00:00Z'),
          status: 'planned',
          seats: { capacity: 5, held: 0, waiting: 0 },
        },
      ],
    });
    expect(String(found!.sessions[0]!.startsAt)).toBe('2027-03-09T10:00:00Z');
    expect(String(found!.opensAt)).toBe('2027-03-01T08:00:00Z');
  });

  it('knows no event by a foreign id', async () => {
    expect(await orm.em.fork().transactional((em) => lockEvent(em, newId()))).toBeUndefined();
  });

  it('adds up the moves of one row, in one statement', async () => {
    const { event, sessions } = await anEvent({ capacity: 12 });
    const sessionId = sessions[0]!.id;
    await orm.em.fork().transactional((em) =>
      moveSeats(em, [
        { eventId: event.id, sessionId: null, held: 1, waiting: 0 },
        { eventId: event.id, sessionId, held: 2, waiting: 1 },
        { eventId: event.id, sessionId, held: -1, waiting: 3 },
      ]),
    );
    expect(await readLedger(orm.em.fork(), event.id)).toEqual(
      new Map([
        [event.id, { capacity: 12, held: 1, waiting: 0 }],
        [sessionId, { capacity: null, held: 1, waiting: 4 }],
      ]),
    );
  });

  it('refuses to hold more than a capacity, even when the rule was not asked', async () => {
    const { event } = await anEvent({ capacity: 1 });
    const bypass = orm.em
      .fork()
      .transactional((em) => moveSeats(em, [{ eventId: event.id, sessionId: null, held: 2, waiting: 0 }]));
    await expect(bypass).rejects.toThrow('held_seats_never_exceed_capacity');
    const lowered = orm.em.fork().transactional(async (em) => {
      await moveSeats(em, [{ eventId: event.id, sessionId: null, held: 1, waiting: 0 }]);
      await writeCapacities(em, { id: event.id, capacity: 0 }, []);
    });
    await expect(lowered).rejects.toThrow('held_seats_never_exceed_capacity');
  });

  it('refuses to count below zero', async () => {
    const { event } = await anEvent({});
    const move = orm.em
      .fork()
      .transactional((em) => moveSeats(em, [{ eventId: event.id, sessionId: null, held: -1, waiting: 0 }]));
    await expect(move).rejects.toThrow('seats_are_counted_from_zero');
  });

  it('refuses a move of a row that does not exist', async () => {
    const { event } = await anEvent({});
    const move = orm.em
      .fork()
      .transactional((em) => moveSeats(em, [{ eventId: event.id, sessionId: newId(), held: 1, waiting: 0 }]));
    await expect(move).rejects.toThrow('names no row');
  });

  /** What `read` sees of the held seats when it has waited for a transaction that took four. */
  async function heldAfterWaiting(read: (em: EntityManager, eventId: string) => Promise<number | undefined>) {
    const { event } = await anEvent({ capacity: 5 });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const { promise: isLocked, resolve: locked } = Promise.withResolvers<void>();
    const first = orm.em.fork().transactional(async (em) => {
      await lockEvent(em, event.id);
      locked();
      await released;
      await moveSeats(em, [{ eventId: event.id, sessionId: null, held: 4, waiting: 0 }]);
    });
    await isLocked;
    const second = orm.em.fork().transactional((em) => read(em, event.id));
    await eventually('a transaction that waits', async () => (await waiting()).length > 0);
    release();
    await first;
    return second;
  }
  const waiting = () => rows(orm.em.fork(), 'select from pg_locks where not granted');

  it('whoever waited for the lock sees the seats that were taken meanwhile', async () => {
    expect(await heldAfterWaiting(async (em, id) => (await lockEvent(em, id))?.seats.held)).toBe(4);
  });

  it('locking and reading in one statement would not: the control of the test above', async () => {
    const statement = `
      select (select held from seat_ledger where event_id = event.id and session_id is null) as held
      from event where id = $1 for no key update`;
    const naive = async (em: EntityManager, id: string) =>
      (await rows<{ held: number }>(em, statement, [id]))[0]?.held;
    expect(await heldAfterWaiting(naive)).not.toBe(4);
  });
});
