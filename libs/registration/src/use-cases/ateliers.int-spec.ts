import { MovedClock, newId } from '#kernel';
import { createOrm, rows, Transactions } from '#platform';
import { anotherTestDatabase, testDatabase } from '#platform/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { HeldPages } from '../http/held-pages.js';
import { wishesOfEvent } from '../persistence/wishes.queries.js';
import {
  announced,
  aPerson,
  aRegistration,
  countedSeats,
  ledgerSeats,
  TEST_SECRETS,
  type Stage,
} from '../testing/index.js';
import { AssignAteliers, type AtelierPlan } from './assign-ateliers.js';
import { CancelRegistration } from './cancel-registration.js';
import { ChangeRegistration } from './change-registration.js';

const clock = new MovedClock(Temporal.Now.instant());
const open = (url: string) => createOrm({ url, entities: schedulingEntities });
const SLOTS = [
  { title: 'Plénière', starts: '2027-03-02T09:00' },
  { title: 'A', slot: '1', capacity: 2, starts: '2027-03-02T11:00' },
  { title: 'B', slot: '1', capacity: 2, starts: '2027-03-02T11:00' },
  { title: 'C', slot: '1', capacity: 2, starts: '2027-03-02T11:00' },
];
const aSeminar = async (orm: MikroORM, sessions: typeof SLOTS = SLOTS) => {
  const made = await orm.em
    .fork()
    .transactional((em) => aPublishedEvent(em, { audience: 'professionals', sessions }));
  const byTitle = new Map(made.sessions.map(({ id, title }) => [title!, id]));
  return { eventId: made.event.id, id: (title: string) => byTitle.get(title)! };
};
const enter = async (stage: Stage, eventId: string, wishes: readonly (string | readonly string[])[] = []) => {
  const view = await aRegistration(stage, { eventId, wishes, parties: [aPerson()] });
  return { ...view.registrations[0]!, passCode: view.passCode! };
};
const PLAN = newId();
const aPlan = (
  seats: Readonly<Record<string, string | null>>,
  given: Partial<AtelierPlan> = {},
): AtelierPlan => ({
  planId: PLAN,
  revision: 1,
  publishedAt: clock.now(),
  seats: new Map(Object.entries(seats).map(([id, session]) => [id, new Map([['1', session]])])),
  places: new Map(),
  atelierOf: new Map(),
  told: true,
  ...given,
});
const assign = (orm: MikroORM, eventId: string, plan: AtelierPlan) =>
  new Transactions(orm.em).run((em) => new AssignAteliers().run(em, eventId, plan, clock.now()));
const heldIn = async (orm: MikroORM, sessionId: string) =>
  (
    await rows<{ count: number }>(
      orm.em.fork(),
      `select count(*)::integer as count from registration_line where session_id = $1 and status = 'confirmed'`,
      [sessionId],
    )
  )[0]!.count;
const expectSameCounts = async (orm: MikroORM, eventId: string) => {
  const em = orm.em.fork();
  const [counted, ledger] = [await countedSeats(em, eventId), await ledgerSeats(em, eventId)];
  for (const [id, seats] of ledger) expect(counted.get(id) ?? { held: 0, waiting: 0 }).toEqual(seats);
};

