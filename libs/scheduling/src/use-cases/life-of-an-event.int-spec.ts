import { aTerritory } from '#directory/testing';
import { newId } from '#kernel';
import { callBy, organiserOf, refusalOf, SchedulingBench } from '../testing/scheduling-bench.js';

describe('the life of an event', () => {
  let bench: SchedulingBench;
  beforeAll(async () => (bench = await SchedulingBench.open(aTerritory)));
  afterAll(() => bench.close());

  const TWO_DAYS = [
    { startsAt: '2027-03-09T14:00', endsAt: '2027-03-09T16:00' },
    { startsAt: '2027-03-10T14:00', endsAt: '2027-03-10T16:00' },
  ];

  it('a draft is published once', async () => {
    const draft = await bench.draft();
    await bench.forgetAnnouncements();
    await bench.publishEvent.run(draft.id, bench.organiser());
    expect(await bench.read(draft.id)).toMatchObject({
      status: 'published',
      revision: 2,
      sessions: [{ version: 1 }],
    });
    expect(await bench.announced()).toEqual([
      ['scheduling.event-changed', { eventId: draft.id, revision: 2 }],
      ['scheduling.event-published', { eventId: draft.id }],
    ]);
    expect(await refusalOf(bench.publishEvent.run(draft.id, bench.organiser()))).toMatchObject({
      code: 'scheduling.event-not-draft',
      kind: 'conflict',
    });
  });

  it('a cancelled event says why, for good, and its calendars move on', async () => {
    const event = await bench.published();
    await bench.cancelEvent.run(event.id, { reason: 'La salle est inondée.' }, bench.organiser());
    expect(await bench.read(event.id)).toMatchObject({
      status: 'cancelled',
      signUp: 'cancelled',
      reason: 'La salle est inondée.',
      sessions: [{ version: 2 }],
    });
    expect((await bench.announced()).map(([name]) => name)).toEqual([
      'scheduling.event-cancelled',
      'scheduling.event-changed',
    ]);
    const again = [
      () => bench.cancelEvent.run(event.id, { reason: 'Encore' }, bench.organiser()),
      () => bench.postponeEvent.run(event.id, { reason: 'Encore' }, bench.organiser()),
    ];
    for (const attempt of again)
      expect(await refusalOf(attempt())).toMatchObject({
        code: 'scheduling.event-cancelled',
        kind: 'conflict',
      });
  });

  it('postponed to a date to come has no date, and its people are told once', async () => {
    const event = await bench.published({ sessions: TWO_DAYS });
    await bench.postponeEvent.run(event.id, { reason: 'Au printemps' }, bench.organiser());
    expect(await bench.read(event.id)).toMatchObject({
      status: 'postponed',
      signUp: 'postponed',
      reason: 'Au printemps',
      startsAt: null,
      endsAt: null,
      sessions: [{ version: 2 }, { version: 2 }],
    });
    expect((await bench.announced()).map(([name]) => name)).toEqual([
      'scheduling.event-changed',
      'scheduling.event-postponed',
    ]);
  });

  it('postponed to known dates is published, with the sessions that moved', async () => {
    const event = await bench.published({ sessions: TWO_DAYS });
    const [first, second] = event.sessions;
    const sessions = [{ id: first!.id, startsAt: '2027-04-09T14:00', endsAt: '2027-04-09T16:00' }];
    await bench.postponeEvent.run(event.id, { reason: 'Grève', sessions }, bench.organiser());
    expect(await bench.read(event.id)).toMatchObject({
      status: 'published',
      reason: 'Grève',
      sessions: [
        { id: second!.id, version: 1 },
        { id: first!.id, startsAt: '2027-04-09T14:00:00+02:00', version: 2 },
      ],
    });
    expect((await bench.announced()).filter(([name]) => name === 'scheduling.session-changed')).toMatchObject(
      [[expect.anything(), { sessionId: first!.id, what: ['time'] }]],
    );
  });

  it('a date to come becomes a known one', async () => {
    const event = await bench.published();
    await bench.postponeEvent.run(event.id, { reason: 'Au printemps' }, bench.organiser());
    await bench.forgetAnnouncements();
    const sessions = [
      { id: event.sessions[0]!.id, startsAt: '2027-05-09T14:00', endsAt: '2027-05-09T16:00' },
    ];
    await bench.postponeEvent.run(event.id, { reason: 'La date est connue', sessions }, bench.organiser());
    expect(await bench.read(event.id)).toMatchObject({ status: 'published', signUp: 'open' });
    expect((await bench.announced())[1]).toMatchObject([
      'scheduling.session-changed',
      { version: 3, what: ['time', 'status'] },
    ]);
  });

  it('wrong new dates are said beside their fields, and nothing is postponed', async () => {
    const event = await bench.published();
    const { id } = event.sessions[0]!;
    const sessions = [
      { id: newId(), startsAt: '2027-05-09T14:00', endsAt: '2027-05-09T16:00' },
      { id, startsAt: '2027-05-09T14:00', endsAt: '2027-05-09T13:00' },
    ];
    const postponed = bench.postponeEvent.run(event.id, { reason: 'Grève', sessions }, bench.organiser());
    expect((await refusalOf(postponed)).fields).toEqual([
      'sessions.0.id: scheduling.session-unknown',
      'sessions.1.endsAt: scheduling.session-ends-before-start',
    ]);
    expect(await bench.read(event.id)).toEqual(event);
  });

  it('a draft is not postponed', async () => {
    const draft = await bench.draft();
    expect(
      await refusalOf(bench.postponeEvent.run(draft.id, { reason: 'x' }, bench.organiser())),
    ).toMatchObject({
      code: 'scheduling.event-not-published',
      kind: 'conflict',
    });
  });

  it('a clone is a complete draft, every date moved by as many days at the same wall-clock time', async () => {
    const event = await bench.published({
      title: 'Speed dating',
      capacity: 60,
      contact: { phone: '04 42 00 00 00' },
      place: { name: 'Salle Henri' },
      opensAt: '2027-02-01T09:00',
      closesAt: '2027-03-08T18:00',
      sessions: TWO_DAYS.map((session) => ({ ...session, capacity: 30, title: 'Tables' })),
    });
    await bench.forgetAnnouncements();
    const id = await bench.cloneEvent.run(event.id, { startsOn: '2027-03-27' }, bench.organiser());
    const { sessions, ...clone } = await bench.read(id);
    const { id: _id, slug: _slug, sessions: _sessions, startsAt: _starts, endsAt: _ends, ...alike } = event;
    expect(clone).toMatchObject({
      ...alike,
      status: 'draft',
      signUp: 'closed',
      revision: 1,
      opensAt: '2027-02-19T09:00:00+01:00',
      closesAt: '2027-03-26T18:00:00+01:00',
    });
    expect(clone.slug).toMatch(/^speed-dating-[0-9a-f]{5}$/);
    expect(sessions.map(({ startsAt, capacity, title }) => [startsAt, capacity, title])).toEqual([
      ['2027-03-27T14:00:00+01:00', 30, 'Tables'],
      ['2027-03-28T14:00:00+02:00', 30, 'Tables'],
    ]);
    expect(await bench.announced()).toEqual([
      ['scheduling.event-cloned', { eventId: id, fromEventId: event.id }],
    ]);
  });

  it('a cancelled event can be cloned', async () => {
    const event = await bench.published();
    await bench.cancelEvent.run(event.id, { reason: 'Neige' }, bench.organiser());
    const id = await bench.cloneEvent.run(event.id, { startsOn: '2027-05-04' }, bench.organiser());
    expect(await bench.read(id)).toMatchObject({
      status: 'draft',
      reason: null,
      startsAt: '2027-05-04T14:00:00+02:00',
    });
  });

  it('none of this is found by another territory’s organiser', async () => {
    const event = await bench.published();
    const stranger = callBy(organiserOf(newId()));
    const attempts = [
      () => bench.publishEvent.run(event.id, stranger),
      () => bench.cancelEvent.run(event.id, { reason: 'x' }, stranger),
      () => bench.postponeEvent.run(event.id, { reason: 'x' }, stranger),
      () => bench.cloneEvent.run(event.id, { startsOn: '2027-05-04' }, stranger),
      () => bench.changeSession.run(event.sessions[0]!.id, {}, { ...stranger, ifMatch: '*' }),
    ];
    for (const attempt of attempts)
      expect(await refusalOf(attempt())).toEqual({
        code: 'platform.not-found',
        kind: 'not-found',
        fields: [],
      });
  });

  it('an event is done when its last session is over', async () => {
    const event = await bench.published();
    bench.clock.moveTo(Temporal.Instant.from('2027-03-09T15:00:00Z'));
    expect(await bench.read(event.id)).toMatchObject({ status: 'done', signUp: 'closed' });
    bench.clock.moveTo(Temporal.Instant.from('2027-03-01T08:00:00Z'));
  });
});
