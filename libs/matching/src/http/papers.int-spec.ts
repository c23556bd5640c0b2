import { identityEntities } from '#identity';
import { anOrganiser } from '#identity/testing';
import { MovedClock, newId } from '#kernel';
import { AnswerWithHeaders, createOrm, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { CancelRegistration } from '#registration';
import { aPerson, aRegistration } from '#registration/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { readDay } from '../papers/read-day.js';
import { publishedTables } from '../persistence/cards.queries.js';
import { aPlanOfTables, giveOut, reseat } from '../testing/planned-tables.js';
import { eventToPlan } from '../use-cases/event-of-plan.js';
import { PaperPages } from './paper-pages.js';

let orm: MikroORM;
let transactions: Transactions;
let pages: PaperPages;
const clock = new MovedClock(Temporal.Instant.from('2027-03-01T08:00Z'));

beforeAll(async () => {
  orm = await createOrm({
    url: await testDatabase(),
    entities: [...identityEntities, ...schedulingEntities],
  });
  transactions = new Transactions(orm.em);
  pages = new PaperPages(transactions);
}, 60_000);
afterAll(() => orm.close(true));

/** A day of stands: the CIO's and the Mission Locale's, each with a presenter, and two visitors. */
async function aDay() {
  const territoryId = newId();
  const { event } = await transactions.run((em) =>
    aPublishedEvent(em, {
      territoryId,
      at: clock.now(),
      format: 'speed_dating',
      sessions: [{ starts: '2027-03-11T09:00', ends: '2027-03-11T12:00' }],
    }),
  );
  const ids: string[] = [];
  for (const [firstName, organisationName] of [
    ['Ana', 'CIO'],
    ['Bo', 'Mission Locale'],
    ['Chloé', 'CIO'],
    ['Dan', null],
  ] as const) {
    const contact = { firstName, lastName: 'Essai', organisationName, email: `${newId()}@exemple.invalid` };
    const view = await aRegistration({ orm, clock }, { eventId: event.id, parties: [aPerson(contact)] });
    ids.push(view.registrations[0]!.id);
  }
  const [ana, bo, chloe, dan] = ids as [string, string, string, string];
  const planId = await transactions.run((em) =>
    aPlanOfTables(em, {
      eventId: event.id,
      people: [
        { id: ana, organisation: 'cio' },
        { id: bo, organisation: 'mission locale' },
        { id: chloe, organisation: 'cio' },
        { id: dan, organisation: dan },
      ],
      settings: {
        mode: 'hosted',
        stands: [
          { id: '10', organisation: 'cio', presenters: [ana], max: 2 },
          { id: '9', organisation: 'mission locale', presenters: [bo], max: 2 },
        ],
      },
      seating: [
        { '10': [dan], '9': [chloe] },
        { '10': [], '9': [chloe, dan] },
      ],
      timetable: { startsAt: '09:20', minutes: 12, breaks: [{ afterRound: 1, minutes: 10 }] },
    }),
  );
  return { event, planId, ana, bo, chloe, dan, organiser: anOrganiser(territoryId) };
}
type Day = Awaited<ReturnType<typeof aDay>>;

const asked = (id: string, query: object = {}, paper = 'all') =>
  ({ params: { id, paper }, query, body: undefined }) as Parameters<PaperPages['ofPlan']>[0];

async function pdfOf({ planId, organiser }: Day, query: object = {}, paper?: string) {
  const answer = await pages.ofPlan(asked(planId, query, paper), { actor: organiser, locale: 'fr' });
  expect(answer).toBeInstanceOf(AnswerWithHeaders);
  return { bytes: await buffer(answer.answer as Readable), headers: answer.headers };
}

/** The pages of a PDF stand in it by their type. */
const pagesIn = (bytes: Buffer): number => bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

const read = ({ event, organiser }: Day, locale: 'fr' | 'en' = 'fr') =>
  transactions.read(async (em) => {
    const given = await publishedTables(em, event.id);
    const found = await eventToPlan(em, event.id, organiser);
    return readDay(em, { given: given!, event: found, changed: given!.changed, draft: false }, locale);
  });

describe('the papers of a plan', () => {
  it('are one PDF with the cards, the guest cards, a sign and a list for each stand, and the wall list', async () => {
    const { bytes, headers } = await pdfOf(await aDay());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesIn(bytes)).toBe(1 + 1 + 2 + 1 + 2);
    expect(headers['content-disposition']).toBe('inline; filename="tous-les-papiers.pdf"');
    expect(bytes.toString('latin1')).toContain('/Lang (fr-FR)');
  });

  it('are badges with the card on the back, and large cards two to a sheet', async () => {
    const day = await aDay();
    expect(pagesIn((await pdfOf(day, { layout: 'badges' }, 'cards')).bytes)).toBe(2);
    expect(pagesIn((await pdfOf(day, { size: 'large' }, 'cards')).bytes)).toBe(2);
  });

  it('say who comes to each stand in each round, stands in the order of their numbers', async () => {
    const day = await aDay();
    await giveOut({ orm, clock }, day.planId);
    const { tables, stands, rounds, kicker } = await read(day);
    expect(stands).toBe(true);
    expect(kicker).toBe('Speed dating, jeudi 11 mars 2027');
    expect(rounds.map(({ hour }) => hour)).toEqual(['9\u00a0h\u00a020', '9\u00a0h\u00a042']);
    expect(rounds[0]!.rest).toBe('Pause, de 9\u00a0h\u00a032 à 9\u00a0h\u00a042');
    expect(
      tables.map(({ id, host, rounds: held }) => [
        id,
        host,
        held.map(({ people, presenters }) =>
          [people, presenters].map((some) => some.map(({ name }) => name)),
        ),
      ]),
    ).toEqual([
      [
        '9',
        'Mission Locale',
        [
          [['Chloé Essai'], ['Bo Essai']],
          [['Chloé Essai', 'Dan Essai'], ['Bo Essai']],
        ],
      ],
      [
        '10',
        'CIO',
        [
          [['Dan Essai'], ['Ana Essai']],
          [[], ['Ana Essai']],
        ],
      ],
    ]);
  });

  it('name a person who replaces another, and nobody who gave their seat back', async () => {
    const day = await aDay();
    await giveOut({ orm, clock }, day.planId);
    const before = (await read(day)).people;
    await transactions.run((em) =>
      rows(em, `update registration set first_name = 'Samir', last_name = 'Costa' where id = $1`, [
        day.chloe,
      ]),
    );
    await new CancelRegistration(transactions, clock).run(day.dan, { by: 'holder' });
    const { people } = await read(day);
    expect(people.map(({ name }) => name)).toEqual(['Ana Essai', 'Bo Essai', 'Samir Costa']);
    expect(people[2]!.stops).toEqual(before[2]!.stops);
    expect(people[2]!.number).toBe(before[2]!.number);
  });

  it('once published are what people were given, whatever stands in the plan since', async () => {
    const day = await aDay();
    await giveOut({ orm, clock }, day.planId);
    const seats = { '10': [], '9': [day.chloe], '11': [day.dan] };
    await transactions.run((em) => reseat(em, day.planId, [seats, seats]));
    expect(pagesIn((await pdfOf(day, {}, 'tables')).bytes)).toBe(2);
    clock.advance({ minutes: 1 });
    await giveOut({ orm, clock }, day.planId);
    expect(pagesIn((await pdfOf(day, {}, 'tables')).bytes)).toBe(3);
    expect((await read(day)).people.filter(({ changed }) => changed).map(({ name }) => name)).toEqual([
      'Dan Essai',
    ]);
  });

  it('of a day where nobody is left are one page that says so', async () => {
    const day = await aDay();
    for (const id of [day.ana, day.bo, day.chloe, day.dan])
      await new CancelRegistration(transactions, clock).run(id, { by: 'holder' });
    for (const paper of ['cards', 'jokers', 'tables', 'wall', 'hosts', 'all'])
      expect(pagesIn((await pdfOf(day, {}, paper)).bytes)).toBe(1);
  });

  it('are for those who organise the event: to anybody else there is no such plan', async () => {
    const day = await aDay();
    const gone = { kind: 'not-found', code: 'platform.not-found' };
    const elsewhere = { actor: anOrganiser(newId()), locale: 'fr' } as const;
    await expect(pages.ofPlan(asked(day.planId), elsewhere)).rejects.toMatchObject(gone);
    await expect(pages.ofPlan(asked(newId()), elsewhere)).rejects.toMatchObject(gone);
  });
});
