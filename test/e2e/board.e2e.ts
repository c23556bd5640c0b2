import type { Browser } from 'playwright-core';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { launchBrowser } from '../support/browser.js';
import { House } from '../support/house.js';
import { faultsOf } from '../support/judge-page.js';
import { sessionFromNow, signIn, zoneOfTheDay } from '../support/organising.js';
import { Visitor } from '../support/visitor.js';

const ZONE = zoneOfTheDay();
const ORGANISER = 'organisation@reseau.example';

let house: House;
let browser: Browser;
let eventId: string;
let planId: string;
let operator: Visitor;
let second: Visitor;
let room: Visitor;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open('start'), launchBrowser()]);
  eventId = await aSpeedDating();
  [operator, second, room] = [await anOrganiser(), await anOrganiser(), await anOrganiser()];
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const board = () => consolePath('fr', 'board', eventId);
const title = (visitor: Visitor) => visitor.page.locator('.board h1');
const shows = (visitor: Visitor, text: string) => title(visitor).filter({ hasText: text }).waitFor();
/** A sign of the head, or what the operator is told. */
const sees = (visitor: Visitor, key: string) =>
  visitor.page
    .locator('.sign, .board-news')
    .filter({ hasText: visitor.words(key) })
    .waitFor();
const button = (visitor: Visitor, key: string, values: object = {}) =>
  visitor.page.getByRole('button', { name: visitor.words(key, { ...values }) as string, exact: true });

