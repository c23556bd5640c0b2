import type { Browser } from 'playwright-core';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { pathTo } from '../../apps/web/app/paths.js';
import { launchBrowser } from '../support/browser.js';
import { House } from '../support/house.js';
import { askForLink, signIn, type Boxes } from '../support/organising.js';
import { LOCALES } from '../support/site-map.js';
import { Visitor } from '../support/visitor.js';

const ORGANISER = 'essais@reseau.example';

interface Event {
  readonly id: string;
  readonly slug: string;
  readonly seats: { readonly left: number };
}

let house: House;
let browser: Browser;
let territoryId: string;
const organisers: Record<string, Visitor> = {};

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), launchBrowser()]);
  const { body } = await house.call<{ id: string }>('POST', '/territories', {
    name: 'Essais',
    timeZone: 'Europe/Paris',
  });
  territoryId = body.id;
  await house.call('POST', '/accounts', { email: ORGANISER, role: 'organiser', territoryId });
  for (const locale of LOCALES) {
    organisers[locale] = await Visitor.enter(browser, house, { locale });
    await signIn(organisers[locale], house, ORGANISER);
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function anEvent(overrides: object = {}): Promise<Event> {
  const day = Temporal.Now.plainDateISO('Europe/Paris').add({ days: 30 });
  const { body } = await house.call<Event>('POST', '/events', {
    territoryId,
    format: 'workshop',
    title: 'Atelier d’essai',
    timeZone: 'Europe/Paris',
    audience: 'public',
    capacity: 5,
    sessions: [{ startsAt: `${day}T14:00`, endsAt: `${day}T16:00` }],
    ...overrides,
  });
  return (await house.call<Event>('POST', `/events/${body.id}/publish`, {})).body;
}

/** A Sunday on which the clocks of Paris go from 2 to 3 in the morning. */
function nextSpringGap(): Temporal.PlainDate {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Paris');
  const gap = (after: Temporal.ZonedDateTime): Temporal.ZonedDateTime => {
    const next = after.getTimeZoneTransition('next')!;
    return next.offsetNanoseconds > after.offsetNanoseconds ? next : gap(next);
  };
  return gap(now).toPlainDate();
}

const COMPLETE: Boxes = {
  format: 'workshop',
  audience: 'public',
  title: 'Un titre assez long pour être gardé',
  description: 'Une ligne.\n\nUne autre.',
  placeName: 'Une salle',
  capacity: '12',
  contactPhone: '04 93 00 00 00',
  'sessions.0.date': '2031-03-09',
  'sessions.0.from': '14:00',
  'sessions.0.to': '16:00',
};

/** Sends the form and looks at what came back: its title, its error beside the box, and everything that was typed. */
async function expectRefused(
  visitor: Visitor,
  { typed, button, box, says }: { typed: Boxes; button: string; box: string; says: string },
): Promise<void> {
  await visitor.write(typed);
  const before = await typedIn(visitor);
  await visitor.press(button);
  expect(await visitor.page.title()).toMatch(visitor.locale === 'fr' ? /^Erreur\u00a0: / : /^Error: /);
  const field = visitor.page.locator(`[id="${box}"]`);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  const beside = await field.getAttribute('aria-describedby');
  expect(await visitor.reads(`[id="${beside!.split(' ')[0]}"]`)).toContain(says.replace(/\s+/g, ' '));
  expect(await typedIn(visitor)).toEqual(before);
  expect(visitor.complaints).toEqual([]);
}

/** All that stands in the boxes of the page, apart from what the page itself put there unseen. */
const typedIn = ({ page }: Visitor): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('main form [name]:not([type=hidden])')]
    .filter(({ type }) => type !== 'submit')
    .map(({ name, type, value, checked }) => [name, type === 'radio' || type === 'checkbox' ? [value, checked] : value])`);

describe.each(LOCALES)('bad input, read in %s', (locale) => {
  const organiser = () => organisers[locale]!;

  it.each([
    ['an end before the start', { 'sessions.0.to': '13:00' }, 'sessions.0.to', 'session-ends-before-start'],
    [
      'a start in the spring gap',
      { 'sessions.0.date': `${nextSpringGap()}`, 'sessions.0.from': '02:30', 'sessions.0.to': '05:00' },
      'sessions.0.from',
      'start-in-spring-gap',
    ],
  ])('%s is said beside its hour', async (_what, wrong, box, code) => {
    await organiser().visit(consolePath(locale, 'newEvent'));
    const typed = { ...COMPLETE, ...wrong };
    const says = organiser().words(`errors.scheduling.${code}`);
    await expectRefused(organiser(), { typed, button: 'console.editor.create', box, says });
  });

  it('a capacity of −1 is said beside its box', async () => {
    await organiser().visit(consolePath(locale, 'newEvent'));
    await expectRefused(organiser(), {
      typed: { ...COMPLETE, capacity: '-1' },
      button: 'console.editor.create',
      box: 'capacity',
      says: organiser().words('errors.platform.field.too-small', { minimum: 1 }),
    });
  });

  it('a capacity under what is held is said beside its box, and nothing is taken away', async () => {
    const { id } = await anEvent();
    await house.call('POST', `/events/${id}/registrations`, { nameless: { seats: 2 } }, {});
    await organiser().visit(consolePath(locale, 'editEvent', id));
    await expectRefused(organiser(), {
      typed: { capacity: '1', title: 'Un autre titre' },
      button: 'console.editor.save',
      box: 'capacity',
      says: organiser().words('errors.scheduling.capacity-below-held', { held: 2 }),
    });
    expect((await house.call('GET', `/events/${id}`)).body).toMatchObject({ capacity: 5 });
  });

  it('a form without an address says so beside it, and keeps the rest', async () => {
    const { slug } = await anEvent({ audience: 'professionals', format: 'seminar' });
    const visitor = await Visitor.enter(browser, house, { locale });
    await visitor.visit(pathTo(locale, 'event', { slug }));
    await expectRefused(visitor, {
      typed: { firstName: 'Inès', lastName: 'Vallon', organisationName: 'Une structure', email: 'ines@' },
      button: 'public.form.signUp',
      box: 'email',
      says: visitor.words('errors.platform.field.email').slice(0, 10),
    });
    await visitor.leave();
  });

  it('a wrong code is said beside its box', async () => {
    const visitor = await Visitor.enter(browser, house, { locale, javaScript: false });
    for (const [code, says] of [
      ['', 'public.code.required'],
      ['ZZZZ ZZZZ', 'errors.registration.pass-unknown'],
      ['trop court', 'errors.registration.pass-unknown'],
    ] as const) {
      await visitor.visit(pathTo(locale, 'code'));
      await visitor.write({ code });
      await visitor.press('public.code.submit');
      expect(await visitor.page.title()).toMatch(locale === 'fr' ? /^Erreur\u00a0: / : /^Error: /);
      expect(await visitor.reads('#code-err')).toContain(visitor.words(says));
      expect(await visitor.page.locator('#code').inputValue()).toBe(code);
    }
    await visitor.leave();
  });

  it('a wrong, a used and an old link each say why, and how to get another', async () => {
    const visitor = await Visitor.enter(browser, house, { locale });
    const expectDead = async (link: string, code: string) => {
      await visitor.visit(link);
      await visitor.press('public.signIn.enter');
      expect(await visitor.page.title()).toMatch(locale === 'fr' ? /^Erreur\u00a0: / : /^Error: /);
      expect(await visitor.reads()).toContain(visitor.words(`errors.identity.${code}`));
      expect(await visitor.page.locator(`main a[href="${pathTo(locale, 'signIn')}"]`).count()).toBe(1);
    };
    const old = await askForLink(visitor, house, ORGANISER);
    await house.sql(`update sign_in_link set expires_at = now() - interval '1 second' where used_at is null`);
    await expectDead(old, 'link-expired');
    const used = await askForLink(visitor, house, ORGANISER);
    await visitor.visit(used);
    await visitor.press('public.signIn.enter');
    await expectDead(used, 'link-used');
    await expectDead(`${used.slice(0, -4)}AAAA`, 'link-unknown');
    await visitor.leave();
  });

  it('a button pressed twice makes one reservation', async () => {
    const { id, slug } = await anEvent();
    const visitor = await Visitor.enter(browser, house, { locale, javaScript: false });
    await visitor.visit(pathTo(locale, 'event', { slug }));
    await visitor.write({ who: 'nameless', seats: '1' });
    await visitor.page.getByRole('button', { name: visitor.words('public.form.reserve') }).dblclick();
    await visitor.page.waitForURL(`**${pathTo(locale, 'pass')}`);
    expect((await house.call<Event>('GET', `/events/${id}`)).body.seats.left).toBe(4);
    await visitor.leave();
  });

  it('a form sent again after going back is answered by the place that is there', async () => {
    const { id, slug } = await anEvent();
    const visitor = await Visitor.enter(browser, house, { locale });
    await visitor.visit(pathTo(locale, 'event', { slug }));
    const person = { who: 'named', firstName: 'Inès', lastName: 'Vallon', email: 'ines@courriel.example' };
    await visitor.write(person);
    await visitor.press('public.form.reserve');
    await visitor.andArrive(() => visitor.page.goBack());
    await visitor.write(person);
    await visitor.press('public.form.reserve');
    expect(await visitor.reads('h1')).toBe(visitor.words('public.already.title'));
    expect((await house.call<Event>('GET', `/events/${id}`)).body.seats.left).toBe(4);
    await visitor.leave();
  });
});
