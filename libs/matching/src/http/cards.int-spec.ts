import { identityEntities } from '#identity';
import { MovedClock } from '#kernel';
import { createOrm, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { CancelRegistration } from '#registration';
import { aPerson, aRegistration, TEST_SECRETS } from '#registration/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import {
  aPlanOfTables,
  giveOut,
  reseat,
  type PlannedTables,
  type Seating,
} from '../testing/planned-tables.js';
import { CardPages } from './card-pages.js';

let orm: MikroORM;
let transactions: Transactions;
let pages: CardPages;
const clock = new MovedClock(Temporal.Instant.from('2027-03-01T08:00Z'));

beforeAll(async () => {
  orm = await createOrm({
    url: await testDatabase(),
    entities: [...identityEntities, ...schedulingEntities],
  });
  transactions = new Transactions(orm.em);
  pages = new CardPages(transactions, clock, TEST_SECRETS);
}, 60_000);
afterAll(() => orm.close(true));

const TIMETABLE = {
  startsAt: '09:20',
  minutes: 12,
  moveMinutes: 2,
  phases: [
    { name: 'Présentations', minutes: 8 },
    { name: 'Questions', minutes: 4 },
  ],
  breaks: [{ afterRound: 1, minutes: 20, name: 'Café' }],
};

const SOMEBODY = [
  { firstName: 'Nadia', lastName: 'Ferrand', organisationName: 'Mission Locale' },
  { firstName: 'Théo', lastName: 'Lebrun', organisationName: 'CIO d’Aubagne' },
  { firstName: 'Prisca', lastName: 'Ngoma', organisationName: null },
] as const;

/** A day of three people and two rounds: Nadia and Théo meet in the first, Nadia and Prisca in the second. */
async function aDay(given: Partial<PlannedTables> = {}) {
  const { event } = await transactions.run((em) =>
    aPublishedEvent(em, {
      at: clock.now(),
      sessions: [{ starts: '2027-03-11T09:00', ends: '2027-03-11T12:00' }],
    }),
  );
  const held = [];
  for (const contact of SOMEBODY) {
    const view = await aRegistration(
      { orm, clock },
      {
        eventId: event.id,
        parties: [aPerson({ ...contact, email: `${contact.lastName}.${event.id}@exemple.invalid` })],
      },
    );
    held.push({
      id: view.registrations[0]!.id,
      ticket: view.registrations[0]!.ticket!,
      passCode: view.passCode!,
    });
  }
  const [nadia, theo, prisca] = held as [(typeof held)[0], (typeof held)[0], (typeof held)[0]];
  const planId = await transactions.run((em) =>
    aPlanOfTables(em, {
      eventId: event.id,
      people: [
        { id: nadia.id, organisation: 'mission locale' },
        { id: theo.id, organisation: 'cio d aubagne' },
        { id: prisca.id, organisation: prisca.id },
      ],
      seating: [
        { '1': [nadia.id, theo.id], '2': [prisca.id] },
        { '1': [theo.id], '2': [nadia.id, prisca.id] },
      ],
      timetable: TIMETABLE,
      ...given,
    }),
  );
  return { event, planId, nadia, theo, prisca };
}

const cardOf = async (ticket: string) => (await pages.ofTicket(ticket)).items[0];

