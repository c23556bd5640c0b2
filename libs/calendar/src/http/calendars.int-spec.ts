import { DirectoryModule, directoryEntities } from '#directory';
import { aTerritory } from '#directory/testing';
import { IdentityModule, identityEntities, type Call } from '#identity';
import { MovedClock, newId } from '#kernel';
import {
  createOrm,
  openMailTransport,
  PlatformModule,
  readConfiguration,
  rows,
  Transactions,
  type AnswerWithHeaders,
} from '#platform';
import { testDatabase } from '#platform/testing';
import { RegistrationModule, registrationEntities } from '#registration';
import { aPerson, aRegistration, TEST_SECRETS } from '#registration/testing';
import { SchedulingModule, schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { calendarEntities, CalendarModule, IssueInvitations } from '../index.js';
import { readCalendar } from '../testing/index.js';
import { CalendarsController } from './calendars.controller.js';

let orm: MikroORM;
let context: INestApplicationContext;
let calendars: CalendarsController;
const clock = new MovedClock(Temporal.Instant.from('2027-01-04T08:00Z'));

beforeAll(async () => {
  const url = await testDatabase();
  orm = await createOrm({
    url,
    entities: [
      ...identityEntities,
      ...directoryEntities,
      ...schedulingEntities,
      ...registrationEntities,
      ...calendarEntities,
    ],
  });
  const configuration = readConfiguration({
    DATABASE_URL: url,
    BASE_URL: 'https://passerelle.example',
    LOG_LEVEL: 'silent',
  });
  const mail = openMailTransport(configuration);
  const ground = { configuration, orm, clock, secrets: TEST_SECRETS, mail };
  @Module({
    imports: [
      PlatformModule.on(ground),
      IdentityModule,
      DirectoryModule,
      SchedulingModule,
      RegistrationModule,
      CalendarModule,
    ],
  })
  class Started {}
  context = await NestFactory.createApplicationContext(Started, { logger: false, abortOnError: false });
  calendars = context.get(CalendarsController, { strict: false });
}, 60_000);
afterAll(async () => {
  await context.close();
  await orm.close(true);
});

const visitor = { locale: 'fr' } as Call;
const input = <Params>(params: Params) => ({ params, query: undefined, body: undefined });
const transactions = () => context.get(Transactions, { strict: false });

const anEvent = (built: Parameters<typeof aPublishedEvent>[1] = {}) =>
  transactions().run((em) =>
    aPublishedEvent(em, {
      at: clock.now(),
      sessions: [{ starts: '2027-03-09T14:00' }, { starts: '2027-03-16T14:00', title: 'Suite' }],
      ...built,
    }),
  );

function read(answer: unknown) {
  const { answer: text, headers } = answer as AnswerWithHeaders<string>;
  const { calendar, entries, method } = readCalendar(text);
  return { text, headers, calendar, events: entries, method };
}
const eventFeed = async (id: string) => read(await calendars.event(input({ id }), visitor));
const territoryFeed = async (id: string) => read(await calendars.territory(input({ id }), visitor));

describe('calendars that everybody may read', () => {
  it('an event gives its sessions, published, under uids of their own', async () => {
    const { event, sessions } = await anEvent({ title: 'Forum' });
    const { method, events } = await eventFeed(event.id);
    expect(method).toBe('PUBLISH');
    expect(events).toMatchObject([
      {
        uid: `${sessions[0]!.id}@passerelle`,
        title: 'Forum',
        status: 'CONFIRMED',
        starts: '2027-03-09T13:00:00.000Z',
      },
      { uid: `${sessions[1]!.id}@passerelle`, title: 'Forum – Suite' },
    ]);
  });

  it('a session gives itself alone', async () => {
    const { sessions } = await anEvent();
    const { events } = read(await calendars.session(input({ id: sessions[1]!.id }), visitor));
    expect(events.map(({ uid }) => uid)).toEqual([`${sessions[1]!.id}@passerelle`]);
  });

  it('a draft and what does not exist are answered alike', async () => {
    const { event, sessions } = await anEvent({ status: 'draft' });
    const gone = { kind: 'not-found', code: 'platform.not-found' };
    await expect(calendars.event(input({ id: event.id }), visitor)).rejects.toMatchObject(gone);
    await expect(calendars.session(input({ id: sessions[0]!.id }), visitor)).rejects.toMatchObject(gone);
    await expect(calendars.event(input({ id: newId() }), visitor)).rejects.toMatchObject(gone);
    await expect(calendars.territory(input({ id: newId() }), visitor)).rejects.toMatchObject(gone);
  });

  it('a territory gives its published events; a cancelled one stays a while, as cancelled', async () => {
    const territory = await transactions().run((em) => aTerritory(em, { name: 'Pays d’Aubagne, est' }));
    await anEvent({ territoryId: territory.id, sessions: [{ starts: '2027-03-09T14:00' }] });
    await anEvent({ territoryId: territory.id, status: 'draft' });
    await anEvent({
      territoryId: territory.id,
      status: 'cancelled',
      sessions: [{ starts: '2027-04-09T14:00' }],
    });
    await anEvent({ territoryId: territory.id, sessions: [{ starts: '2026-11-09T14:00' }] });
    const { events, calendar } = await territoryFeed(territory.id);
    expect(events.map(({ status }) => status)).toEqual(['CONFIRMED', 'CANCELLED']);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toContain('Pays d’Aubagne');
  });

  it('a territory without events is a feed all the same', async () => {
    const territory = await transactions().run((em) => aTerritory(em));
    expect((await territoryFeed(territory.id)).events).toEqual([]);
  });

  it('the ETag stays while nothing changes, and only then', async () => {
    const { event } = await anEvent();
    const first = await eventFeed(event.id);
    clock.advance({ minutes: 10 });
    const again = await eventFeed(event.id);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(again.text).not.toBe(first.text);
    await transactions().run(async (em) => {
      await em.getConnection().execute(`update event set title = 'Autre titre' where id = '${event.id}'`);
    });
    expect((await eventFeed(event.id)).headers.etag).not.toBe(first.headers.etag);
  });

  it('a sensitive event says neither its title nor what it is about', async () => {
    const { event } = await anEvent({ title: 'Groupe de parole', description: 'Violences', sensitive: true });
    const { text, events } = await eventFeed(event.id);
    expect(text).not.toMatch(/Groupe de parole|Violences/);
    expect(text.replaceAll('\r\n ', '')).not.toContain(event.slug);
    expect(events[0]).toMatchObject({ title: 'Rendez-vous', class: 'PRIVATE' });
  });
});

describe('the calendar of a pass', () => {
  const tokenOf = (url: string) =>
    url
      .split('/')
      .at(-1)!
      .replace(/\.ics$/, '');
  const feed = async (token: string) => read(await calendars.pass(input({ token }), visitor));
  const signUp = (eventId: string) =>
    aRegistration({ orm, clock }, { eventId, parties: [aPerson({ email: 'tous@exemple.invalid' })] });

  it('shows the seats that the pass holds, under the uid that a mail gives them', async () => {
    const { event, sessions } = await anEvent({ sessions: [{ starts: '2027-03-09T14:00' }] });
    const { passCode, registrations } = await signUp(event.id);
    const { url } = (await calendars.addressOfPass(input({ passCode: passCode! }))) as { url: string };
    const before = await feed(tokenOf(url));
    expect(before.events).toMatchObject([{ status: 'CONFIRMED', sequence: 0 }]);
    expect(before.headers['cache-control']).toBe('private, no-cache');

    const [{ person_id: personId }] = (await orm.em
      .fork()
      .getConnection()
      .execute(`select person_id from registration where id = '${registrations[0]!.id}'`)) as [
      { person_id: string },
    ];
    const issued = await transactions().run((em) =>
      context.get(IssueInvitations, { strict: false }).run(
        em,
        personId,
        [
          {
            sessionId: sessions[0]!.id,
            method: 'REQUEST',
            shown: { ...sessions[0]!, timeZone: 'Europe/Paris', title: 'x' } as never,
          },
        ],
        clock.now(),
      ),
    );
    expect((await feed(tokenOf(url))).events[0]!.uid).toBe(issued[0]!.uid);
    expect(before.events[0]!.uid).toBe(issued[0]!.uid);
  });

  it('shows the visits of its pairs once they have a date, each where it is and to whom it leads', async () => {
    const { event } = await anEvent({ sessions: [{ starts: '2027-06-08T09:00' }] });
    const [guest, host] = await Promise.all(
      ['CIO d’Exemple', 'Mission Locale d’Exemple'].map(async (organisationName) => {
        const parties = [aPerson({ organisationName })];
        const { passCode, registrations } = await aRegistration(
          { orm, clock },
          { eventId: event.id, parties },
        );
        const { url } = (await calendars.addressOfPass(input({ passCode: passCode! }))) as { url: string };
        return { id: registrations[0]!.id, visits: async () => (await feed(tokenOf(url))).events.slice(1) };
      }),
    );
    const [pairId, visitId] = [newId(), newId()];
    const members = [guest!.id, host!.id];
    await transactions().run(async (em) => {
      await rows(
        em,
        `insert into pair (id, event_id, plan_id, wave, members, formed_at) values ($1, $2, $1, 1, $3, $4)`,
        [pairId, event.id, members, clock.now().toString()],
      );
      await rows(
        em,
        `insert into pair_visit (id, pair_id, event_id, guest_id, host_id) values ($1, $2, $3, $4, $5)`,
        [visitId, pairId, event.id, ...members],
      );
    });
    expect(await guest!.visits()).toEqual([]);
    await transactions().run((em) =>
      rows(
        em,
        `update pair_visit set status = 'agreed', starts_at = '2027-04-06T12:00Z', ends_at = '2027-04-06T14:00Z',
           place = 'Salle 3' where id = $1`,
        [visitId],
      ),
    );
    const [[atGuest], [atHost]] = [await guest!.visits(), await host!.visits()];
    expect(atGuest).toMatchObject({
      title: 'Visite\u00a0: Mission Locale d’Exemple',
      starts: '2027-04-06T12:00:00.000Z',
      status: 'CONFIRMED',
    });
    expect(atHost!.title).toMatch(/^Visite de Camille/);
    expect(atHost!.uid).not.toBe(atGuest!.uid);
  });

  it('opens by the ticket too, and to nobody who changes a letter of its address', async () => {
    const { event } = await anEvent();
    const { registrations } = await signUp(event.id);
    const { url } = (await calendars.addressOfTicket(input({ ticket: registrations[0]!.ticket! }))) as {
      url: string;
    };
    const token = tokenOf(url);
    expect((await feed(token)).events).toHaveLength(2);
    const wrong = token.slice(0, -2) + (token.endsWith('A') ? 'BB' : 'AA');
    for (const other of [wrong, 'x', `${'A'.repeat(22)}.${token.split('.')[1]}`])
      await expect(calendars.pass(input({ token: other }), visitor)).rejects.toMatchObject({
        kind: 'not-found',
      });
  });

  it('an unknown code has no calendar', async () => {
    await expect(calendars.addressOfPass(input({ passCode: 'ZZZZ-ZZZZ' }))).rejects.toMatchObject({
      code: 'registration.pass-unknown',
    });
  });
});
