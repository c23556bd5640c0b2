import type { Browser } from 'playwright-core';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { launchBrowser } from '../support/browser.js';
import { House } from '../support/house.js';
import { faultsOf } from '../support/judge-page.js';
import { carry } from '../support/readers.js';
import { Visitor } from '../support/visitor.js';

const ORGANISER = 'organisation@reseau.example';
/** 54 people of 14 organisations: the day that the planner is measured by. */
const SIZES = [8, 6, 5, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2];

let house: House;
let browser: Browser;
let organiser: Visitor;
let eventId: string;
let planId: string;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), launchBrowser()]);
  eventId = await dayOfTables();
  organiser = await Visitor.enter(browser, house);
  const { cookie = '' } = await house.signIn(ORGANISER);
  await carry(organiser, house, cookie);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

describe('an organiser plans the tables of a day', () => {
  it('is told what the rounds can reach before anything is computed, and why a day is impossible', async () => {
    await organiser.visit(consolePath('fr', 'plans', eventId));
    await organiser.follow('console.plan.list.first');
    await reads('6 tours : chacun peut rencontrer 30 personnes de 13 structures.');
    await organiser.write({ rounds: '2' });
    await reads('2 tours : chacun peut rencontrer 10 personnes de 9 structures.');
    await organiser.write({ sizeMin: '40', sizeTarget: '45', sizeMax: '50' });
    await reads('54 personnes ne peuvent pas s’asseoir à des tables de 40 à 50');
    await organiser.write({ rounds: '6', sizeMin: '5', sizeTarget: '6', sizeMax: '7', seconds: '1' });
    await reads('6 tours : chacun peut rencontrer 30 personnes de 13 structures.');
  });

  it('sees the plan come, with no colleagues together and nobody met twice, both proved', async () => {
    await organiser.press('console.plan.setup.make');
    planId = new URL(organiser.page.url()).pathname.split('/').at(-1)!;
    await organiser.page.locator('table.seats').waitFor();
    const figures = await organiser.page.locator('.bounds > div').allInnerTexts();
    for (const counted of [
      'fois où deux collègues sont à la même table',
      'rencontre entre deux personnes qui se sont déjà vues',
    ]) {
      const figure = figures.map(plain).find((text) => text.includes(counted))!;
      expect(figure).toMatch(/(^|\s)0(\s|$)/);
      expect(figure).toContain('Mieux possible : 0, c’est prouvé');
    }
    expect(await organiser.page.locator('table.seats tbody tr').count()).toBe(9);
    expect(await organiser.page.locator('table.seats td button').count()).toBe(54 * 6);
  });

  it('follows one person from table to table', async () => {
    await organiser.page.selectOption('#follow', { index: 12 });
    await organiser.page.locator('.followed').waitFor();
    expect(await organiser.page.locator('table.seats .follow').count()).toBe(6);
  });

  it('moves somebody with the keyboard alone, and is told the cost before anything moves', async () => {
    const { page } = organiser;
    const first = page.locator('table.seats button[tabindex="0"]');
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const number = await page.evaluate<string>('document.activeElement.textContent');
    const before = await seatsAt(3);
    await page.keyboard.press('Enter');
    await page.getByLabel(organiser.words('console.plan.move.to')).selectOption('4');
    await page.locator('.cost').first().waitFor();
    expect(await organiser.reads('.move-panel')).toContain('Moins bien');
    expect(await seatsAt(3)).toEqual(before);

    await page.getByRole('button', { name: organiser.words('console.plan.move.yes'), exact: true }).focus();
    await page.keyboard.press('Enter');
    await reads('est maintenant à la table 4 au tour 1.');
    await page.locator('.move-panel').waitFor({ state: 'detached' });
    expect(await seatsAt(3)).toEqual(expect.arrayContaining([...before, number]));
  });

  it('publishes it, knowing who will get what', async () => {
    await organiser.follow('console.plan.head.publish');
    await reads('54 personnes trouvent leur carte sur leur pass');
    await reads('18 ont une adresse');
    await reads('36 n’ont pas d’adresse');
    await organiser.press('console.plan.publishing.yes');
    await reads(organiser.words('console.plan.done.published'));
    await reads(organiser.words('console.plan.status.published'));
  });

  it('notes an absence without changing anybody’s card', async () => {
    await organiser.follow('console.plan.head.replan');
    const name = await organiser.page.locator('#planned option').nth(7).getAttribute('value');
    await organiser.page.getByLabel(organiser.words('console.plan.replanning.absentWho')).fill(name!);
    await organiser.page
      .getByRole('button', { name: organiser.words('console.plan.replanning.absentAdd') })
      .click();
    await organiser.press('console.plan.replanning.yes');
    await reads('Aucune carte ne change.');
    await reads('Absente : 8 ');
  });

  it('keeps seats and has the rest planned anew, then sees both plans side by side', async () => {
    const { page } = organiser;
    await page.locator('table.seats td button').first().click();
    await page.getByLabel(organiser.words('console.plan.move.keep')).check();
    await organiser.press('console.plan.keep.rest');
    await page.locator('table.seats').waitFor();
    expect(page.url()).not.toContain(planId);
    await organiser.visit(consolePath('fr', 'plans', eventId));
    for (const box of await page.locator('input[name="compare"]').all()) await box.check();
    await organiser.press('console.plan.list.compareThem');
    expect(await page.locator('#comparaison thead th').count()).toBe(3);
  });

  it('finds no fault in any view of it, nor in the room', async () => {
    const plan = consolePath('fr', 'plan', eventId, planId);
    const compared = new URL(organiser.page.url());
    const pages = [
      compared.pathname + compared.search,
      ...['', '?view=table', '?view=people', '?view=organisations'].map((view) => plan + view),
      consolePath('fr', 'replan', eventId, planId),
    ];
    for (const page of pages) expect(await faultsOf(organiser, page, { framework: true })).toEqual([]);
    await organiser.visit(consolePath('fr', 'newPlan', eventId));
    await organiser.page.getByLabel(organiser.words('console.plan.setup.seatingEach')).check();
    const table = organiser.page.locator('.room button').first();
    const across = organiser.page.locator('[name="tables.0.x"]');
    const before = Number(await across.inputValue());
    await table.focus();
    await organiser.page.keyboard.press('ArrowRight');
    expect(Number(await across.inputValue())).toBe(before + 0.5);
  });
});

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Waits until the page says something. */
const reads = (text: string): Promise<void> =>
  house.until(
    async () => plain(await organiser.reads()).includes(plain(text)),
    () => `the page does not say “${text}”`,
  );

