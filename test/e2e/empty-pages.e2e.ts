import type { Browser } from 'playwright-core';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { pathTo } from '../../apps/web/app/paths.js';
import { launchBrowser } from '../support/browser.js';
import { House } from '../support/house.js';
import { faultsOf } from '../support/judge-page.js';
import { carry } from '../support/readers.js';
import { LOCALES, type Locale } from '../support/site-map.js';
import { Visitor } from '../support/visitor.js';

let house: House;
let browser: Browser;
const readers: { visitor: Visitor; administrator: Visitor; locale: Locale }[] = [];

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), launchBrowser()]);
  const { cookie = '' } = await house.signIn('administration@passerelle.example');
  for (const locale of LOCALES) {
    const visitor = await Visitor.enter(browser, house, { locale });
    const administrator = await Visitor.enter(browser, house, { locale });
    await carry(administrator, house, cookie);
    readers.push({ visitor, administrator, locale });
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const PUBLIC = ['catalogue', 'privacy'] as const;
const LISTS = [
  'today',
  'events',
  'newEvent',
  'organisations',
  'messages',
  'jobs',
  'mail',
  'accounts',
  'territories',
] as const;
const OF_AN_EVENT = ['event', 'people', 'addPerson', 'eventMessages', 'day', 'desk'] as const;

const PLANTED = `<!doctype html><html lang="en"><body><main>
  <input><p style="color:#bbb;background:#fff">pale</p><div style="width:400px">wide</div>
  <script>console.error('loud')</script>
</main></body></html>`;

describe('whoever judges the pages', () => {
  it('sees a fault of each kind that is planted', async () => {
    const { page } = readers[0]!.visitor;
    await page.route('**/fr/planted', (route) => route.fulfill({ contentType: 'text/html', body: PLANTED }));
    const faults = (await faultsOf(readers[0]!.visitor, '/fr/planted', { framework: false })).join('\n');
    for (const kind of [
      'another language',
      'not one title',
      'loads a script: inline',
      'light: label',
      'light: color-contrast',
      'dark: color-contrast',
      'px wide: div',
      'loud',
    ])
      expect(faults).toContain(kind);
  });
});

describe('the pages of a house where nothing has happened yet', () => {
  it.each(PUBLIC)('%s has no fault', async (page) => {
    const faults = await Promise.all(
      readers.map(({ visitor, locale }) => faultsOf(visitor, pathTo(locale, page), { framework: false })),
    );
    expect(faults.flat()).toEqual([]);
  });

  it.each(LISTS)('%s has no fault', async (page) => {
    const faults = await Promise.all(
      readers.map(({ administrator, locale }) =>
        faultsOf(administrator, consolePath(locale, page), { framework: true }),
      ),
    );
    expect(faults.flat()).toEqual([]);
  });

  it.each(OF_AN_EVENT)('%s of an event that nobody has joined has no fault', async (page) => {
    const id = await anEvent();
    const faults = await Promise.all(
      readers.map(({ administrator, locale }) =>
        faultsOf(administrator, consolePath(locale, page, id), { framework: true }),
      ),
    );
    expect(faults.flat()).toEqual([]);
  });
});

async function anEvent(): Promise<string> {
  const { body: territory } = await house.call<{ id: string }>('POST', '/territories', {
    name: `Ici ${Date.now()}`,
    timeZone: 'Europe/Paris',
  });
  const { body: event } = await house.call<{ id: string }>('POST', '/events', {
    territoryId: territory.id,
    format: 'meeting',
    title: 'Personne encore',
    timeZone: 'Europe/Paris',
    audience: 'professionals',
    sessions: [{ startsAt: '2031-03-09T14:00', endsAt: '2031-03-09T16:00' }],
  });
  await house.call('POST', `/events/${event.id}/publish`, {});
  return event.id;
}