describe('the screen of the day, in browsers', () => {
  it('says what to do while no plan is published, and shows the plan as soon as one is', async () => {
    for (const visitor of [operator, second]) await visitor.visit(board());
    await room.visit(`${board()}?vue=salle`);
    expect(await operator.reads()).toContain(operator.words('console.board.empty.title'));
    planId = await aPublishedPlan();
    for (const visitor of [operator, second, room]) await visitor.page.locator('.tables').waitFor();
    expect(await room.page.locator('.board-controls').count()).toBe(0);
    expect(await numbersAt(room, 1)).toHaveLength(4);
  });

  it('started by the keyboard, all screens follow, and say when the next round is', async () => {
    await operator.page.keyboard.press('Space');
    for (const visitor of [operator, second, room]) await shows(visitor, 'Tour 1 sur 3');
    expect(await room.reads('.then')).toMatch(/^Ensuite : tour 2 à \d+ h/);
    expect(await room.reads('.part')).toContain('A présente');
  });

  it('a minute more is a minute more on every screen, and the clock agrees to the second', async () => {
    await button(operator, 'console.board.controls.add_minute').click();
    await room.page.getByRole('img', { name: /sur 21$/ }).waitFor();
    await house.until(async () => {
      const [here, there] = await Promise.all([secondsOf(operator), secondsOf(room)]);
      return here === there;
    });
  });

  it('« next » pressed by two at once moves the day on once', async () => {
    await Promise.all(
      [operator, second].map((visitor) => button(visitor, 'console.board.controls.end_round').click()),
    );
    for (const visitor of [operator, second, room]) await shows(visitor, 'Changez de table');
    await Promise.all(
      [operator, second].map((visitor) =>
        button(visitor, 'console.board.controls.next_round', { round: 2 }).click(),
      ),
    );
    for (const visitor of [operator, second, room]) await shows(visitor, 'Tour 2 sur 3');
    expect((await state()).place).toMatchObject({ kind: 'round', round: 2 });
  });

  it('survives a reload', async () => {
    await operator.visit(board());
    await shows(operator, 'Tour 2 sur 3');
  });

  it('goes on without a network, through a reload too; what was done alone is sent when it is back', async () => {
    await kept(operator);
    await operator.context.setOffline(true);
    await sees(operator, 'console.board.offline');
    const before = await secondsOf(operator);
    await button(operator, 'console.board.controls.pause').click();
    await sees(operator, 'console.board.held');
    expect((await state()).place.heldAt).toBeNull();

    await operator.visit(board());
    await sees(operator, 'console.board.held');
    await sees(operator, 'console.board.offline');
    expect(await secondsOf(operator)).toBeLessThanOrEqual(before);
    expect(await operator.reads('.board-controls')).toContain('1 action sera envoyée');

    await operator.context.setOffline(false);
    await sees(room, 'console.board.held');
    expect((await state()).place.heldAt).not.toBeNull();
    await button(operator, 'console.board.controls.resume').click();
    await room.page.locator('.clock:not(.held)').waitFor();
  }, 60_000);

  it('gives way where somebody acted elsewhere in between, and says so', async () => {
    await operator.context.setOffline(true);
    await sees(operator, 'console.board.offline');
    await button(operator, 'console.board.controls.end_round').click();
    await shows(operator, 'Changez de table');
    await button(second, 'console.board.controls.pause').click();
    await sees(room, 'console.board.held');
    await operator.context.setOffline(false);
    await sees(operator, 'console.board.news.conflict');
    await shows(operator, 'Tour 2 sur 3');
    await button(operator, 'console.board.controls.resume').click();
    await room.page.locator('.clock:not(.held)').waitFor();
  }, 60_000);

  it('an action that was a mistake is taken back on every screen', async () => {
    await button(operator, 'console.board.controls.end_round').click();
    await shows(room, 'Changez de table');
    await button(operator, 'console.board.controls.undo').click();
    await shows(room, 'Tour 2 sur 3');
  });

  it('shows numbers alone, and names only when somebody asks for them', async () => {
    expect(await operator.page.content()).not.toContain('Trescastel');
    await operator.page.locator('.board-controls summary').click();
    await button(operator, 'console.board.more.find').click();
    await operator.page.locator('.more input[type="search"]').fill('tresc');
    await operator.page.locator('.found li', { hasText: 'Trescastel' }).first().waitFor();
    expect(await operator.page.evaluate(`JSON.stringify(localStorage)`)).not.toContain('Trescastel');
  });

  it('the desk of the event sees the screen and leads nothing', async () => {
    const { body } = await house.call<{ url: string }>('POST', `/events/${eventId}/desk-links`, {});
    const desk = await enter();
    await desk.visit(body.url);
    await desk.press('public.signIn.enter');
    await desk.visit(board());
    await shows(desk, 'Tour 2 sur 3');
    expect(await desk.page.locator('.board-controls').count()).toBe(0);
  });

  it('is planned again in one tap for those who are here, shows what it costs, and then changes the screen', async () => {
    const [missing] = await comeAllButTheFirst(1);
    await operator.visit(consolePath('fr', 'day', eventId));
    await operator.press('console.replanDay.button');
    expect(await operator.reads('.figures')).toMatch(/Absents 1 .*Cartes qui changent \d+/);
    await operator.press('console.replanDay.publish');
    expect(await operator.reads()).toContain(operator.words('console.replanDay.published'));

    await second.page.locator('.board').waitFor();
    await button(second, 'console.board.controls.end_round').click();
    await shows(room, 'Changez de table');
    await house.until(async () => !(await allNumbers(room)).includes(missing!));
    expect(await allNumbers(room)).toHaveLength(11);
  }, 60_000);

  it('has no fault in light and dark, in French and English, wide and narrow', async () => {
    const english = await anOrganiser('en');
    const faults = [
      ...(await faultsOf(second, board(), { framework: true })),
      ...(await faultsOf(second, `${board()}?vue=salle&liste=people`, { framework: true })),
      ...(await faultsOf(second, consolePath('fr', 'replanDay', eventId), { framework: true })),
      ...(await faultsOf(english, consolePath('en', 'board', eventId), { framework: true })),
    ];
    expect(faults).toEqual([]);
  }, 90_000);

  it('no page complained of anything but the network that was taken away', () => {
    const complaints = visitors
      .flatMap((visitor) => visitor.complaints)
      .filter((complaint) => !/ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/.test(complaint));
    expect(complaints).toEqual([]);
  });
});

async function enter(locale: 'fr' | 'en' = 'fr'): Promise<Visitor> {
  const visitor = await Visitor.enter(browser, house, { locale });
  visitors.push(visitor);
  return visitor;
}

async function anOrganiser(locale: 'fr' | 'en' = 'fr'): Promise<Visitor> {
  const visitor = await enter(locale);
  await signIn(visitor, house, ORGANISER);
  return visitor;
}

