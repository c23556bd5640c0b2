import { aPlace, aTerritory } from '#directory/testing';
import { newId } from '#kernel';
import { refusalOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('changing a session', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());

  const at = (revision: number) => bench.organiser({ ifMatch: String(revision) });

  it('moves it by an hour, and tells its people and no others', async () => {
    const event = await bench.published({
      sessions: [
        { startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T16:00' },
        { startsAt: '2027-03-10T14:00', endsAt: '2027-03-10T16:00' },
      ],
    });
    const [session] = event.sessions;
    const later = { startsAt: '2027-03-09T15:00', endsAt: '2027-03-09T17:00' };
    await bench.changeSession.run(session!.id, later, at(event.revision));
    expect((await bench.announced())[1]).toEqual([
      'scheduling.session-changed',
      { eventId: event.id, sessionId: session!.id, version: 2, revision: event.revision + 1, what: ['time'] },
    ]);
    expect(await bench.announced()).toHaveLength(2);
  });

  it('says its mistakes beside its fields', async () => {
    const event = await bench.published();
    const change = (body: Parameters<SchedulingBench['changeSession']['run']>[1]) =>
      refusalOf(bench.changeSession.run(event.sessions[0]!.id, body, at(event.revision)));
    expect((await change({ startsAt: '2027-03-28T02:30', endsAt: '2027-03-28T05:00' })).fields).toEqual([
      'startsAt: scheduling.start-in-spring-gap',
    ]);
    expect((await change({ endsAt: '2027-03-09T13:00' })).fields).toEqual([
      'endsAt: scheduling.session-ends-before-start',
    ]);
    expect((await change({ startsAt: '2027-03-09T17:00' })).fields).toEqual([
      'startsAt: scheduling.session-ends-before-start',
    ]);
  });

  it('gives it a place of its own, and takes it back', async () => {
    const place = await bench.transactions.run((em) => aPlace(em));
    const event = await bench.published({ place: { name: 'Mairie' } });
    const [session] = event.sessions;
    await bench.changeSession.run(session!.id, { placeId: place.id }, at(event.revision));
    expect((await bench.read(event.id)).sessions[0]!.place).toMatchObject({ id: place.id });
    await bench.changeSession.run(session!.id, { placeId: null }, at(event.revision + 1));
    expect((await bench.read(event.id)).sessions[0]!.place).toMatchObject({ name: 'Mairie' });
  });

  it('cancels it alone, and tells its people', async () => {
    const event = await bench.published();
    const [session] = event.sessions;
    await bench.changeSession.run(session!.id, { status: 'cancelled' }, at(event.revision));
    expect(await bench.read(event.id)).toMatchObject({
      status: 'published',
      signUp: 'closed',
      sessions: [{ status: 'cancelled', version: 2 }],
    });
    expect((await bench.announced())[1]).toMatchObject([
      'scheduling.session-changed',
      { sessionId: session!.id, what: ['status'] },
    ]);
  });

  it('that does not exist is not found', async () => {
    expect(await refusalOf(bench.changeSession.run(newId(), {}, at(1)))).toMatchObject({ kind: 'not-found' });
  });
});
