import { anOrganisation } from '#directory/testing';
import { MovedClock, newId } from '#kernel';
import { createOrm } from '#platform';
import { testDatabase } from '#platform/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import {
  admitParties,
  announced,
  aGroup,
  aPerson,
  aRegistration,
  aSignUp,
  countedSeats,
  ledgerSeats,
  nameless,
  type Stage,
} from '../testing/index.js';
import type { SignUp } from './sign-up.js';

describe('admission', () => {
  let orm: MikroORM;
  let stage: Stage;
  beforeAll(async () => {
    orm = await createOrm({ url: await testDatabase(), entities: schedulingEntities });
    stage = { orm, clock: new MovedClock(Temporal.Now.instant()) };
  });
  afterAll(() => orm.close(true));

  const anEvent = (built: Parameters<typeof aPublishedEvent>[1] = {}) =>
    orm.em.fork().transactional((em) => aPublishedEvent(em, built));
  const admit = (eventId: string, ...signUps: readonly SignUp[]) => admitParties(stage).run(eventId, signUps);
  const code = (outcome: Awaited<ReturnType<typeof admit>>[number]) =>
    outcome.outcome === 'refused' ? (outcome.error as { code: string }).code : 'admitted';

  const expectSameCounts = async (eventId: string) => {
    const [counted, ledger] = [
      await countedSeats(orm.em.fork(), eventId),
      await ledgerSeats(orm.em.fork(), eventId),
    ];
    for (const [id, seats] of ledger) expect(counted.get(id) ?? { held: 0, waiting: 0 }).toEqual(seats);
  };

  it('gives a seat, a code of eight characters and a ticket', async () => {
    const { event, sessions } = await anEvent({ capacity: 5 });
    const view = await aRegistration(stage, { eventId: event.id, parties: [nameless()] });

    expect(view).toEqual({
      passCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
      registrations: [
        {
          id: expect.any(String),
          status: 'confirmed',
          ticket: expect.stringMatching(/^[\w-]{22}$/),
          position: null,
          reason: null,
          lines: [
            { sessionId: sessions[0]!.id, status: 'confirmed', seats: 1, position: null, reason: null },
          ],
        },
      ],
    });
    expect(await announced(orm.em.fork(), 'registration.confirmed', view.registrations[0]!.id)).toBe(1);
  });

  it('fills the seats in order of arrival and queues the rest, in one batch as in several', async () => {
    const { event } = await anEvent({ sessions: [{ capacity: 3 }] });
    const outcomes = [
      ...(await admit(event.id, ...Array.from({ length: 4 }, () => aSignUp(event.id)))),
      ...(await admit(event.id, aSignUp(event.id), aSignUp(event.id))),
    ];

    const positions = outcomes.map((outcome) =>
      outcome.outcome === 'admitted' ? outcome.view.registrations[0]!.position : 'refused',
    );
    expect(positions).toEqual([null, null, null, 1, 2, 3]);
    await expectSameCounts(event.id);
  });

  it('a person who is there already is refused, told nothing, and written to once', async () => {
    const { event } = await anEvent();
    const person = aPerson({ firstName: 'Élodie', lastName: 'D’Arc' });
    const first = await aRegistration(stage, { eventId: event.id, parties: [person] });
    const again = () =>
      admit(
        event.id,
        aSignUp(event.id, {
          parties: [aPerson({ ...person.contact!, firstName: 'd’arc', lastName: 'ELODIE' })],
        }),
      );
    const [outcome] = await again();
    await again();

    expect(code(outcome!)).toBe('registration.already-registered');
    expect(JSON.stringify(outcome)).not.toContain(first.passCode);
    expect(await announced(orm.em.fork(), 'registration.asked-again', first.registrations[0]!.id)).toBe(1);
  });

  it('two people of one address are two people', async () => {
    const { event } = await anEvent();
    const email = 'accueil@exemple.fr';
    const outcomes = await admit(
      event.id,
      aSignUp(event.id, {
        parties: [aPerson({ email, firstName: 'Ana' }), aPerson({ email, firstName: 'Béa' })],
      }),
    );
    expect(outcomes.map(code)).toEqual(['admitted']);
  });

  it('the same person twice in one sign-up is refused whole, beside the second', async () => {
    const { event } = await anEvent();
    const person = aPerson();
    const [outcome] = await admit(event.id, aSignUp(event.id, { parties: [aPerson(), person, person] }));

    expect(code(outcome!)).toBe('registration.already-registered');
    expect(outcome).toMatchObject({ error: { fields: [{ path: 'people.2' }] } });
    await expectSameCounts(event.id);
    expect((await ledgerSeats(orm.em.fork(), event.id)).get(event.id)!.held).toBe(0);
  });

  it('another session is added to the registration; without the pass nothing that opens it is told', async () => {
    const { event, sessions } = await anEvent({ signUpMode: 'choose', capacity: 1, sessions: [{}, {}] });
    const person = aPerson();
    const first = await aRegistration(stage, {
      eventId: event.id,
      parties: [person],
      sessionIds: [sessions[0]!.id],
    });
    const second = await aRegistration(stage, {
      eventId: event.id,
      parties: [person],
      sessionIds: [sessions[1]!.id],
    });

    expect(second).toMatchObject({
      passCode: null,
      registrations: [{ id: first.registrations[0]!.id, ticket: null, status: 'confirmed' }],
    });
    expect((await ledgerSeats(orm.em.fork(), event.id)).get(event.id)).toEqual({ held: 1, waiting: 0 });
  });

  it('whoever shows the pass adds a session to it and keeps code and ticket', async () => {
    const { event, sessions } = await anEvent({ signUpMode: 'choose', sessions: [{}, {}] });
    const first = await aRegistration(stage, {
      eventId: event.id,
      parties: [nameless(2)],
      sessionIds: [sessions[0]!.id],
    });
    const second = await aRegistration(stage, {
      eventId: event.id,
      parties: [nameless()],
      sessionIds: [sessions[1]!.id],
      passCode: `${first.passCode!.slice(0, 4).toLowerCase()}-${first.passCode!.slice(4)}`,
    });

    expect(second.passCode).toBe(first.passCode);
    expect(second.registrations[0]).toMatchObject({
      id: first.registrations[0]!.id,
      ticket: first.registrations[0]!.ticket,
    });
    await expectSameCounts(event.id);
  });

  it('a pass that opens nothing is said so beside its field', async () => {
    const { event } = await anEvent();
    const [outcome] = await admit(event.id, aSignUp(event.id, { passCode: '00000000' }));
    expect(outcome).toMatchObject({
      error: { code: 'registration.pass-unknown', fields: [{ path: 'passCode' }] },
    });
  });

  it('a group takes the seats of its counts and may come twice', async () => {
    const { event, sessions } = await anEvent({ sessions: [{ capacity: 30 }] });
    const outcomes = await admit(
      event.id,
      aSignUp(event.id, { parties: [aGroup(25)] }),
      aSignUp(event.id, { parties: [aGroup(25)] }),
    );

    expect(outcomes).toMatchObject([
      { view: { registrations: [{ status: 'confirmed' }] } },
      { view: { registrations: [{ status: 'waitlisted', reason: 'registration.party-too-big' }] } },
    ]);
    expect((await ledgerSeats(orm.em.fork(), event.id)).get(sessions[0]!.id)).toEqual({
      held: 25,
      waiting: 25,
    });
    await expectSameCounts(event.id);
  });

  it('where no list is kept, who finds no seat is refused and leaves nothing behind', async () => {
    const { event } = await anEvent({ waitingList: false, sessions: [{ capacity: 2 }] });
    const outcomes = await admit(
      event.id,
      aSignUp(event.id),
      aSignUp(event.id, { parties: [aPerson(), aPerson()] }),
      aSignUp(event.id),
      aSignUp(event.id),
    );

    expect(outcomes.map(code)).toEqual(['admitted', 'registration.full', 'admitted', 'registration.full']);
    await expectSameCounts(event.id);
  });

  it('a repeat with the same key is answered the same, in the same batch and later; another body is refused', async () => {
    const { event } = await anEvent();
    const repeat = { scope: `event:${event.id}`, key: newId(), bodyHash: Buffer.from('the same') };
    const signUp = aSignUp(event.id, { parties: [nameless()], repeat });
    const [first, twin] = await admit(event.id, signUp, { ...signUp });
    const [later] = await admit(event.id, { ...signUp });
    const [other] = await admit(event.id, {
      ...signUp,
      repeat: { ...repeat, bodyHash: Buffer.from('another') },
    });

    expect(twin).toEqual(first);
    expect(later).toEqual(first);
    expect(code(other!)).toBe('platform.idempotency-key-reused');
    expect((await ledgerSeats(orm.em.fork(), event.id)).get(event.id)!.held).toBe(1);
  });

  it('a repeat is answered although sign-ups have closed in the meantime', async () => {
    const { event } = await anEvent();
    const repeat = { scope: `event:${event.id}`, key: newId(), bodyHash: Buffer.from('the same') };
    const signUp = aSignUp(event.id, { repeat });
    const [first] = await admit(event.id, signUp);
    await orm.em
      .fork()
      .getConnection()
      .execute(`update event set closes_at = now() - interval '1 hour' where id = '${event.id}'`);
    const [later, stranger] = await admit(event.id, signUp, aSignUp(event.id));

    expect(later).toEqual(first);
    expect(code(stranger!)).toBe('registration.closed');
  });

  it('one bad sign-up of a batch fails alone', async () => {
    const { event } = await anEvent();
    const organisation = await orm.em.fork().transactional((em) => anOrganisation(em));
    const outcomes = await admit(
      event.id,
      aSignUp(event.id),
      aSignUp(event.id, { parties: [aPerson({ firstName: 'a\u0000b' })] }),
      aSignUp(event.id, { parties: [aPerson({ phone: '\u0000' })] }),
      aSignUp(event.id, { parties: [aPerson({ organisationId: newId() })] }),
      aSignUp(event.id, { parties: [aPerson({ organisationId: organisation.id })] }),
      aSignUp(event.id, { parties: [aGroup(3_000_000_000)] }),
      aSignUp(event.id, { parties: [nameless()] }),
    );

    expect(outcomes.map(code)).toEqual([
      'admitted',
      'platform.invalid',
      'platform.invalid',
      'registration.organisation-unknown',
      'admitted',
      'platform.invalid',
      'admitted',
    ]);
    await expectSameCounts(event.id);
    expect((await ledgerSeats(orm.em.fork(), event.id)).get(event.id)!.held).toBe(3);
  });

  it('an event that is not there is not found', async () => {
    expect((await admit(newId(), aSignUp(newId()))).map(code)).toEqual(['platform.not-found']);
  });

  it('a capacity that was raised goes to those who wait before whoever comes next', async () => {
    const { event, sessions } = await anEvent({ sessions: [{ capacity: 1 }] });
    await aRegistration(stage, { eventId: event.id });
    const waiting = await aRegistration(stage, { eventId: event.id });
    await orm.em
      .fork()
      .getConnection()
      .execute(`update seat_ledger set capacity = 2 where session_id = '${sessions[0]!.id}'`);
    const newcomer = await aRegistration(stage, { eventId: event.id });

    expect(waiting.registrations[0]!.status).toBe('waitlisted');
    expect(newcomer.registrations[0]).toMatchObject({ status: 'waitlisted', position: 1 });
    expect(await announced(orm.em.fork(), 'registration.promoted', waiting.registrations[0]!.id)).toBe(1);
    await expectSameCounts(event.id);
  });
});