/** The badge numbers of the first round at a table, counted from 0. */
const seatsAt = (table: number): Promise<string[]> =>
  organiser.page.locator(`table.seats button[data-row="${table}"][data-round="0"]`).allInnerTexts();

/** A published day of a morning, and everybody registered: a third with an address. */
async function dayOfTables(): Promise<string> {
  const made = async (path: string, body: object) =>
    (await house.call<{ id: string }>('POST', path, body)).body.id;
  const territoryId = await made('/territories', {
    name: 'Pays d’essai',
    timeZone: 'Europe/Paris',
    controller: 'Réseau d’essai',
  });
  await made('/accounts', { email: ORGANISER, role: 'organiser', territoryId });
  const day = Temporal.Now.plainDateISO('Europe/Paris').add({ days: 12 });
  const id = await made('/events', {
    territoryId,
    format: 'speed_dating',
    title: 'Qui fait quoi ?',
    timeZone: 'Europe/Paris',
    audience: 'professionals',
    sessions: [{ startsAt: `${day}T09:00`, endsAt: `${day}T12:00` }],
  });
  await house.call('POST', `/events/${id}/publish`, {});
  const people = SIZES.flatMap((size, organisation) =>
    Array.from({ length: size }, () => ({ organisationName: `Structure ${organisation + 1}` })),
  ).map((person, index) => ({
    ...person,
    firstName: `Prénom${index}`,
    lastName: `Nom${String(index).padStart(2, '0')}`,
    ...(index % 3 === 0 && { email: `p${index}@reseau.example` }),
  }));
  for (const party of [people.slice(0, 27), people.slice(27)]) {
    const { status } = await house.call('POST', `/events/${id}/registrations`, { people: party });
    expect(status).toBe(201);
  }
  return id;
}
