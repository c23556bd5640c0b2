import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { House } from '../support/house.js';
import { faultsOf } from '../support/judge-page.js';
import { letIn, type Reader, type Readers } from '../support/readers.js';
import { filled, LOCALES, sitePages, type Holes } from '../support/site-map.js';

interface EventRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly territoryId: string;
  readonly status: string;
  readonly signUp: string;
}

/** What stands in the demonstration, and the event that 500 people come to. */
interface Stock {
  readonly everyState: readonly EventRow[];
  readonly many: EventRow;
  readonly ticket: string;
  readonly mail: string;
  /** The event whose people are in pairs. */
  readonly paired: string;
  /** A plan of the tables of the event that many come to. */
  readonly plan: string;
  /** The event whose ateliers are given out: its plan, and the ticket of somebody who came late. */
  readonly seminar: { readonly id: string; readonly planId: string; readonly ticket: string };
}

interface Look {
  readonly as: Reader;
  readonly holes?: (stock: Stock) => readonly Holes[];
  readonly queries?: readonly string[];
  readonly status?: number;
}

const ofMany = ({ many }: Stock) => [{ id: many.id }];
const withPlan = ({ many, plan }: Stock) => [{ id: many.id, planId: plan }];
const ofEveryStatus = ({ everyState }: Stock) => [
  ...new Map(everyState.map(({ status, id }) => [status, { id }])).values(),
];
const withTicket = ({ ticket, seminar }: Stock) => [{ ticket }, { ticket: seminar.ticket }];
const ofSeminar = ({ seminar: { id, planId } }: Stock) => [{ id, planId }];
/** With five hundred people and no pair yet, and with pairs whose visits stand as they may. */
const withPairs = ({ many, paired }: Stock) => [{ id: many.id }, { id: paired }];
const anyToken = () => [{ token: 'a-token-that-opens-nothing' }];

/** How each page is looked at. A page that is not listed here fails. */
const LOOKS: Readonly<Record<string, Look>> = {
  'catalogue/page.tsx': {
    as: 'visitor',
    queries: ['', '?when=season', '?q=rien-de-tel&territory=nulle-part', '?from=2020-01-01&to=2020-01-02'],
  },
  'event/page.tsx': {
    as: 'visitor',
    holes: ({ everyState }) =>
      everyState.filter(({ status }) => status !== 'draft').map(({ slug }) => ({ slug })),
  },
  'pass/code.tsx': { as: 'visitor', queries: ['', '?closed'] },
  'pass/by-code.tsx': { as: 'holder' },
  'pass/cancel-by-code.tsx': { as: 'holder' },
  'pass/by-ticket.tsx': { as: 'visitor', holes: withTicket },
  'pass/cancel-by-ticket.tsx': { as: 'visitor', holes: withTicket },
  'sign-in/ask.tsx': { as: 'visitor' },
  'sign-in/link.tsx': { as: 'visitor', holes: anyToken },
  'sign-in/out.tsx': { as: 'visitor' },
  'sign-in/first-administrator.tsx': { as: 'visitor', holes: anyToken },
  'pages/display.tsx': { as: 'visitor' },
  'pages/help.tsx': { as: 'visitor' },
  'pages/accessibility.tsx': { as: 'visitor' },
  'pages/privacy.tsx': { as: 'visitor' },
  'specimens/page.tsx': { as: 'visitor' },
  'desk/page.tsx': { as: 'desk', holes: ofMany },
  'console/today/page.tsx': { as: 'organiser' },
  'console/events/page.tsx': { as: 'organiser', queries: ['', '?when=past'] },
  'console/editor/new.tsx': { as: 'organiser' },
  'console/event/overview.tsx': { as: 'administrator', holes: ofEveryStatus },
  'console/editor/edit.tsx': { as: 'organiser', holes: ofMany },
  'console/event/publish.tsx': { as: 'organiser', holes: ofMany },
  'console/event/postpone.tsx': { as: 'organiser', holes: ofMany },
  'console/event/cancel.tsx': { as: 'organiser', holes: ofMany },
  'console/event/clone.tsx': { as: 'organiser', holes: ofMany },
  'console/people/page.tsx': { as: 'organiser', holes: ofMany, queries: ['', '?status=waitlisted'] },
  'console/people/add.tsx': { as: 'organiser', holes: ofMany },
  'console/day/page.tsx': { as: 'administrator', holes: ofEveryStatus, queries: ['?show=all'] },
  'console/day/close.tsx': { as: 'organiser', holes: ofMany },
  'console/day/replan.tsx': { as: 'organiser', holes: ofMany },
  'console/board/page.tsx': { as: 'organiser', holes: ofMany, queries: ['', '?vue=salle'] },
  'console/event/messages.tsx': { as: 'organiser', holes: ofMany },
  'console/plan/list.tsx': { as: 'organiser', holes: ofMany },
  'console/plan/setup.tsx': { as: 'organiser', holes: ofMany },
  'console/plan/plan.tsx': { as: 'organiser', holes: withPlan, queries: ['', '?view=people'] },
  'console/plan/publish.tsx': { as: 'organiser', holes: withPlan },
  'console/plan/replan.tsx': { as: 'organiser', holes: withPlan },
  'console/plan/print.tsx': { as: 'organiser', holes: withPlan },
  'console/ateliers/page.tsx': { as: 'administrator', holes: ofSeminar },
  'console/ateliers/plan.tsx': { as: 'administrator', holes: ofSeminar, queries: ['', '?view=personne'] },
  'console/ateliers/publish.tsx': { as: 'administrator', holes: ofSeminar },
  'console/pairs/page.tsx': { as: 'administrator', holes: withPairs, queries: ['', '?done=swapped'] },
  'console/pairs/plenary.tsx': { as: 'administrator', holes: withPairs },
  'console/office/organisations.tsx': { as: 'organiser' },
  'console/office/messages.tsx': { as: 'organiser', queries: ['', '?status=failed'] },
  'console/office/jobs.tsx': { as: 'administrator' },
  'console/office/mail-list.tsx': { as: 'administrator', queries: ['', '?q=rien-de-tel'] },
  'console/office/mail.tsx': { as: 'administrator', holes: ({ mail }) => [{ id: mail }] },
  'console/office/accounts.tsx': { as: 'administrator' },
  'console/office/territories.tsx': { as: 'administrator' },
};

