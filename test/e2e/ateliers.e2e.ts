import type { Browser } from 'playwright-core';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { pathTo } from '../../apps/web/app/paths.js';
import { launchBrowser } from '../support/browser.js';
import { calendarOf, House } from '../support/house.js';
import { signIn } from '../support/organising.js';
import { Visitor } from '../support/visitor.js';

const ZONE = 'Europe/Paris';
const ORGANISER = 'organisation@reseau.example';
const INES = { firstName: 'Inès', lastName: 'Montclar', email: 'ines@structure.example' };

interface Session {
  readonly id: string;
  readonly title: string;
  readonly slot: string | null;
  readonly status: string;
}
interface Registered {
  readonly passCode: string;
  readonly registrations: readonly {
    readonly id: string;
    readonly ticket: string;
    readonly lines: readonly Line[];
  }[];
}
interface Line {
  readonly sessionId: string;
  readonly status: string;
}

/** A page is read without its no-break spaces. */
const asRead = (text: string): string => text.replace(/\s+/g, ' ');

let house: House;
let browser: Browser;
let ines: Visitor;
let organiser: Visitor;
let event: { readonly id: string; readonly slug: string; readonly sessions: readonly Session[] };
const others: Registered[] = [];
const idOf = (title: string) => event.sessions.find((session) => session.title === title)!.id;