describe('ateliers by wishes', () => {
  let orm: MikroORM;
  let stage: Stage;
  let change: ChangeRegistration;
  const held = async (ticket: string | null) => {
    const pages = new HeldPages(new Transactions(orm.em), clock, TEST_SECRETS);
    return (await pages.ofTicket(ticket!)).registrations[0]!;
  };
  beforeAll(async () => {
    orm = await open(await testDatabase());
    stage = { orm, clock };
    change = new ChangeRegistration(new Transactions(orm.em), clock);
  });
  afterAll(() => orm.close(true));

  it('a sign-up takes the plenary and keeps its wishes, which its holder can change and nobody else reads', async () => {
    const { eventId, id } = await aSeminar(orm);
    const one = await enter(stage, eventId, [[id('B'), id('A')]]);
    const other = await enter(stage, eventId, [id('C')]);
    expect(one).toMatchObject({ status: 'confirmed', lines: [{ sessionId: id('Plénière') }] });
    expect((await held(one.ticket)).ateliers).toMatchObject({
      given: false,
      slots: [{ name: '1', wishes: [id('B'), id('A')], sessionId: null }],
    });

    await change.run(one.id, { wishes: [id('A')] });
    expect(await wishesOfEvent(orm.em.fork(), eventId)).toEqual(
      new Map([
        [one.id, [id('A')]],
        [other.id, [id('C')]],
      ]),
    );
    expect(
      JSON.stringify((await held(other.ticket)).ateliers!.slots.map(({ wishes }) => wishes)),
    ).not.toContain(id('A'));
    await expectSameCounts(orm, eventId);
  });

  it('without any plenary a sign-up takes the dearest wish with a free seat, and the next people wait', async () => {
    const { eventId, id } = await aSeminar(orm, SLOTS.slice(1, 3));
    const wishes = [id('A'), id('B')];
    const taken = [];
    for (let n = 0; n < 5; n += 1) taken.push(await enter(stage, eventId, wishes));
    expect(taken.map(({ lines: [line] }) => line!.sessionId)).toEqual([
      id('A'),
      id('A'),
      id('B'),
      id('B'),
      id('A'),
    ]);
    expect(taken.at(-1)).toMatchObject({ status: 'waitlisted', position: 1 });
    await expectSameCounts(orm, eventId);
  });

  it('a published plan makes lines, says why, and tells each once', async () => {
    const { eventId, id } = await aSeminar(orm);
    const people = [];
    for (let n = 0; n < 4; n += 1) people.push(await enter(stage, eventId, [id('A'), id('B')]));
    const [p, q, r, s] = people.map((person) => person.id) as [string, string, string, string];
    const plan = aPlan(
      { [p]: id('A'), [q]: id('A'), [r]: id('B'), [s]: null },
      { places: new Map([[id('A'), 2]]) },
    );
    await assign(orm, eventId, plan);
    await assign(orm, eventId, plan);

    expect((await held(people[2]!.ticket)).ateliers).toMatchObject({
      given: true,
      slots: [{ sessionId: id('B'), rank: 2, missed: [{ sessionId: id('A'), wanted: 4, places: 2 }] }],
    });
    expect(await held(people[3]!.ticket)).toMatchObject({
      status: 'confirmed',
      lines: [{ sessionId: id('Plénière') }],
    });
    for (const person of [p, q, r, s])
      expect(await announced(orm.em.fork(), 'registration.programme-ready', person)).toBe(1);
    await expectSameCounts(orm, eventId);
  });

  it('the next publication tells only those whose programme is another, and an older one changes nothing', async () => {
    const { eventId, id } = await aSeminar(orm);
    const [p, q] = [await enter(stage, eventId), await enter(stage, eventId)];
    const first = aPlan({ [p.id]: id('A'), [q.id]: id('B') });
    await assign(orm, eventId, aPlan({ [p.id]: id('A'), [q.id]: id('C') }, { revision: 2 }));
    await assign(orm, eventId, first);
    expect([await heldIn(orm, id('B')), await heldIn(orm, id('C'))]).toEqual([0, 1]);

    await assign(orm, eventId, aPlan({ [p.id]: id('B'), [q.id]: id('C') }, { revision: 3 }));
    const told = async (of: string) => announced(orm.em.fork(), 'registration.programme-ready', of);
    expect([await told(p.id), await told(q.id)]).toEqual([2, 1]);
    await expectSameCounts(orm, eventId);
  });

  it('who comes late takes what is free, and who goes nowhere chooses among it', async () => {
    const { eventId, id } = await aSeminar(orm);
    const [p, q, r] = [await enter(stage, eventId), await enter(stage, eventId), await enter(stage, eventId)];
    await assign(orm, eventId, aPlan({ [p.id]: id('A'), [q.id]: id('A'), [r.id]: null }));
    const late = await enter(stage, eventId, [id('A'), id('B')]);
    expect(late.lines.map(({ sessionId }) => sessionId)).toEqual([id('Plénière'), id('B')]);

    await expect(change.run(r.id, { wishes: [id('A')] })).rejects.toMatchObject({
      code: 'registration.atelier-full',
    });
    await change.run(r.id, { wishes: [id('C')] });
    expect((await held(r.ticket)).ateliers!.slots[0]).toMatchObject({ sessionId: id('C'), missed: [] });
    await expect(change.run(p.id, { wishes: [id('C')] })).rejects.toMatchObject({
      code: 'registration.wishes-closed',
    });
    await expectSameCounts(orm, eventId);
  });
});

/** A plan for six is published while late people sign up and planned ones cancel, from two processes. */
async function scramble(orms: readonly [MikroORM, MikroORM]): Promise<{ over: boolean; eventId: string }> {
  const stage = { orm: orms[0], clock };
  const { eventId, id } = await aSeminar(orms[0]);
  const people = [];
  for (let n = 0; n < 6; n += 1) people.push(await enter(stage, eventId, [id('A'), id('B'), id('C')]));
  const first = aPlan(Object.fromEntries(people.slice(0, 2).map((person) => [person.id, id('A')])));
  await assign(orms[0], eventId, first);
  const plan = aPlan(
    Object.fromEntries(people.map((person, n) => [person.id, id(['A', 'B', 'C'][n % 3]!)])),
    { revision: 2 },
  );
  const late = { orm: orms[1], clock };
  const wishes = [id('A'), id('B'), id('C')];
  const results = await Promise.allSettled([
    assign(orms[0], eventId, plan),
    enter(late, eventId, wishes),
    assign(orms[1], eventId, plan),
    new CancelRegistration(new Transactions(orms[1].em), clock).run(people[0]!.id, { by: 'holder' }),
    enter(late, eventId, wishes.toReversed()),
    enter(stage, eventId, wishes),
  ]);
  const held = await Promise.all(['A', 'B', 'C'].map((title) => heldIn(orms[0], id(title))));
  const failed = results.filter(({ status }) => status === 'rejected').length;
  return { over: held.some((count) => count > 2) || failed > 0, eventId };
}

describe('ateliers given out while people come and go', () => {
  let orms: [MikroORM, MikroORM];
  afterEach(() => Promise.all(orms.map((orm) => orm.close(true))));

  it('are never oversold', async () => {
    const url = await testDatabase();
    orms = [await open(url), await open(url)];
    for (let round = 0; round < 8; round += 1) {
      const { over, eventId } = await scramble(orms);
      expect(over).toBe(false);
      await expectSameCounts(orms[0], eventId);
    }
  });

  it('without the lock and the check they are: this test can fail', async () => {
    const url = await anotherTestDatabase('unguarded-ateliers');
    orms = [await open(url), await open(url)];
    const em = orms[0].em.fork();
    const [found] = await rows<{ definition: string }>(
      em,
      `select pg_get_functiondef('lock_event'::regproc) as definition`,
    );
    await rows(em, found!.definition.replace('for no key update', ''));
    await rows(em, `alter table seat_ledger drop constraint held_seats_never_exceed_capacity`);
    let over = 0;
    for (let round = 0; round < 12; round += 1) if ((await scramble(orms)).over) over += 1;
    expect(over).toBeGreaterThan(0);
  });
});
