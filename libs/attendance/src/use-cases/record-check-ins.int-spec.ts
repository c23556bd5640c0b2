import { newId } from '#kernel';
import { rows } from '#platform';
import { aPerson, nameless } from '#registration/testing';
import { appendFacts, knownFacts } from '../persistence/check-ins.queries.js';
import { arrival, BEFORE, DeskStage, NINE_TWELVE } from '../testing/desk-stage.js';

const ALREADY = 'Déjà noté à 9\u00a0h\u00a012.';

let stage: DeskStage;
beforeAll(async () => {
  stage = await DeskStage.set();
});
afterAll(() => stage.strike());
beforeEach(() => stage.clock.moveTo(BEFORE));

describe('noting arrivals', () => {
  it('by ticket, by code in lower case with O and L, and from the list', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const [one, two, three] = [await register(), await register({ parties: [nameless()] }), await register()];
    const typed = two.passCode!.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    const results = await stage.note(
      event.id,
      desk,
      arrival(morning, { ticket: one.registrations[0]!.ticket! }),
      arrival(morning, { passCode: `${typed.slice(0, 4)} ${typed.slice(4)}` }),
      arrival(morning, { registrationId: three.registrations[0]!.id }),
    );
    expect(results.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(results[0]!.name).toMatch(/^Camille Essai/);
    expect(results[1]!.name).toBeNull();
    expect((await stage.figures(event.id, desk))[0]).toMatchObject({ expected: 3, present: 3 });
  });

  it('a record that is sent again is told when it was noted, and is kept once', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const record = arrival(morning, { registrationId: (await register()).registrations[0]!.id });
    await stage.note(event.id, desk, record);
    const [again] = await stage.note(event.id, desk, record);
    expect(again).toMatchObject({ status: 'already', message: ALREADY });
    expect(await stage.factCount(event.id)).toBe(1);
  });

  it('a second device that notes the same arrival is told of the first', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const registrationId = (await register()).registrations[0]!.id;
    await stage.note(event.id, desk, arrival(morning, { registrationId }));
    const later = arrival(morning, {
      registrationId,
      deviceId: 'telephone-2',
      at: '2027-03-09T09:20:00+01:00',
    });
    expect(await stage.note(event.id, desk, later)).toMatchObject([{ status: 'already', message: ALREADY }]);
    expect(await stage.factCount(event.id)).toBe(2);
  });

  it('an arrival noted by the clock on the wall is meant where the event is held', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const registrationId = (await register()).registrations[0]!.id;
    await stage.note(event.id, desk, arrival(morning, { registrationId, at: '2027-03-09T09:12' }));
    const { people } = await stage.list(event.id, desk);
    expect(people).toMatchObject([{ presence: 'present', notedAt: NINE_TWELVE }]);
  });

  it('facts that arrive late and in any order give the same presence', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const registrationId = (await register()).registrations[0]!.id;
    const left = arrival(morning, { registrationId, kind: 'out', at: '2027-03-09T10:30:00+01:00' });
    await stage.note(event.id, desk, left);
    await stage.note(event.id, desk, arrival(morning, { registrationId }));
    expect((await stage.list(event.id, desk)).people).toMatchObject([
      { presence: 'left_early', notedAt: NINE_TWELVE },
    ]);
  });

  it('conflicts are told, kept, and count for nothing', async () => {
    const { event, morning, afternoon, register, desk } = await stage.anEvent();
    const elsewhere = await stage.anEvent();
    const foreign = (await elsewhere.register()).registrations[0]!.id;
    await register({ sessionIds: [afternoon], parties: [nameless(2)] });
    const waiting = (await register({ sessionIds: [afternoon] })).registrations[0]!.id;
    const noon = (await register({ sessionIds: [morning] })).registrations[0]!.id;
    const family = await register({ parties: [aPerson(), aPerson()] });

    const results = await stage.note(
      event.id,
      desk,
      arrival(morning, { registrationId: foreign }),
      arrival(afternoon, { registrationId: waiting }),
      arrival(afternoon, { registrationId: noon }),
      arrival(morning, { passCode: family.passCode! }),
    );
    expect(results.map(({ status, message }) => [status, message])).toEqual([
      ['conflict', 'Cette réservation est pour un autre événement.'],
      ['conflict', 'Cette personne est sur la liste d’attente.'],
      ['conflict', 'Cette réservation est pour une autre séance.'],
      ['conflict', 'Ce code vaut pour plusieurs personnes. Choisissez dans la liste.'],
    ]);
    expect(results[0]!.name).toBeNull();
    expect((await stage.figures(event.id, desk)).map(({ present }) => present)).toEqual([0, 0]);
    expect(await stage.factCount(event.id)).toBe(3);
  });

  it('one client id with another content is a conflict, and the first stands', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const record = arrival(morning, { registrationId: (await register()).registrations[0]!.id });
    await stage.note(event.id, desk, record);
    const [other] = await stage.note(event.id, desk, { ...record, kind: 'excused' });
    expect(other).toMatchObject({ status: 'conflict' });
    expect((await stage.figures(event.id, desk))[0]).toMatchObject({ present: 1, excused: 0 });
  });

  it('who or what nobody knows is unknown, and fails no neighbour', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const results = await stage.note(
      event.id,
      desk,
      arrival(morning, { passCode: 'ZZZZZZZZ' }),
      arrival(newId(), { walkIn: {} }),
      arrival(morning, { walkIn: { organisationId: newId() } }),
      arrival(morning, { ticket: 'rubbish' }),
      arrival(morning, { registrationId: (await register()).registrations[0]!.id }),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'recorded',
    ]);
  });

  it('walk-ins and head-counts are counted apart and take no seat', async () => {
    const { event, morning, desk } = await stage.anEvent();
    await stage.note(
      event.id,
      desk,
      arrival(morning, { walkIn: { firstName: 'Nour', audience: 'pupil' } }),
      arrival(morning, { headcount: { counts: [{ audience: 'pupil', size: 12 }, { size: 3 }] } }),
    );
    expect((await stage.figures(event.id, desk))[0]).toMatchObject({
      expected: 0,
      present: 0,
      walkIns: 1,
      headcount: 15,
      byAudience: [
        { audience: 'pupil', size: 13 },
        { audience: null, size: 3 },
      ],
    });
    const held = await stage.transactions.read((em) =>
      rows(em, 'select 1 from seat_ledger where event_id = $1 and held > 0', [event.id]),
    );
    expect(held).toEqual([]);
  });

  it('two phones that send the same records at once keep them once', async () => {
    const { event, morning, register, desk } = await stage.anEvent();
    const registered = await Promise.all(Array.from({ length: 20 }, () => register()));
    const records = registered.map(({ registrations }) =>
      arrival(morning, { registrationId: registrations[0]!.id }),
    );
    const sent = await Promise.all([
      stage.note(event.id, desk, ...records),
      stage.note(event.id, desk, ...records),
    ]);
    expect(sent.flat().filter(({ status }) => status === 'recorded')).toHaveLength(20);
    expect(sent.flat().filter(({ status }) => status === 'already')).toHaveLength(20);
    expect(await stage.factCount(event.id)).toBe(20);
  });

  it('negative control: without the lock, the database refuses the second of two that know of nothing', async () => {
    const { event, morning } = await stage.anEvent();
    const fact = {
      id: newId(),
      clientId: 'telephone-1.1',
      kind: 'in' as const,
      at: BEFORE,
      deviceId: 'telephone-1',
      sessionId: morning,
      registrationId: null,
      walkIn: {},
      headcount: null,
      conflict: null,
      digest: '00',
    };
    let reading = 2;
    let go = () => {};
    const bothHaveRead = new Promise<void>((resolve) => (go = resolve));
    const unlocked = () =>
      stage.transactions.run(async (em) => {
        expect(await knownFacts(em, event.id, [fact.clientId], [])).toEqual([]);
        if (--reading === 0) go();
        await bothHaveRead;
        await appendFacts(em, [{ ...fact, id: newId() }], {
          eventId: event.id,
          receivedAt: BEFORE,
          by: null,
        });
      });
    const outcomes = await Promise.allSettled([unlocked(), unlocked()]);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed.map(({ reason }) => (reason as { constraint?: string }).constraint)).toEqual([
      'one_fact_per_client_id_and_event',
    ]);
  });
});