/** The page has been kept: a reload will find it without a network. */
const kept = (visitor: Visitor) =>
  visitor.page.waitForFunction(
    `caches.match(location.href).then((found) => found !== undefined && navigator.serviceWorker.controller !== null)`,
  );

async function secondsOf({ page }: Visitor): Promise<number> {
  const [minutes, seconds] = (await page.locator('.clock').innerText()).split(':').map(Number);
  return minutes! * 60 + seconds!;
}

async function state() {
  const { body } = await house.call<{
    place: { kind: string; round: number; heldAt: string | null };
  }>('GET', `/events/${eventId}/board/state`);
  return body;
}

const numbersAt = async ({ page }: Visitor, table: number): Promise<string[]> =>
  (
    await page
      .locator('.tables li')
      .nth(table - 1)
      .locator('.p')
      .innerText()
  )
    .split(/\s+/)
    .filter(Boolean);

const allNumbers = async ({ page }: Visitor): Promise<number[]> =>
  (await page.locator('.tables .p').allInnerTexts()).join(' ').split(/\s+/).filter(Boolean).map(Number);

/** Twelve people of three organisations, today. */
async function aSpeedDating(): Promise<string> {
  const made = async <Body>(path: string, body: object): Promise<Body> => {
    const answer = await house.call<Body>('POST', path, body);
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  };
  const { id: territoryId } = await made<{ id: string }>('/territories', {
    name: 'Pays d’essai',
    timeZone: ZONE,
    controller: 'Réseau d’essai',
  });
  await made('/accounts', { email: ORGANISER, role: 'organiser', territoryId });
  const { date, from, to } = sessionFromNow(ZONE, { minutes: 10 }, { hours: 2 });
  const { id } = await made<{ id: string }>('/events', {
    territoryId,
    format: 'speed_dating',
    title: 'Speed dating d’essai',
    timeZone: ZONE,
    audience: 'professionals',
    sessions: [{ startsAt: `${date}T${from}`, endsAt: `${date}T${to}` }],
  });
  await made(`/events/${id}/publish`, {});
  const lastNames = ['Ferrandine', 'Courvoisin', 'Trescastel', 'Montbrun'];
  await made(`/events/${id}/registrations`, {
    people: Array.from({ length: 12 }, (_, index) => ({
      firstName: `Prénom${index}`,
      lastName: lastNames[index % 4],
      organisationName: `Structure ${index % 3}`,
    })),
  });
  return id;
}

async function aPublishedPlan(): Promise<string> {
  const { body } = await house.call<{ id: string }>('POST', `/events/${eventId}/rotation-plans`, {
    mode: 'mixed',
    rounds: 3,
    tables: [4, 4, 4],
    timetable: {
      minutes: 20,
      moveMinutes: 5,
      phases: [
        { name: 'A présente', minutes: 10 },
        { name: 'B présente', minutes: 10 },
      ],
    },
    seconds: 0.5,
  });
  await house.until(async () => {
    const plan = await house.call<{ status: string }>('GET', `/rotation-plans/${body.id}`);
    return plan.body.status === 'ready';
  });
  await house.call('POST', `/rotation-plans/${body.id}/publish`, { tell: false });
  return body.id;
}

/** Everybody is noted as arrived but the first of the list. @returns the badge numbers of those who are missing */
async function comeAllButTheFirst(count: number): Promise<number[]> {
  const { body: expected } = await house.call<{
    people: { registrationId: string }[];
    session: { id: string };
  }>('GET', `/events/${eventId}/expected`);
  const { body: plan } = await house.call<{ peoplePlanned: { id: string; number: number }[] }>(
    'GET',
    `/rotation-plans/${planId}`,
  );
  const away = new Set(expected.people.slice(0, count).map(({ registrationId }) => registrationId));
  await house.call('POST', `/events/${eventId}/check-ins`, {
    records: expected.people.slice(count).map(({ registrationId }) => ({
      clientId: `arrival-${registrationId}`,
      kind: 'in',
      at: new Date().toISOString(),
      deviceId: 'telephone-1',
      sessionId: expected.session.id,
      registrationId,
    })),
  });
  return plan.peoplePlanned.filter(({ id }) => away.has(id)).map(({ number }) => number);
}
