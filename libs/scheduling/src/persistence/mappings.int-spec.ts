import { createOrm } from '#platform';
import { testDatabase } from '#platform/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Event } from '../domain/event.js';
import { Session } from '../domain/session.js';
import { aPublishedEvent } from '../testing/index.js';
import { schedulingEntities } from './entities.js';

describe('what is written comes back', () => {
  let orm: MikroORM;
  beforeAll(async () => {
    orm = await createOrm({ url: await testDatabase(), entities: schedulingEntities });
  });
  afterAll(() => orm.close(true));

  // As text: to Jest, all Temporal values are alike.
  const asText = (value: object) => JSON.parse(JSON.stringify(value)) as object;
  const instant = Temporal.Instant.from('2027-03-01T08:00:00Z');

  it.each([
    [
      'with everything said',
      {
        onlineUrl: 'https://visio.exemple.fr',
        theme: 'Soin',
        objective: 'Voir',
        funding: 'opco',
        opensAt: instant,
        closesAt: instant.add({ hours: 9 }),
        capacity: 12,
        sensitive: true,
      },
    ],
    ['with as little as can be said', { contact: null, place: null, description: '', waitingList: false }],
  ])('an event %s', async (_how, said) => {
    const { event } = await orm.em
      .fork()
      .transactional((em) => aPublishedEvent(em, { ...said, at: instant }));
    const found = await orm.em.fork().findOneOrFail(Event, { id: event.id });
    expect(found).toBeInstanceOf(Event);
    expect(asText(found)).toEqual(asText(event));
  });

  it.each([
    [
      'with everything said',
      {
        title: 'Tables',
        capacity: 8,
        kind: 'stop',
        slot: 'a',
        place: { id: null, name: 'Mairie', address: 'Cavaillon' },
      },
    ],
    ['with as little as can be said', {}],
  ])('a session %s', async (_how, said) => {
    const built = {
      at: instant,
      timeZone: 'Indian/Reunion',
      sessions: [{ starts: '2027-03-28T02:30', ...said }],
    };
    const { sessions } = await orm.em.fork().transactional((em) => aPublishedEvent(em, built));
    const found = await orm.em.fork().findOneOrFail(Session, { id: sessions[0]!.id });
    expect(found).toBeInstanceOf(Session);
    expect(asText(found)).toEqual(asText(sessions[0]!));
    expect(String(found.startsLocal)).toBe('2027-03-28T02:30:00');
  });

  it('a change of one value writes, and loading alone writes nothing', async () => {
    const { event } = await orm.em.fork().transactional((em) => aPublishedEvent(em, { at: instant }));
    const em = orm.em.fork();
    const found = await em.findOneOrFail(Event, { id: event.id });
    em.getUnitOfWork().computeChangeSets();
    expect(em.getUnitOfWork().getChangeSets()).toEqual([]);
    found.change({ opensAt: instant.add({ hours: 1 }) });
    em.getUnitOfWork().computeChangeSets();
    expect(
      em
        .getUnitOfWork()
        .getChangeSets()
        .map(({ payload }) => Object.keys(payload)),
    ).toEqual([['opensAt']]);
  });
});
