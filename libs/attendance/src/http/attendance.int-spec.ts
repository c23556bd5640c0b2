import { anOrganisation } from '#directory/testing';
import { anOrganiser, aDesk } from '#identity/testing';
import { newId } from '#kernel';
import { refusalOf } from '#kernel/testing';
import { aPerson, nameless } from '#registration/testing';
import { arrival, BEFORE, DeskStage } from '../testing/desk-stage.js';

let stage: DeskStage;
beforeAll(async () => {
  stage = await DeskStage.set();
});
afterAll(() => stage.strike());
beforeEach(() => stage.clock.moveTo(BEFORE));

describe('the attendance of an event', () => {
  it('nobody is absent before it is closed, and closing waits for the start', async () => {
    const { event, morning, register, organiser } = await stage.anEvent();
    await register();
    expect(await refusalOf(stage.close(event.id, organiser))).toBe('attendance.not-started');

    stage.clock.moveTo(Temporal.Instant.from('2027-03-09T11:30:00Z'));
    await stage.close(event.id, organiser);
    const [first, second] = await stage.figures(event.id, organiser);
    expect(first).toMatchObject({
      sessionId: morning,
      halfDay: 'morning',
      closed: true,
      expected: 1,
      absent: 1,
    });
    expect(second).toMatchObject({ halfDay: 'afternoon', closed: false, absent: 0 });
    expect(await refusalOf(stage.close(event.id, organiser))).toBeUndefined();
  });

  it('a correction after the closing still counts', async () => {
    const { event, morning, register, organiser } = await stage.anEvent();
    const registrationId = (await register()).registrations[0]!.id;
    stage.clock.moveTo(Temporal.Instant.from('2027-03-09T18:00:00Z'));
    await stage.close(event.id, organiser);
    await stage.note(event.id, organiser, arrival(morning, { registrationId }));
    expect((await stage.figures(event.id, organiser))[0]).toMatchObject({ present: 1, absent: 0 });
  });

  it('is told by organisation and by job function', async () => {
    const { event, morning, register, organiser } = await stage.anEvent();
    const organisation = await stage.transactions.run((em) => anOrganisation(em, { name: 'CIO d’Aubagne' }));
    const adviser = aPerson({ organisationId: organisation.id, jobFunction: 'adviser' });
    const { registrations } = await register({
      parties: [adviser, aPerson({ organisationName: 'Ailleurs' })],
    });
    await stage.note(event.id, organiser, arrival(morning, { registrationId: registrations[0]!.id }));
    const [first] = await stage.figures(event.id, organiser);
    expect(first!.byOrganisation).toEqual(
      expect.arrayContaining([
        { organisationId: organisation.id, name: 'CIO d’Aubagne', expected: 1, present: 1 },
        { organisationId: null, name: 'Ailleurs', expected: 1, present: 0 },
      ]),
    );
    expect(first!.byJobFunction).toEqual(
      expect.arrayContaining([
        { jobFunction: 'adviser', expected: 1, present: 1 },
        { jobFunction: null, expected: 1, present: 0 },
      ]),
    );
  });
});

describe('the list at the door', () => {
  it('is by last name, the nameless after, and is searched without accents', async () => {
    const { event, register, desk } = await stage.anEvent();
    await register({ parties: [nameless()] });
    await register({ parties: [aPerson({ firstName: 'Zoé', lastName: 'Évrard' })] });
    await register({ parties: [aPerson({ firstName: 'Ali', lastName: 'Dubois' })] });

    const { people } = await stage.list(event.id, desk);
    expect(people.map(({ lastName }) => lastName)).toEqual(['Dubois', 'Évrard', null]);
    expect(people[2]).toMatchObject({ party: 'nameless', codeEnd: expect.stringMatching(/^[0-9A-Z]{4}$/) });
    expect((await stage.list(event.id, desk, { q: 'EVRARD zoe' })).people).toHaveLength(1);
    expect((await stage.list(event.id, desk, { q: people[2]!.codeEnd! })).people).toHaveLength(1);
  });

  it('says names and organisations, and nothing else of anybody', async () => {
    const { event, register, desk } = await stage.anEvent();
    await register({ parties: [aPerson({ email: 'secret@exemple.fr', phone: '0600000000' })] });
    expect(JSON.stringify(await stage.list(event.id, desk))).not.toMatch(/secret|0600000000/);
  });

  it('opens on the session under way or next, else on the one asked for', async () => {
    const { event, morning, afternoon, desk } = await stage.anEvent();
    expect((await stage.list(event.id, desk)).session.id).toBe(morning);
    stage.clock.moveTo(Temporal.Instant.from('2027-03-09T12:00:00Z'));
    expect((await stage.list(event.id, desk)).session.id).toBe(afternoon);
    expect((await stage.list(event.id, desk, { sessionId: morning })).session.id).toBe(morning);
    expect(await refusalOf(stage.list(event.id, desk, { sessionId: newId() }))).toBe(
      'attendance.session-unknown',
    );
  });

  it('is nobody’s but the organiser’s and the desk’s of this event', async () => {
    const { event, morning, desk } = await stage.anEvent();
    for (const stranger of [anOrganiser(newId()), aDesk(newId())]) {
      expect(await refusalOf(stage.list(event.id, stranger))).toBe('platform.not-found');
      expect(await refusalOf(stage.figures(event.id, stranger))).toBe('platform.not-found');
      expect(await refusalOf(stage.note(event.id, stranger, arrival(morning, { walkIn: {} })))).toBe(
        'platform.not-found',
      );
    }
    expect(await refusalOf(stage.close(event.id, desk))).toBe('platform.not-found');
    expect(await refusalOf(stage.openDesk(event.id, desk))).toBe('platform.not-found');
  });
});

describe('the desk link', () => {
  it('is good until the day after the last session is over', async () => {
    const { event, organiser } = await stage.anEvent();
    expect(await stage.openDesk(event.id, organiser)).toEqual({
      url: expect.stringContaining('https://passerelle.example/fr/connexion/'),
      expiresAt: '2027-03-11T00:00:00+01:00',
    });
    stage.clock.moveTo(Temporal.Instant.from('2027-03-10T23:00:00Z'));
    expect(await refusalOf(stage.openDesk(event.id, organiser))).toBe('attendance.event-over');
  });
});