beforeAll(async () => {
  [house, browser] = await Promise.all([House.open(), launchBrowser()]);
  const { body: territory } = await house.call<{ id: string }>('POST', '/territories', {
    name: 'Pays d’essai',
    timeZone: ZONE,
  });
  await house.call('POST', '/accounts', { email: ORGANISER, role: 'organiser', territoryId: territory.id });
  const day = Temporal.Now.plainDateISO(ZONE).add({ days: 30 });
  const at = (from: string, to: string) => ({ startsAt: `${day}T${from}`, endsAt: `${day}T${to}` });
  const atelier = (title: string, capacity: number) => ({
    ...at('11:00', '12:15'),
    title,
    slot: '1',
    capacity,
  });
  const made = await house.call<typeof event>('POST', '/events', {
    territoryId: territory.id,
    format: 'seminar',
    title: 'Séminaire d’essai',
    timeZone: ZONE,
    audience: 'professionals',
    sessions: [
      { ...at('09:00', '10:30'), title: 'Plénière' },
      atelier('Financer', 2),
      atelier('Handicap', 3),
      atelier('Numérique', 3),
    ],
  });
  event = made.body;
  await house.call('POST', `/events/${event.id}/publish`, {});
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const register = async (name: string, wishes: readonly string[]): Promise<Registered> => {
  const people = [{ firstName: 'Sam', lastName: name, email: `${name.toLowerCase()}@structure.example` }];
  const path = `/events/${event.id}/registrations`;
  const { status, body } = await house.call<Registered>('POST', path, { people, wishes }, {});
  expect(status).toBe(201);
  return body;
};

describe('ateliers by wishes', () => {
  it('somebody signs up on a phone without a script: a wish given twice comes back beside its box, the rest is kept', async () => {
    ines = await Visitor.enter(browser, house, { javaScript: false, phone: true });
    await ines.visit(pathTo('fr', 'event', { slug: event.slug }));
    await ines.write({ ...INES, 'wish-1-1': idOf('Financer'), 'wish-1-2': idOf('Financer') });
    await ines.press('public.form.signUp');
    const twice = asRead(ines.words('ateliers.wish.twice', { title: 'Financer' }));
    expect(await ines.reads('.field.has-error')).toContain(twice);
    expect(await ines.page.locator('[name="lastName"]').inputValue()).toBe(INES.lastName);
    expect(await ines.page.locator('[name="wish-1-1"]').inputValue()).toBe(idOf('Financer'));

    await ines.write({ 'wish-1-2': idOf('Handicap') });
    await ines.press('public.form.signUp');
    expect(new URL(ines.page.url()).pathname).toBe(pathTo('fr', 'pass'));
    expect(await ines.reads()).toMatch(/Vos vœux.*Financer.*Handicap/);
  }, 60_000);

  it('wishes can be changed on the pass until the ateliers are given out', async () => {
    await ines.page
      .locator('summary')
      .filter({ hasText: ines.words('ateliers.pass.change') })
      .click();
    await ines.write({ 'wish-1-1': idOf('Numérique'), 'wish-1-2': idOf('Financer') });
    await ines.press('ateliers.pass.save');
    expect(await ines.reads('main ol')).toBe('Numérique Financer');
  }, 60_000);

  it('nobody reads what others wish for', async () => {
    for (const name of ['Aubry', 'Bellon', 'Castan', 'Durieu'])
      others.push(await register(name, [idOf('Financer'), idOf('Handicap')]));
    expect((await house.call('GET', `/events/${event.id}/ateliers`, undefined, {})).status).toBe(401);
    const shown = await house.call<object>('GET', `/events/${event.slug}`, undefined, {});
    const held = await house.call<object>('GET', `/passes/${others[0]!.passCode}`, undefined, {});
    for (const { body } of [shown, held]) {
      expect(JSON.stringify(body)).not.toMatch(/Montclar|Bellon|ines@structure/);
      expect(JSON.stringify(body)).not.toContain(others[1]!.registrations[0]!.id);
    }
    const wishes = /"wishes":\[([^\]]*)\]/.exec(JSON.stringify(held.body))![1];
    expect(wishes).toBe(`"${idOf('Financer')}","${idOf('Handicap')}"`);
  }, 60_000);

  it('an organiser looks at the wishes, gives the ateliers out and publishes them', async () => {
    organiser = await Visitor.enter(browser, house);
    await signIn(organiser, house, ORGANISER);
    await organiser.visit(consolePath('fr', 'ateliers', event.id));
    expect(await organiser.reads('table')).toMatch(/Financer.* 4 1 2 Handicap 0 4 3/);
    await organiser.press('ateliers.console.allocate');
    await organiser.page.getByRole('link', { name: organiser.words('ateliers.console.publish') }).waitFor();
    const said = await organiser.reads();
    expect(said).toContain(asRead(organiser.words('ateliers.console.optimal')));
    expect(said).toContain('3 ont leur 1er choix');
    expect(said).toContain('2 ont leur 2e choix');
    await organiser.follow('ateliers.console.publish');
    await organiser.press('ateliers.console.publish');
    expect(await organiser.reads()).toContain(asRead(organiser.words('ateliers.console.done.published')));
  }, 120_000);

  it('each has their programme: on the pass with the reason, by mail with its entries, and on paper', async () => {
    await house.until(async () => {
      await ines.visit(pathTo('fr', 'pass'));
      return (await ines.reads()).includes(ines.words('ateliers.pass.programme'));
    });
    expect(await ines.reads('.programme')).toMatch(/9 h.*Plénière.*11 h.*Numérique.*votre 1er choix/);
    expect(await ines.reads('.programme')).not.toContain('demandes');

    const tickets = others.map(({ registrations }) => registrations[0]!.ticket);
    const pages = await Promise.all(
      tickets.map(async (ticket) => (await fetch(house.url + pathTo('fr', 'ticket', { ticket }))).text()),
    );
    const second = pages.filter((page) =>
      page.replace(/&nbsp;|\u00a0/g, ' ').includes('avait 4 demandes pour 2 places'),
    );
    expect(second).toHaveLength(2);

    const mail = (await house.mailTo(INES.email, 2)).find(({ subject }) =>
      subject?.startsWith('Votre programme'),
    )!;
    expect(mail.text).toContain('votre 1er choix');
    expect(calendarOf(mail).match(/BEGIN:VEVENT/g)).toHaveLength(2);
    const paper = await fetch(`${house.url}/api/v1/tickets/${tickets[0]}/programme.pdf`);
    expect(paper.headers.get('content-type')).toContain('application/pdf');
    expect((await paper.arrayBuffer()).byteLength).toBeGreaterThan(5000);
  }, 120_000);

  it('who comes late takes a free seat at once', async () => {
    const late = await register('Estève', [idOf('Financer'), idOf('Numérique')]);
    expect(late.registrations[0]!.lines.map(({ sessionId }) => sessionId)).toEqual([
      idOf('Plénière'),
      idOf('Numérique'),
    ]);
  });

  it('an atelier closes on the day: its people go to free seats, and they alone are told', async () => {
    const mails = (await house.mails()).length;
    await organiser.write({ sessionId: idOf('Financer') });
    await organiser.press('ateliers.console.closeNow');
    const publish = organiser.words('ateliers.console.publish');
    await organiser.page.getByRole('link', { name: publish }).waitFor();
    await organiser.follow('ateliers.console.publish');
    await organiser.press('ateliers.console.publish');

    const seatsOf = async ({ registrations: [first] }: Registered) => {
      const { body } = await house.call<Registered>('GET', `/tickets/${first!.ticket}`, undefined, {});
      return body.registrations[0]!.lines.filter(({ status }) => status === 'confirmed').map(
        (line) => line.sessionId,
      );
    };
    await house.until(async () =>
      (await Promise.all(others.map(seatsOf))).every((seats) => !seats.includes(idOf('Financer'))),
    );
    const handicap = (await Promise.all(others.map(seatsOf))).filter((seats) =>
      seats.includes(idOf('Handicap')),
    );
    expect(handicap).toHaveLength(3);
    await house.until(async () => (await house.mails()).length > mails);
    expect(
      (await house.mailTo(INES.email)).filter(({ subject }) => /programme/.test(subject ?? '')),
    ).toHaveLength(1);
  }, 120_000);

  it('a copy of the event keeps its time slots', async () => {
    const startsOn = Temporal.Now.plainDateISO(ZONE).add({ days: 90 }).toString();
    const { body } = await house.call<typeof event>('POST', `/events/${event.id}/clone`, { startsOn });
    expect(body.sessions.map(({ slot }) => slot)).toEqual([null, '1', '1']);
  });
});
