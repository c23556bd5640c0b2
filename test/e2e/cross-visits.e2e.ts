import type { Browser } from 'playwright-core';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { launchBrowser } from '../support/browser.js';
import { calendarOf, House } from '../support/house.js';
import { propertyOf } from '../support/reading.js';
import { carry } from '../support/readers.js';
import { Visitor } from '../support/visitor.js';

const ZONE = 'Europe/Paris';
const PLACES = ['CIO d’essai', 'Mission Locale d’essai', 'CFA d’essai', 'BIJ d’essai', 'CCI d’essai'];

interface Member {
  readonly id: string;
  readonly email: string;
  readonly ticket: string;
  readonly passCode: string;
  readonly place: string;
}
interface PairRow {
  readonly members: readonly { readonly id: string }[];
  readonly visits: readonly { readonly hostId: string; readonly guestId: string; readonly status: string }[];
}

let house: House;
let browser: Browser;
let organiser: Visitor;
let eventId: string;
const members: Member[] = [];
const today = Temporal.Now.plainDateISO(ZONE);
const inDays = (days: number) => today.add({ days });

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), launchBrowser()]);
  const made = async (path: string, body: object) => {
    const answer = await house.call<{ id: string }>('POST', path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.id;
  };
  const territoryId = await made('/territories', { name: 'Pays d’essai', timeZone: ZONE });
  eventId = await made('/events', {
    territoryId,
    format: 'cross_visits',
    title: 'Présentations croisées',
    timeZone: ZONE,
    audience: 'professionals',
    place: { name: 'Maison de l’orientation' },
    sessions: [{ startsAt: `${inDays(60)}T09:00`, endsAt: `${inDays(60)}T12:00` }],
  });
  await house.call('POST', `/events/${eventId}/publish`, {});
  for (const [number, place] of PLACES.entries()) {
    const email = `binome.${number}@structure.example`;
    const { body } = await house.call<{
      passCode: string;
      registrations: { id: string; ticket: string }[];
    }>('POST', `/events/${eventId}/registrations`, {
      people: [{ firstName: `Prénom${number}`, lastName: 'D’Essai', email, organisationName: place }],
    });
    const { id, ticket } = body.registrations[0]!;
    members.push({ id, ticket, email, place, passCode: body.passCode });
  }
  organiser = await Visitor.enter(browser, house);
  const { cookie = '' } = await house.signIn('administration@passerelle.example');
  await carry(organiser, house, cookie);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A sentence as it is read in a page: with plain spaces. */
const said = (visitor: Visitor, key: string, values: object = {}): string =>
  visitor.words(key, { ...values }).replace(/\s+/g, ' ');

const pairs = async (): Promise<readonly PairRow[]> =>
  (await house.call<{ pairs: PairRow[] }>('GET', `/events/${eventId}/pairs`)).body.pairs;

/** The two of the pair, the first of whom visits the second. */
async function theTwo(): Promise<{ guest: Member; host: Member }> {
  const pair = (await pairs()).find((one) => one.members.length === 2)!;
  const { guestId, hostId } = pair.visits[0]!;
  const member = (id: string) => members.find((one) => one.id === id)!;
  return { guest: member(guestId), host: member(hostId) };
}

/** Somebody on a phone without JavaScript, on the page that their mail leads to. */
async function onTicket(member: Member): Promise<Visitor> {
  const visitor = await Visitor.enter(browser, house, { javaScript: false, phone: true });
  expect(await visitor.visit(`/fr/billets/${member.ticket}`)).toBe(200);
  return visitor;
}

/** The part of the page about the visit that its reader makes. */
const ownVisit = (visitor: Visitor, host: Member) =>
  visitor.page
    .locator('ol.visits > li')
    .filter({ hasText: said(visitor, 'pairs.pass.go', { place: host.place }) });

async function propose(visitor: Visitor, host: Member, date: Record<string, string>): Promise<void> {
  const visit = ownVisit(visitor, host);
  const fold = visit.locator('details').filter({ has: visitor.page.locator('input[name="day"]') });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  for (const [name, value] of Object.entries(date)) await visit.locator(`[name="${name}"]`).fill(value);
  await visitor.andArrive(() =>
    visit.getByRole('button', { name: visitor.words('pairs.pass.send') }).click(),
  );
}

describe('cross visits, in a browser', () => {
  it('the organiser sets the period, forms the pairs and reads how good they are', async () => {
    await organiser.visit(consolePath('fr', 'pairs', eventId));
    expect(await organiser.reads()).toContain(said(organiser, 'pairs.console.odd'));
    await organiser.write({ from: `${inDays(1)}`, until: `${inDays(50)}` });
    await organiser.press('pairs.console.saveWindows');
    expect(await organiser.reads()).toContain(said(organiser, 'pairs.console.windowsSaved'));

    await organiser.press('pairs.console.form');
    await organiser.page.getByText(organiser.words('pairs.console.draft')).waitFor();
    const text = await organiser.reads();
    expect(text).toContain('1 binôme et 1 trio');
    expect(text).toContain(said(organiser, 'pairs.console.figures.sameOrganisation', { count: 0 }));
    expect(await pairs()).toEqual([]);
  });

  it('two people change places by hand, and everybody is told once it is published', async () => {
    const select = (name: string) => organiser.page.locator(`main select[name="${name}"]`);
    const rows = organiser.page.locator('.pair-people');
    const [one, other] = [rows.first().locator('li').first(), rows.last().locator('li').first()];
    const nameOf = async (item: typeof one) => /Prénom\d D’Essai/.exec(await item.innerText())![0];
    const names = [await nameOf(one), await nameOf(other)] as const;
    const idOf = (name: string) => members[Number(/\d/.exec(name)![0])]!.id;
    await select('swapOne').selectOption(idOf(names[0]));
    await select('swapOther').selectOption(idOf(names[1]));
    await organiser.press('pairs.console.swapDo');
    expect(await organiser.reads()).toContain(said(organiser, 'pairs.console.swapped'));
    expect(await rows.first().innerText()).toContain(names[1]);

    await organiser.press('pairs.console.publish');
    await house.until(async () => (await pairs()).length === 2);
    const { guest, host } = await theTwo();
    const [, mail] = await house.mailTo(guest.email, 2);
    expect(mail!.text).toContain(host.email);
    expect(mail!.text).toContain(`/fr/billets/${guest.ticket}`);
  });

  it('without JavaScript a date outside the period comes back beside its box, and nothing is lost', async () => {
    const { guest, host } = await theTwo();
    const visitor = await onTicket(guest);
    expect(await visitor.reads()).toContain(host.email);
    await propose(visitor, host, {
      day: `${inDays(58)}`,
      from: '14:00',
      until: '16:00',
      place: 'Accueil, 2e étage',
    });
    const visit = ownVisit(visitor, host);
    expect(await visit.locator('.field.has-error').innerText()).toContain(
      said(visitor, 'errors.pairs.outside-window'),
    );
    expect(await visit.locator('[name="place"]').inputValue()).toBe('Accueil, 2e étage');
    expect(await visit.locator('[name="day"]').inputValue()).toBe(`${inDays(58)}`);

    await propose(visitor, host, { day: `${inDays(20)}` });
    expect(await visitor.reads()).toContain(said(visitor, 'pairs.pass.sent.propose'));
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('the other one says yes, and both have it in their calendar', async () => {
    const { guest, host } = await theTwo();
    const mails = await house.mailTo(host.email, 3);
    expect(mails.at(-1)!.subject).toContain('vous propose une date');
    const visitor = await onTicket(host);
    await visitor.press('pairs.pass.agree');
    expect(await visitor.reads()).toContain(said(visitor, 'pairs.pass.sent.agree'));
    await visitor.leave();
    const [toGuest, toHost] = [
      (await house.mailTo(guest.email, 3)).at(-1)!,
      (await house.mailTo(host.email, 4)).at(-1)!,
    ];
    const uids = [toGuest, toHost].map((mail) => propertyOf(calendarOf(mail), 'UID'));
    expect(propertyOf(calendarOf(toGuest), 'METHOD')).toBe('REQUEST');
    expect(new Set(uids).size).toBe(2);
    expect(propertyOf(calendarOf(toGuest), 'LOCATION')).toContain('Accueil');
  });

  it('through a code there are initials alone, and whoever is of another pair sees nothing of it', async () => {
    const { guest, host } = await theTwo();
    const visitor = await Visitor.enter(browser, house, { javaScript: false });
    await visitor.visit('/fr/code');
    await visitor.write({ code: guest.passCode });
    await visitor.press('public.code.submit');
    const text = await visitor.reads();
    expect(text).toContain(said(visitor, 'pairs.pass.byCode'));
    expect(text).not.toContain(host.email);
    await visitor.leave();
    const stranger = members.find(({ id }) => id !== guest.id && id !== host.id)!;
    const other = await onTicket(stranger);
    expect(await other.reads()).toContain(said(other, 'pairs.pass.titleTrio'));
    expect(await other.reads()).not.toContain(host.email);
    await other.leave();
  });

  it('called off by one, it leaves the calendar of the other', async () => {
    const { guest, host } = await theTwo();
    const visitor = await onTicket(guest);
    const visit = ownVisit(visitor, host);
    await visit.locator('summary', { hasText: visitor.words('pairs.pass.callOff') }).click();
    await visitor.press('pairs.pass.callOffYes');
    expect(await visitor.reads()).toContain(said(visitor, 'pairs.pass.state.called_off'));
    await visitor.leave();
    const mail = (await house.mailTo(host.email, 5)).at(-1)!;
    expect(propertyOf(calendarOf(mail), 'METHOD')).toBe('CANCEL');
    expect(propertyOf(calendarOf(mail), 'SEQUENCE')).toBe('1');
  });

  it('the organiser sees which dates are chosen, and the plenary lists the pairs', async () => {
    await organiser.visit(consolePath('fr', 'pairs', eventId));
    expect(await organiser.reads()).toContain(said(organiser, 'pairs.console.chosen', { chosen: 0, all: 5 }));
    await organiser.follow('pairs.console.plenary');
    const text = await organiser.reads();
    for (const { place } of members) expect(text).toContain(place);
    expect(await organiser.page.locator('ol.running-order > li').count()).toBe(2);
    expect(organiser.complaints).toEqual([]);
  });
});
