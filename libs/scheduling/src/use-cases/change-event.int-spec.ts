import { aTerritory } from '#directory/testing';
import { lockEvent, moveSeats } from '../persistence/seat-ledger.js';
import { callBy, organiserOf, refusalOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('changing an event', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());

  const at = (revision: number) => bench.organiser({ ifMatch: String(revision) });
  const hold = (eventId: string, sessionId: string | null, held: number) =>
    bench.transactions.run((em) => moveSeats(em, [{ eventId, sessionId, held, waiting: 0 }]));

  it('changes what the form names, and grows the revision', async () => {
    const event = await bench.published({ title: 'Forum', capacity: 10, theme: 'Santé' });
    const change = { title: 'Grand forum', theme: null, contact: { phone: '04 00 00 00 00' } };
    await bench.changeEvent.run(event.id, change, at(event.revision));
    expect(await bench.read(event.id)).toEqual({
      ...event,
      title: 'Grand forum',
      theme: null,
      contact: { name: null, phone: '04 00 00 00 00', email: null },
      revision: event.revision + 1,
      sessions: [{ ...event.sessions[0], version: 2 }],
    });
  });

  it('tells the people of each session once, with what changed and the revision', async () => {
    const event = await bench.published({
      sessions: [
        { startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T16:00' },
        { startsAt: '2027-03-10T14:00', endsAt: '2027-03-10T16:00' },
      ],
    });
    const place = { name: 'Mairie', address: 'Place du Marché' };
    await bench.changeEvent.run(event.id, { title: 'Nouveau titre', place }, at(event.revision));
    const [one, two] = event.sessions.map(({ id }) => id).sort();
    const revision = event.revision + 1;
    const told = { eventId: event.id, version: 2, revision, what: ['place', 'title'] };
    expect(await bench.announced()).toEqual([
      ['scheduling.event-changed', { eventId: event.id, revision }],
      ['scheduling.session-changed', { ...told, sessionId: one }],
      ['scheduling.session-changed', { ...told, sessionId: two }],
    ]);
  });

  it('that says what the event says already changes nothing and announces nothing', async () => {
    const event = await bench.published({
      contact: { phone: '04 00 00 00 00', name: 'Accueil' },
      capacity: 4,
    });
    const same = { title: event.title, capacity: 4, contact: { name: 'Accueil', phone: '04 00 00 00 00' } };
    await bench.changeEvent.run(event.id, same, at(event.revision));
    await bench.changeEvent.run(event.id, {}, at(event.revision));
    const [session] = event.sessions;
    await bench.changeSession.run(session!.id, { startsAt: session!.startsAt }, at(event.revision));
    expect(await bench.read(event.id)).toEqual(event);
    expect(await bench.announced()).toEqual([]);
  });

  it('of another revision is refused', async () => {
    const event = await bench.published();
    const stale = { code: 'platform.if-match-stale', kind: 'precondition-failed', fields: [] };
    expect(await refusalOf(bench.changeEvent.run(event.id, { title: 'Un' }, at(event.revision - 1)))).toEqual(
      stale,
    );
    const session = bench.changeSession.run(event.sessions[0]!.id, { title: 'Un' }, at(event.revision + 1));
    expect(await refusalOf(session)).toEqual(stale);
  });

  it('by two people at once with one ETag gives one success and one refusal', async () => {
    const event = await bench.published();
    const outcomes = await Promise.allSettled(
      ['Un', 'Deux', 'Trois', 'Quatre'].map((title, index) =>
        index % 2 === 0
          ? bench.changeEvent.run(event.id, { title }, at(event.revision))
          : bench.changeSession.run(event.sessions[0]!.id, { title }, at(event.revision)),
      ),
    );
    const refused = outcomes
      .filter(({ status }) => status === 'rejected')
      .map((o) => (o as PromiseRejectedResult).reason.code);
    expect(refused).toEqual(Array(3).fill('platform.if-match-stale'));
    expect((await bench.read(event.id)).revision).toBe(event.revision + 1);
  });

  it('to fewer seats than are held is refused with the number, beside the field', async () => {
    const event = await bench.published({ capacity: 10 });
    const [session] = event.sessions;
    await hold(event.id, null, 7);
    await hold(event.id, session!.id, 7);
    const lowered = bench.changeEvent.run(event.id, { capacity: 6 }, at(event.revision));
    await expect(lowered).rejects.toMatchObject({
      code: 'scheduling.capacity-below-held',
      kind: 'invalid',
      details: { held: 7 },
      fields: [{ path: 'capacity', code: 'scheduling.capacity-below-held', details: { held: 7 } }],
    });
    const ofSession = bench.changeSession.run(session!.id, { capacity: 6 }, at(event.revision));
    expect((await refusalOf(ofSession)).fields).toEqual(['capacity: scheduling.capacity-below-held']);
    await bench.changeEvent.run(event.id, { capacity: 7 }, at(event.revision));
    expect((await bench.read(event.id)).seats).toEqual({ capacity: 7, left: 0, waiting: 0 });
  });

  it('to fewer seats waits for the sign-ups under way', async () => {
    const event = await bench.published({ capacity: 10 });
    const signUps = bench.transactions.run(async (em) => {
      await lockEvent(em, event.id);
      await bench.sql('select pg_sleep(0.05)');
      await moveSeats(em, [{ eventId: event.id, sessionId: null, held: 5, waiting: 0 }]);
    });
    await bench.sql('select pg_sleep(0.02)');
    const lowered = bench.changeEvent.run(event.id, { capacity: 4 }, at(event.revision));
    expect((await refusalOf(lowered)).code).toBe('scheduling.capacity-below-held');
    await signUps;
  });

  it('to more seats lets the waiting list know, to fewer does not', async () => {
    const event = await bench.published({ capacity: 10 });
    const raised = async (capacity: number | null) => {
      await bench.forgetAnnouncements();
      await bench.changeEvent.run(event.id, { capacity }, at((await bench.read(event.id)).revision));
      return (await bench.announced()).map(([name]) => name).includes('scheduling.capacity-raised');
    };
    expect([await raised(12), await raised(11), await raised(null), await raised(20)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('to another zone keeps every wall-clock time', async () => {
    const event = await bench.published({ closesAt: '2027-03-08T18:00' });
    await bench.changeEvent.run(event.id, { timeZone: 'Indian/Reunion' }, at(event.revision));
    expect(await bench.read(event.id)).toMatchObject({
      closesAt: '2027-03-08T18:00:00+04:00',
      sessions: [{ startsAt: '2027-03-09T14:00:00+04:00', endsAt: '2027-03-09T16:00:00+04:00', version: 2 }],
    });
  });

  it('tells nobody of a session that is over', async () => {
    const event = await bench.published({
      sessions: [{ startsAt: '2027-02-09T14:00', endsAt: '2027-02-09T16:00' }],
    });
    await bench.changeEvent.run(event.id, { title: 'Titre corrigé' }, at(event.revision));
    expect((await bench.announced()).map(([name]) => name)).toEqual(['scheduling.event-changed']);
  });

  it('of a draft announces nothing', async () => {
    const draft = await bench.draft();
    await bench.forgetAnnouncements();
    await bench.changeEvent.run(draft.id, { title: 'Autre titre', capacity: 3 }, at(1));
    expect(await bench.announced()).toEqual([]);
  });

  it('that is cancelled is refused', async () => {
    const event = await bench.published();
    await bench.cancelEvent.run(event.id, { reason: 'Neige' }, bench.organiser());
    const change = bench.changeEvent.run(event.id, { title: 'Autre' }, at(event.revision + 1));
    expect(await refusalOf(change)).toMatchObject({ code: 'scheduling.event-cancelled', kind: 'conflict' });
  });

  it('is for the organisers of its territories, and not found for others', async () => {
    const [other, stranger] = await bench.transactions.run(async (em) => [
      await aTerritory(em),
      await aTerritory(em),
    ]);
    const event = await bench.published({ otherTerritoryIds: [other!.id] });
    const by = (territoryId: string) =>
      bench.changeEvent.run(
        event.id,
        { title: territoryId },
        {
          ...callBy(organiserOf(territoryId)),
          ifMatch: String(event.revision),
        },
      );
    expect(await refusalOf(by(stranger!.id))).toMatchObject({ kind: 'not-found' });
    await by(other!.id);
    expect((await bench.read(event.id)).title).toBe(other!.id);
  });

  it('tells the kept pages', async () => {
    const event = await bench.published();
    const client = await bench.listen();
    await bench.changeEvent.run(event.id, { title: 'Autre' }, at(event.revision));
    await hold(event.id, null, 1);
    expect(await client.heard(2)).toEqual([event.id, event.id]);
    await client.stop();
  });
});