/** Addresses that show nothing of their own: they lead on, or take what a script sends. */
const NO_PAGES: Readonly<Record<string, number>> = {
  'pages/front-door.tsx': 302,
  'console/front-door.tsx': 302,
  'pages/elsewhere.tsx': 404,
  'desk/note.ts': 400,
  'console/board/worker.ts': 200,
};

let house: House;
let browser: Browser;
let stock: Stock;
let readers: Readers;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open('demo'), launchBrowser()]);
  const everyState = await oneOfEachState();
  const many = await eventWithMany(everyState[0]!.territoryId);
  const registered = await comeBy500(many);
  await house.call('POST', '/accounts', {
    email: 'pages@structure.example',
    role: 'organiser',
    territoryId: many.territoryId,
  });
  const { body: desk } = await house.call<{ url: string }>('POST', `/events/${many.id}/desk-links`, {});
  const [organiser, administrator] = await Promise.all(
    ['pages@structure.example', 'administration@passerelle.example'].map((email) => house.signIn(email)),
  );
  const { body: mail } = await house.call<{ items: { id: string }[] }>('GET', '/captured-mail');
  const { body: crossed } = await house.call<{ items: EventRow[] }>('GET', '/events?format=cross_visits');
  stock = {
    everyState,
    many,
    ticket: registered.ticket,
    mail: mail.items[0]!.id,
    paired: crossed.items[0]!.id,
    plan: await planOf(many),
    seminar: await seminarOfDemonstration(),
  };
  readers = await letIn(browser, house, {
    passCode: registered.passCode,
    deskLink: desk.url,
    organiser: organiser!['cookie']!,
    administrator: administrator!['cookie']!,
  });
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('every page, from the list of routes', () => {
  it('is listed here, and nothing else is', () => {
    const files = sitePages().map(({ file }) => file);
    expect(files.sort()).toEqual([...Object.keys(LOOKS), ...Object.keys(NO_PAGES)].sort());
  });

  it.each(sitePages().filter(({ file }) => LOOKS[file]))(
    '$file has no fault in light and dark, in French and English, wide and narrow',
    async ({ file, addresses }) => {
      const { as, holes = () => [{}], queries = [''], status } = LOOKS[file]!;
      const framework = file.startsWith('console/') || file.startsWith('desk/');
      const faults = await Promise.all(
        LOCALES.map(async (locale) => {
          const found: string[] = [];
          for (const values of holes(stock))
            for (const query of queries) {
              const address = filled(addresses[locale], values) + query;
              found.push(...(await faultsOf(readers[as][locale], address, { framework, status })));
            }
          return found;
        }),
      );
      expect(faults.flat()).toEqual([]);
    },
    120_000,
  );

  it.each(sitePages().filter(({ file }) => NO_PAGES[file]))(
    '$file shows nothing of its own',
    async ({ file, addresses }) => {
      const address = filled(addresses.fr, { id: stock.many.id }).replace('*', 'nulle/part');
      const { status } = await fetch(house.url + address, { redirect: 'manual' });
      expect(status).toBe(NO_PAGES[file]);
    },
  );

  it('an unknown page has no fault either', async () => {
    expect(await faultsOf(readers.visitor.fr, '/fr/nulle-part', { framework: false, status: 404 })).toEqual(
      [],
    );
  });
});

