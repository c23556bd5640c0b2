import { anOrganiser } from '#identity/testing';
import { MovedClock, newId } from '#kernel';
import { createOrm, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { HeldPages } from '../http/held-pages.js';
import { RegistrationPages } from '../http/registration-pages.js';
import {
  announced,
  aGroup,
  aPerson,
  aRegistration,
  countedSeats,
  ledgerSeats,
  nameless,
  TEST_SECRETS,
  type Stage,
} from '../testing/index.js';
import { CancelRegistration } from './cancel-registration.js';
import { ChangeRegistration } from './change-registration.js';
import { ExpireWaiting } from './expire-waiting.js';
import { FollowEvent } from './follow-event.js';
import { ServeWaitingList } from './serve-waiting-list.js';

const HOLDER = { by: 'holder' } as const;

describe('the life of a registration', () => {
  let orm: MikroORM;
  let stage: Stage & { clock: MovedClock };
  let transactions: Transactions;
  let pages: HeldPages;
  let cancel: CancelRegistration;
  let change: ChangeRegistration;

  beforeAll(async () => {
    orm = await createOrm({ url: await testDatabase(), entities: schedulingEntities });
  });
  afterAll(() => orm.close(true));
  beforeEach(() => {
    stage = { orm, clock: new MovedClock(Temporal.Now.instant()) };
    transactions = new Transactions(orm.em);
    pages = new HeldPages(transactions, stage.clock, TEST_SECRETS);
    cancel = new CancelRegistration(transactions, stage.clock);
    change = new ChangeRegistration(transactions, stage.clock);
  });

  const anEvent = (built: Parameters<typeof aPublishedEvent>[1] = {}) =>
    orm.em.fork().transactional((em) => aPublishedEvent(em, built));
  const enter = async (eventId: string, given: Parameters<typeof aRegistration>[1] | object = {}) => {
    const view = await aRegistration(stage, { eventId, ...given });
    return { ...view.registrations[0]!, passCode: view.passCode! };
  };
  const statusOf = async (ticket: string | null) => (await pages.ofTicket(ticket!)).registrations[0]!;
  const told = (name: string, id: string) => announced(orm.em.fork(), name, id);
  const expectSameCounts = async (eventId: string) => {
    const em = orm.em.fork();
    const [counted, ledger] = [await countedSeats(em, eventId), await ledgerSeats(em, eventId)];
    for (const [id, seats] of ledger) expect(counted.get(id) ?? { held: 0, waiting: 0 }).toEqual(seats);
  };

  it('a cancelled seat goes to the first in line, who is told once', async () => {
    const { event } = await anEvent({ sessions: [{ capacity: 1 }] });
    const [seated, first, second] = [await enter(event.id), await enter(event.id), await enter(event.id)];
    await cancel.run(seated.id, HOLDER);

    expect(await statusOf(first.ticket)).toMatchObject({ status: 'confirmed', position: null, reason: null });
    expect(await statusOf(second.ticket)).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await told('registration.promoted', first.id)).toBe(1);
    expect(await told('registration.cancelled', seated.id)).toBe(1);
    await expectSameCounts(event.id);
  });

  it('a party too big waits, a smaller one passes, and both read why', async () => {
    const { event } = await anEvent({ sessions: [{ capacity: 10 }] });
    const [seated] = [await enter(event.id), await enter(event.id, { parties: [aGroup(9)] })];
    const [couple, single] = [await enter(event.id, { parties: [nameless(2)] }), await enter(event.id)];
    await cancel.run(seated.id, HOLDER);

    expect(await statusOf(couple.ticket)).toMatchObject({
      status: 'waitlisted',
      position: 1,
      reason: 'registration.party-too-big',
    });
    expect(await statusOf(single.ticket)).toMatchObject({
      status: 'confirmed',
      reason: 'registration.passed-a-bigger-party',
    });
    await expectSameCounts(event.id);
  });

  it('what has ended is not cancelled again', async () => {
    const { event } = await anEvent();
    const { id } = await enter(event.id);
    await cancel.run(id, HOLDER);

    await expect(cancel.run(id, HOLDER)).rejects.toMatchObject({ code: 'registration.already-ended' });
    expect(await told('registration.cancelled', id)).toBe(1);
  });

  it('whoever cancelled may sign up again and stands behind those who wait', async () => {
    const { event } = await anEvent({ sessions: [{ capacity: 1 }] });
    const person = { parties: [aPerson()] };
    const { id } = await enter(event.id, person);
    const waiting = await enter(event.id);
    await cancel.run(id, HOLDER);
    const again = await enter(event.id, person);

    expect(again).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(again.id).not.toBe(id);
    expect((await statusOf(waiting.ticket)).status).toBe('confirmed');
    await expectSameCounts(event.id);
  });

  it('an organiser cancels for somebody; to those of another territory there is nobody', async () => {
    const { event } = await anEvent();
    const { id } = await enter(event.id);
    const by = (territoryId: string) =>
      ({ by: 'organiser', actor: anOrganiser(territoryId), reason: 'Salle fermée' }) as const;

    await expect(cancel.run(id, by(newId()))).rejects.toMatchObject({ kind: 'not-found' });
    await cancel.run(id, by(event.territoryId));
    expect(await told('registration.cancelled', id)).toBe(1);
  });

  it('a pass shows initials, a ticket the whole name; a nameless party has none', async () => {
    const { event } = await anEvent();
    const named = await enter(event.id, { parties: [aPerson({ firstName: 'Élodie', lastName: 'Essai' })] });
    const without = await enter(event.id, { parties: [nameless(2)] });

    const pass = await pages.ofPass(named.passCode.toLowerCase());
    expect(pass.registrations[0]).toMatchObject({ name: 'É. E.', ticket: named.ticket, reachable: true });
    expect(await statusOf(named.ticket)).toMatchObject({ name: 'Élodie Essai', ticket: null });
    expect(await statusOf(without.ticket)).toMatchObject({ name: null, seats: 2, reachable: false });
  });

  it('a pass that holds several registrations asks which one is meant', async () => {
    const { event } = await anEvent();
    const first = await enter(event.id, { parties: [aPerson(), aPerson()] });

    await expect(pages.idMeant(first.passCode, undefined)).rejects.toMatchObject({
      code: 'registration.which-registration',
    });
    expect(await pages.idMeant(first.passCode, first.id)).toBe(first.id);
    await expect(pages.idMeant(first.passCode, newId())).rejects.toMatchObject({ kind: 'not-found' });
    await cancel.run(first.id, HOLDER);
    expect(await pages.idMeant(first.passCode, undefined)).not.toBe(first.id);
  });

  it('a pass opens nothing 30 days after its last session', async () => {
    const { event, sessions } = await anEvent();
    const { passCode } = await enter(event.id);
    stage.clock.moveTo(sessions[0]!.endsAt.add({ hours: 30 * 24 - 1 }));
    expect((await pages.ofPass(passCode)).registrations).toHaveLength(1);
    stage.clock.advance({ hours: 2 });
    await expect(pages.ofPass(passCode)).rejects.toMatchObject({ code: 'registration.pass-unknown' });
  });

  it('a nameless party takes a second seat if one is free, and gives it back', async () => {
    const { event } = await anEvent({ sessions: [{ capacity: 2 }] });
    const party = await enter(event.id, { parties: [nameless()] });
    await change.run(party.id, { seats: 2 });
    const waiting = await enter(event.id);
    await expect(change.run(waiting.id, { seats: 2 })).rejects.toMatchObject({
      code: 'registration.seats-of-nameless-only',
    });
    await change.run(party.id, { seats: 1 });

    expect((await statusOf(waiting.ticket)).status).toBe('confirmed');
    await expect(change.run(party.id, { seats: 2 })).rejects.toMatchObject({ code: 'registration.full' });
    await expectSameCounts(event.id);
  });

  it('a change of date takes the new seat and frees the old one, or changes nothing', async () => {
    const { event, sessions } = await anEvent({
      signUpMode: 'choose_one',
      sessions: [{ capacity: 1 }, { capacity: 1 }],
    });
    const [a, b] = sessions.map(({ id }) => [id]) as [string[], string[]];
    const first = await enter(event.id, { sessionIds: a });
    const second = await enter(event.id, { sessionIds: b });
    const waiting = await enter(event.id, { sessionIds: a });
    await expect(change.run(first.id, { sessionIds: b })).rejects.toMatchObject({
      code: 'registration.full',
    });
    await cancel.run(second.id, HOLDER);
    await change.run(first.id, { sessionIds: b });

    expect((await statusOf(first.ticket)).lines.filter(({ status }) => status === 'confirmed')).toMatchObject(
      [{ sessionId: b[0] }],
    );
    expect((await statusOf(waiting.ticket)).status).toBe('confirmed');
    expect(await told('registration.changed', first.id)).toBe(1);
    await expectSameCounts(event.id);
  });

  it('who chose one date is told to change it rather than to add another', async () => {
    const { event, sessions } = await anEvent({ signUpMode: 'choose_one', sessions: [{}, {}] });
    const parties = [aPerson()];
    await enter(event.id, { parties, sessionIds: [sessions[0]!.id] });
    await expect(enter(event.id, { parties, sessionIds: [sessions[1]!.id] })).rejects.toMatchObject({
      code: 'registration.has-another-session',
    });
  });

  it('a raised capacity serves those who wait', async () => {
    const { event } = await anEvent({ capacity: 1 });
    await enter(event.id);
    const waiting = await enter(event.id);
    await rows(orm.em.fork(), `update seat_ledger set capacity = 5 where event_id = $1`, [event.id]);
    const serve = new ServeWaitingList(transactions, stage.clock);
    await serve.run(event.id);
    await serve.run(event.id);

    expect(await told('registration.promoted', waiting.id)).toBe(1);
    await expectSameCounts(event.id);
  });

  it('a cancelled event cancels everybody, seated or waiting, and tells each once', async () => {
    const { event } = await anEvent({ capacity: 1 });
    const both = [await enter(event.id), await enter(event.id)];
    await rows(orm.em.fork(), `update event set status = 'cancelled', cancelled_at = now() where id = $1`, [
      event.id,
    ]);
    const follow = new FollowEvent(transactions, stage.clock);
    await follow.run(event.id);
    await follow.run(event.id);

    for (const { id, ticket } of both) {
      expect((await statusOf(ticket)).status).toBe('cancelled');
      expect(await told('registration.cancelled', id)).toBe(1);
    }
    await expectSameCounts(event.id);
  });

  it('whoever still waits when the session begins is told that it is over, and nobody is promoted after', async () => {
    const { event, sessions } = await anEvent({ capacity: 1 });
    const seated = await enter(event.id);
    const waiting = await enter(event.id);
    stage.clock.moveTo(sessions[0]!.startsAt);
    await cancel.run(seated.id, HOLDER);
    expect((await statusOf(waiting.ticket)).status).toBe('waitlisted');
    await new ExpireWaiting(transactions, stage.clock).run();
    await new ExpireWaiting(transactions, stage.clock).run();

    expect((await statusOf(waiting.ticket)).status).toBe('expired');
    expect(await told('registration.expired', waiting.id)).toBe(1);
    await expectSameCounts(event.id);
  });

  it('an organiser lists, finds and counts the people of an event; others find no event', async () => {
    const { event } = await anEvent({ sessions: [{ capacity: 3 }] });
    const organiser = anOrganiser(event.territoryId);
    await enter(event.id, { parties: [aPerson({ firstName: 'Zoë', lastName: 'Œuvrard', email: null })] });
    const party = await enter(event.id, { parties: [nameless()] });
    await cancel.run((await enter(event.id)).id, HOLDER);
    const list = new RegistrationPages(transactions, TEST_SECRETS);
    const found = async (q: string) =>
      (await list.list(event.id, { q, status: undefined }, organiser)).items.map(
        ({ lastName, codeEnd }) => lastName ?? codeEnd,
      );

    const all = await list.list(event.id, { status: undefined }, organiser);
    expect(all.items.map(({ party: kind }) => kind)).toEqual(['person', 'nameless', 'person']);
    expect(all.totals).toEqual({ confirmed: 2, waitlisted: 0, cancelled: 1, unreachable: 2 });
    expect(await found('oeuvrard ZOE')).toEqual(['Œuvrard']);
    expect(await found(party.passCode)).toEqual([party.passCode.slice(-4)]);
    expect((await list.list(event.id, { status: ['cancelled'] }, organiser)).items).toHaveLength(1);
    await expect(list.list(event.id, { status: undefined }, anOrganiser(newId()))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('a nameless party leaves no name, address, phone or device in any table', async () => {
    const { event } = await anEvent();
    const { id } = await enter(event.id, { parties: [nameless(2)] });
    const em = orm.em.fork();
    const tables = await rows<{ name: string }>(
      em,
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and column_name in ('registration_id', 'id')`,
    );
    const kept: Record<string, unknown>[] = [];
    for (const { name } of tables)
      kept.push(
        ...(await rows<Record<string, unknown>>(em, `select * from "${name}" t where t::text like $1`, [
          `%${id}%`,
        ])),
      );
    const personal =
      /name|mail|phone|address|organisation|job|ip$|agent|device|person|search|birth|contact|reason/;
    const written = kept.flatMap((found) =>
      Object.entries(found)
        .filter(([column, value]) => personal.test(column) && value !== null)
        .map(([column, value]) => `${column}: ${String(value)}`),
    );
    // The announcement's name is its kind.
    expect(written).toEqual(['name: registration.confirmed']);
    expect(kept.length).toBeGreaterThanOrEqual(3);
  });
});