describe('a card', () => {
  it('is there once the plan is published, and not before', async () => {
    const { planId, nadia } = await aDay();
    expect(await cardOf(nadia.ticket)).toBeUndefined();
    await giveOut({ orm, clock }, planId);
    expect(await cardOf(nadia.ticket)).toMatchObject({ number: 1, name: 'Nadia Ferrand', changed: false });
  });

  it('says table and time of each round, in the zone of the event, the parts and the break', async () => {
    const { planId, theo } = await aDay();
    await giveOut({ orm, clock }, planId);
    const card = await cardOf(theo.ticket);
    expect(card!.phases).toEqual(TIMETABLE.phases);
    expect(card!.rounds).toEqual([
      {
        round: 1,
        time: { startsAt: '2027-03-11T09:20:00+01:00', endsAt: '2027-03-11T09:32:00+01:00' },
        table: '1',
        presents: false,
        host: null,
        organisations: ['Mission Locale'],
        breakAfter: {
          name: 'Café',
          startsAt: '2027-03-11T09:34:00+01:00',
          endsAt: '2027-03-11T09:54:00+01:00',
        },
      },
      {
        round: 2,
        time: { startsAt: '2027-03-11T09:54:00+01:00', endsAt: '2027-03-11T10:06:00+01:00' },
        table: '1',
        presents: false,
        host: null,
        organisations: [],
        breakAfter: null,
      },
    ]);
  });

  it('says nothing of anybody else: no name, no address, no registration, no organisation of one', async () => {
    const { planId, nadia, theo, prisca } = await aDay();
    await giveOut({ orm, clock }, planId);
    const told = JSON.stringify([await pages.ofTicket(nadia.ticket), await pages.ofPass(nadia.passCode)]);
    expect(told).not.toMatch(/Théo|Lebrun|Prisca|Ngoma|@exemple/);
    expect(told).not.toContain(theo.id);
    expect(told).not.toContain(prisca.id);
    expect(told).toContain('CIO d’Aubagne');
  });

  it('shows initials through a pass code, and opens to no other code or ticket', async () => {
    const { planId, nadia } = await aDay();
    await giveOut({ orm, clock }, planId);
    expect((await pages.ofPass(nadia.passCode)).items).toMatchObject([
      { name: 'N. F.', registrationId: nadia.id },
    ]);
    await expect(pages.ofPass('ZZZZZZZZ')).rejects.toMatchObject({
      kind: 'not-found',
      code: 'registration.pass-unknown',
    });
    await expect(pages.ofTicket(nadia.id)).rejects.toMatchObject({
      kind: 'not-found',
      code: 'registration.ticket-unknown',
    });
  });

  it('is new for those whose tables change, and for nobody else', async () => {
    const { planId, nadia, theo, prisca } = await aDay();
    await giveOut({ orm, clock }, planId);
    clock.advance({ hours: 1 });
    const seats: Seating = [
      { '1': [nadia.id, theo.id], '2': [prisca.id] },
      { '1': [theo.id], '2': [nadia.id], '3': [prisca.id] },
    ];
    await transactions.run((em) => reseat(em, planId, seats));
    expect((await cardOf(prisca.ticket))!.rounds[1]!.table).toBe('2');
    await giveOut({ orm, clock }, planId);
    const [first, second] = [await cardOf(nadia.ticket), await cardOf(prisca.ticket)];
    expect([first!.changed, second!.changed, second!.rounds[1]!.table]).toEqual([false, true, '3']);
    expect(first!.givenAt < second!.givenAt).toBe(true);
  });

  it('of a person who is replaced keeps everything but the name', async () => {
    const { planId, nadia } = await aDay();
    await giveOut({ orm, clock }, planId);
    const before = await cardOf(nadia.ticket);
    await transactions.run((em) =>
      rows(em, `update registration set first_name = 'Samir', last_name = 'Costa' where id = $1`, [nadia.id]),
    );
    expect(await cardOf(nadia.ticket)).toEqual({ ...before, name: 'Samir Costa' });
  });

  it('is taken from whoever gives their seat back, and goes with an event that is put off', async () => {
    const { event, planId, nadia, theo } = await aDay();
    await giveOut({ orm, clock }, planId);
    await new CancelRegistration(transactions, clock).run(nadia.id, { by: 'holder' });
    expect((await pages.ofTicket(nadia.ticket)).items).toEqual([]);
    await transactions.run((em) =>
      rows(em, `update event set status = 'postponed' where id = $1`, [event.id]),
    );
    expect((await pages.ofTicket(theo.ticket)).items).toEqual([]);
  });

  it('at stands names the host, and says who stays', async () => {
    const { planId, nadia, prisca } = await aDay({
      settings: {
        mode: 'hosted',
        stands: [
          { id: '1', organisation: 'cio d aubagne' },
          { id: '2', organisation: 'Cap emploi', presenters: ['nobody'] },
        ],
      },
    });
    await giveOut({ orm, clock }, planId);
    expect((await cardOf(nadia.ticket))!.rounds.map(({ host }) => host)).toEqual([
      'CIO d’Aubagne',
      'Cap emploi',
    ]);
    expect((await cardOf(prisca.ticket))!.rounds.map(({ presents }) => presents)).toEqual([false, false]);
  });
});