async function oneOfEachState(): Promise<EventRow[]> {
  const lists = await Promise.all(
    ['coming', 'past'].map((when) =>
      house.call<{ items: EventRow[] }>('GET', `/managed-events?when=${when}`),
    ),
  );
  const events = lists.flatMap(({ body }) => body.items);
  return [...new Map(events.map((event) => [`${event.status} ${event.signUp}`, event])).values()];
}

async function eventWithMany(territoryId: string): Promise<EventRow> {
  const day = Temporal.Now.plainDateISO('Europe/Paris').add({ days: 12 });
  const { body } = await house.call<EventRow>('POST', '/events', {
    territoryId,
    format: 'seminar',
    title: 'Journée à cinq cents',
    timeZone: 'Europe/Paris',
    audience: 'public',
    capacity: 450,
    sessions: [
      { startsAt: `${day}T09:00`, endsAt: `${day}T12:00`, title: 'Matin' },
      { startsAt: `${day}T14:00`, endsAt: `${day}T16:00`, title: 'Après-midi' },
    ],
  });
  return (await house.call<EventRow>('POST', `/events/${body.id}/publish`, {})).body;
}

/** A tenth with an address, the last fifty on the waiting list, and one without a name, whose pass is given back. */
async function comeBy500(event: EventRow): Promise<{ passCode: string; ticket: string }> {
  const signUp = async (body: object) => {
    const answer = await house.call<{ passCode: string; registrations: { ticket: string }[] }>(
      'POST',
      `/events/${event.id}/registrations`,
      body,
    );
    expect(answer.status).toBe(201);
    return { passCode: answer.body.passCode, ticket: answer.body.registrations[0]!.ticket };
  };
  const nameless = await signUp({ nameless: { seats: 2 } });
  for (let party = 0; party < 10; party++)
    await signUp({
      people: Array.from({ length: 50 }, (_, index) => ({
        firstName: `Prénom${party}`,
        lastName: `Nom-très-composé-${party}-${index}`,
        ...(index % 10 === 0 && { email: `p${party}.${index}@reseau.example` }),
      })),
    });
  return nameless;
}

/** The tables of everybody who has a seat, made. @returns the plan's id */
async function planOf(event: EventRow): Promise<string> {
  const { body } = await house.call<{ id: string }>('POST', `/events/${event.id}/rotation-plans`, {
    mode: 'mixed',
    rounds: 6,
    tables: { size: { min: 6, target: 8, max: 9 } },
    timetable: { minutes: 12, moveMinutes: 2 },
    seconds: 1,
  });
  await house.until(async () => {
    const plan = await house.call<{ status: string }>('GET', `/rotation-plans/${body.id}`);
    return plan.body.status === 'ready';
  });
  return body.id;
}

async function seminarOfDemonstration(): Promise<Stock['seminar']> {
  const { body: found } = await house.call<{ items: EventRow[] }>('GET', '/events?q=ateliers&format=seminar');
  const { id } = found.items[0]!;
  const { body: plans } = await house.call<{ items: { id: string }[] }>(
    'GET',
    `/events/${id}/rotation-plans`,
  );
  const { body: late } = await house.call<{ registrations: { ticket: string }[] }>(
    'POST',
    `/events/${id}/registrations`,
    { people: [{ firstName: 'Sam', lastName: 'Tardif', email: 'sam.tardif@structure.example' }] },
  );
  return { id, planId: plans.items[0]!.id, ticket: late.registrations[0]!.ticket };
}
