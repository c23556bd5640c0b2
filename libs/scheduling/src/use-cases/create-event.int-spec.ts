import { aPlace, aTerritory } from '#directory/testing';
import { newId } from '#kernel';
import { EventBody } from '../contract/index.js';
import { callBy, organiserOf, refusalOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('writing an event', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());

  it('keeps all that was said of it', async () => {
    const place = await bench.transactions.run((em) => aPlace(em));
    const other = await bench.transactions.run((em) => aTerritory(em));
    const said = {
      format: 'visits',
      title: 'Visites d’entreprises',
      description: 'Trois entreprises,\nun car.',
      audience: 'professionals',
      capacity: 14,
      attendanceMode: 'mixed',
      onlineUrl: 'https://visio.exemple.fr/visites',
      contact: { phone: '02 54 00 00 00' },
      theme: 'Industrie',
      objective: 'Connaître les métiers',
      funding: 'opco',
      sensitive: true,
      opensAt: '2027-03-01T09:00',
      closesAt: '2027-03-08T18:00',
      signUpMode: 'choose',
      waitingList: false,
      otherTerritoryIds: [other.id],
    };
    const written = [
      {
        title: 'Blois',
        startsAt: '2027-03-09T09:00',
        endsAt: '2027-03-09T12:00',
        capacity: 8,
        kind: 'stop',
        slot: 'a',
      },
      {
        title: 'Tours',
        startsAt: '2027-03-09T14:00:00+01:00',
        endsAt: '2027-03-09T15:00:00Z',
        placeId: place.id,
      },
    ];
    const { sessions, ...view } = await bench.draft({ ...said, placeId: place.id, sessions: written });
    expect(view).toMatchObject({
      ...said,
      slug: 'visites-d-entreprises',
      status: 'draft',
      revision: 1,
      place: { id: place.id, name: place.name, address: place.address },
      contact: { name: null, phone: '02 54 00 00 00', email: null },
      opensAt: '2027-03-01T09:00:00+01:00',
      closesAt: '2027-03-08T18:00:00+01:00',
      startsAt: '2027-03-09T09:00:00+01:00',
    });
    expect(sessions).toMatchObject([
      {
        title: 'Blois',
        startsAt: '2027-03-09T09:00:00+01:00',
        endsAt: '2027-03-09T12:00:00+01:00',
        status: 'planned',
        capacity: 8,
        seats: { capacity: 8, left: 8, waiting: 0 },
        place: { id: place.id },
        kind: 'stop',
        slot: 'a',
        version: 1,
      },
      {
        title: 'Tours',
        startsAt: '2027-03-09T14:00:00+01:00',
        endsAt: '2027-03-09T16:00:00+01:00',
        capacity: null,
      },
    ]);
  });

  it('says everything that is wrong at once, each beside its field', async () => {
    const draft = bench.draft({
      placeId: newId(),
      otherTerritoryIds: [newId()],
      opensAt: '2027-03-08T09:00',
      closesAt: '2027-03-08T09:00',
      sessions: [
        { startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T13:00' },
        { startsAt: '2027-03-28T02:30', endsAt: '2027-03-28T04:00', placeId: newId() },
      ],
    });
    expect(await refusalOf(draft)).toEqual({
      code: 'directory.territory-unknown',
      kind: 'invalid',
      fields: [
        'otherTerritoryIds.0: directory.territory-unknown',
        'placeId: directory.place-unknown',
        'closesAt: scheduling.closes-before-opening',
        'sessions.0.endsAt: scheduling.session-ends-before-start',
        'sessions.1.startsAt: scheduling.start-in-spring-gap',
        'sessions.1.placeId: directory.place-unknown',
      ],
    });
  });

  it('a territory that does not exist is said beside its field', async () => {
    expect((await refusalOf(bench.draft({ territoryId: newId() }))).fields).toEqual([
      'territoryId: directory.territory-unknown',
    ]);
  });

  it('in somebody else’s territory is not found', async () => {
    const elsewhere = await bench.transactions.run((em) => aTerritory(em));
    expect(await refusalOf(bench.draft({ territoryId: elsewhere.id }))).toMatchObject({ kind: 'not-found' });
  });

  it('whose title is taken gets an address of its own, even when two are written at once', async () => {
    const title = 'Speed dating d’Aubagne';
    const both = await Promise.all([bench.draft({ title }), bench.draft({ title })]);
    const slugs = both.map(({ slug }) => slug).sort((a, b) => a.length - b.length);
    expect(slugs[0]).toBe('speed-dating-d-aubagne');
    expect(slugs[1]).toMatch(/^speed-dating-d-aubagne-[0-9a-f]{5}$/);
  });

  it('with a recurrence has a session for each occurrence, at the same wall-clock time all year', async () => {
    const { sessions } = await bench.draft({
      format: 'drop_in',
      sessions: [{ startsAt: '2026-12-08T14:00', endsAt: '2026-12-08T17:00', capacity: 6 }],
      recurrence: { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=6', exdates: ['2027-01-12'] },
    });
    expect(
      sessions.map(({ startsAt, endsAt, capacity }) => [startsAt, endsAt.slice(11, 16), capacity]),
    ).toEqual([
      ['2026-12-08T14:00:00+01:00', '17:00', 6],
      ['2027-02-09T14:00:00+01:00', '17:00', 6],
      ['2027-03-09T14:00:00+01:00', '17:00', 6],
      ['2027-04-13T14:00:00+02:00', '17:00', 6],
      ['2027-05-11T14:00:00+02:00', '17:00', 6],
    ]);
  });

  it.each([
    ['unreadable', 'tous les mardis'],
    ['too-many', 'FREQ=DAILY'],
    ['empty', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ])('with a recurrence that is %s is refused beside its rule', async (why, rrule) => {
    expect((await refusalOf(bench.draft({ recurrence: { rrule } }))).fields).toEqual([
      `recurrence.rrule: scheduling.recurrence-${why}`,
    ]);
  });

  it('announces nothing: nobody can see it yet', async () => {
    await bench.forgetAnnouncements();
    await bench.draft();
    expect(await bench.announced()).toEqual([]);
  });

  it('a title of emoji, a description without a space and five hundred sessions are all kept', async () => {
    const sessions = Array.from({ length: 500 }, (_, index) => {
      const day = Temporal.PlainDate.from('2027-03-09').add({ days: index });
      return { startsAt: `${day}T09:00`, endsAt: `${day}T10:00` };
    });
    const view = await bench.draft({ title: '🎉🎉', description: 'x'.repeat(10_000), sessions });
    expect(view.sessions).toHaveLength(500);
    expect(view.slug).toBe('evenement');
  });

  it('an administrator may write in any territory', async () => {
    const body = EventBody.parse({
      territoryId: bench.territoryId,
      format: 'forum',
      title: 'Forum',
      timeZone: 'Europe/Sofia',
      audience: 'public',
      sessions: [{ startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T16:00' }],
    });
    const administrator = callBy({ ...organiserOf(''), grants: [{ role: 'administrator' }] });
    const id = await bench.createEvent.run(body, administrator);
    expect((await bench.read(id)).startsAt).toBe('2027-03-09T14:00:00+02:00');
  });
});
