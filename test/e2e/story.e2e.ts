import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { consolePath } from '../../apps/web/app/console/paths.js';
import { pathTo } from '../../apps/web/app/paths.js';
import { calendarOf } from '../support/house.js';
import { askForLink, idIn, sessionFromNow, signIn, writeAndPublish } from '../support/organising.js';
import { readQr } from '../support/qr.js';
import { figuresOf, memoryOf, propertyOf, structuredDataOf, type Memory } from '../support/reading.js';
import { ADMINISTRATOR, codeOn, FORUM, ORGANISER, PEOPLE, StoryStage, ZONE } from '../support/story-stage.js';
import type { Visitor } from '../support/visitor.js';

const DAY = 'Journée des conseillers';
const WORKSHOP = 'Découvrir les métiers du soin';
const { NADIA, BASTIEN, ODILE } = PEOPLE;
const EVERYBODY = Object.values(PEOPLE);

let story: StoryStage;
let organiser: Visitor;

beforeAll(async () => {
  story = await StoryStage.open();
  organiser = await story.enter();
}, 120_000);
afterAll(() => story?.close());

describe('the story, in a browser', () => {
  it('an organiser signs in by a mailed link, which a scanner does not use up', async () => {
    const link = await askForLink(organiser, story.house, ORGANISER);
    for (const method of ['HEAD', 'GET', 'GET']) expect((await fetch(link, { method })).status).toBe(200);

    await organiser.visit(link);
    expect(await organiser.page.locator('main button').count()).toBe(1);
    await organiser.press('public.signIn.enter');
    expect(new URL(organiser.page.url()).pathname).toBe(consolePath('fr', 'today'));
    await organiser.visit(consolePath('fr', 'events'));
    expect(await organiser.reads()).toContain(FORUM);
  });

  it('the organiser writes a public workshop and a professional day of two sessions, and publishes them', async () => {
    story.ids.workshop = await writeAndPublish(
      organiser,
      {
        format: 'workshop',
        audience: 'public',
        title: WORKSHOP,
        description: 'Rencontrer une infirmière.\n\n- des gestes\n- des questions',
        placeName: 'Médiathèque, salle 2',
        placeAddress: '3 rue des Essais',
        capacity: '1',
        contactPhone: '04 93 00 00 00',
      },
      [sessionFromNow(ZONE, { days: 9 }, { hours: 2 })],
    );
    expect(await organiser.reads()).toContain(organiser.words('console.event.published'));
    story.ids.day = await writeAndPublish(
      organiser,
      {
        format: 'seminar',
        audience: 'professionals',
        title: DAY,
        placeName: 'Maison de l’orientation',
        capacity: '20',
      },
      [
        { ...sessionFromNow(ZONE, { minutes: 50 }, { hours: 2 }), title: 'Matin' },
        { ...sessionFromNow(ZONE, { hours: 3 }, { hours: 1 }), title: 'Après-midi', capacity: '10' },
      ],
    );
    expect(await organiser.reads()).toContain('Maison de l’orientation');
    expect(idIn(organiser.page.url())).toBe(story.ids.day);
  }, 120_000);

  it('a professional finds the day by search and filters, and signs up', async () => {
    const nadia = await story.enter();
    await nadia.visit(pathTo('fr', 'catalogue'));
    await nadia.page.locator('main details summary').first().click();
    await nadia.write({
      q: 'conseillers',
      territory: 'pays-d-essai',
      when: 'month',
      audience: 'professionals',
    });
    await nadia.page.locator('label.pill[data-format="seminar"]').click();
    await nadia.press('public.catalogue.submit');
    expect(await nadia.reads()).not.toContain(WORKSHOP);
    await nadia.andArrive(() => nadia.page.getByRole('link', { name: DAY }).click());

    await nadia.write({ ...NADIA, jobFunction: 'adviser' });
    await nadia.page
      .locator('main [name="organisationId"]')
      .selectOption({ label: 'Mission Locale d’essai' });
    await nadia.press('public.form.signUp');
    expect(new URL(nadia.page.url()).pathname).toBe(pathTo('fr', 'pass'));
    expect(await nadia.reads()).toContain(nadia.words('public.pass.namedFor', { name: 'N. F.' }));
    story.codes.push(await codeOn(nadia));
  });

  it('the mail and its invitation can be read on the page of captured mail, and as a file', async () => {
    const [mail] = await story.house.mailTo(NADIA.email);
    expect(propertyOf(calendarOf(mail!), 'METHOD')).toBe('REQUEST');

    const administrator = await story.enter();
    await signIn(administrator, story.house, ADMINISTRATOR);
    await administrator.visit(`${consolePath('fr', 'mail')}?q=${encodeURIComponent(NADIA.email)}`);
    await administrator.andArrive(() =>
      administrator.page.getByRole('link', { name: mail!.subject! }).click(),
    );
    expect(await administrator.reads()).toMatch(/METHOD:REQUEST.*BEGIN:VEVENT/);
    const letter = administrator.page.frameLocator('iframe.mail-frame').locator('body');
    expect(await letter.innerText()).toContain(DAY);
    const [file] = await Promise.all([
      administrator.page.waitForEvent('download'),
      administrator.page
        .getByRole('link', { name: administrator.words('console.capturedMail.download') })
        .click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.eml$/);
    const kept = await simpleParser(readFileSync(await file.path()));
    expect(calendarOf(kept)).toBe(calendarOf(mail!));
    await administrator.leave();
  });

  it('without a script and without a name, a visitor reserves and comes back with the code', async () => {
    const { visitor, code } = await story.reserveWithoutScript();
    const someone = await story.enter();
    await someone.visit(readQr((await visitor.page.locator('.qr path').getAttribute('d'))!));
    expect(await someone.reads()).toContain(WORKSHOP);

    const odile = await story.house.call(
      'POST',
      `/events/${story.ids.workshop}/registrations`,
      { people: [ODILE] },
      {},
    );
    expect(odile.body).toMatchObject({ registrations: [{ status: 'waitlisted', position: 1 }] });
    await story.house.mailTo(ODILE.email);

    await visitor.andArrive(() => visitor.page.locator('nav.actions button[value="close"]').click());
    await visitor.write({ code: ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}` });
    await visitor.press('public.code.submit');
    expect(await codeOn(visitor)).toBe(code);
    await visitor.andArrive(() => visitor.page.locator('nav.actions a.bad').click());
    await visitor.press('public.cancel.yes');
    expect(await visitor.reads()).toContain(visitor.words('public.pass.cancelled'));

    expect(await story.house.mailTo(ODILE.email, 2)).toHaveLength(2);
    await organiser.visit(consolePath('fr', 'people', story.ids.workshop));
    expect(await organiser.reads('tbody tr:has-text("Trescastel")')).toContain(
      organiser.words('common.lineStatus.confirmed'),
    );
  });

  it('moved by an hour, each registered person gets one mail on the same calendar entry', async () => {
    const { body } = await story.house.call<{ passCode: string }>(
      'POST',
      `/events/${story.ids.day}/registrations`,
      { people: [BASTIEN, ODILE] },
      {},
    );
    story.codes.push(body.passCode);
    await Promise.all(
      [BASTIEN, ODILE].map(({ email }) => story.house.mailTo(email, email === ODILE.email ? 3 : 1)),
    );
    const before = new Map(
      await Promise.all(
        EVERYBODY.map(async ({ email }) => [email, (await story.house.mailTo(email)).at(-1)!] as const),
      ),
    );

    await organiser.visit(consolePath('fr', 'editEvent', story.ids.day));
    const earlier = sessionFromNow(ZONE, { minutes: -10 }, { hours: 2 });
    await organiser.write({ 'sessions.0.from': earlier.from, 'sessions.0.to': earlier.to });
    await organiser.press('console.editor.save');
    expect(await organiser.reads()).toContain(organiser.words('console.event.changedTold'));

    for (const { email } of EVERYBODY) {
      const count = email === ODILE.email ? 4 : 2;
      const mails = await story.house.mailTo(email, count);
      expect(mails).toHaveLength(count);
      const [then, now] = [calendarOf(before.get(email)!), calendarOf(mails.at(-1)!)];
      expect(propertyOf(now, 'METHOD')).toBe('REQUEST');
      expect(then).toContain(`UID:${propertyOf(now, 'UID')}`);
      expect(Number(propertyOf(now, 'SEQUENCE'))).toBeGreaterThan(Number(propertyOf(then, 'SEQUENCE')));
    }
  });

  it('cancelled, each registered person gets one mail that takes the entry away', async () => {
    await story.house.call(
      'POST',
      `/events/${story.ids.forum}/registrations`,
      { people: [NADIA, BASTIEN] },
      {},
    );
    await Promise.all([NADIA, BASTIEN].map(({ email }) => story.house.mailTo(email, 3)));
    await organiser.visit(consolePath('fr', 'cancelEvent', story.ids.forum));
    await organiser.write({ reason: 'La salle est inondée.' });
    await organiser.press('console.event.cancelling.yes');

    for (const { email } of [NADIA, BASTIEN]) {
      const mails = await story.house.mailTo(email, 4);
      expect(mails).toHaveLength(4);
      expect(propertyOf(calendarOf(mails.at(-1)!), 'METHOD')).toBe('CANCEL');
      expect(mails.at(-1)!.text).toContain('La salle est inondée.');
    }
  });

  it('a helper notes arrivals from the list and by code, and a double tap changes nothing', async () => {
    await organiser.visit(consolePath('fr', 'day', story.ids.day));
    await organiser.press('console.day.deskMake');
    const link = await organiser.page.locator('.link-box').innerText();
    expect(readQr((await organiser.page.locator('.desk-qr path').getAttribute('d'))!)).toBe(link);

    const helper = await story.enter({ phone: true });
    await helper.visit(link);
    await helper.press('public.signIn.enter');
    expect(new URL(helper.page.url()).pathname).toBe(consolePath('fr', 'desk', story.ids.day));
    await helper.page.getByRole('button', { name: /Courvoisin/ }).dblclick();
    await helper.page.locator('.counters dd', { hasText: '1 sur 3' }).waitFor();
    await helper.page.getByRole('button', { name: /^Arrivée notée.*Courvoisin/ }).click();
    await helper.page.locator('[role="status"]', { hasText: 'Déjà noté à' }).waitFor();
    await helper.write({ code: story.codes[0]!.toLowerCase() });
    await helper.press('console.day.codeSubmit');
    expect(await helper.reads('[role="status"]')).toContain('Nadia Ferrandine');
    expect(await figuresOf(helper, '.counters')).toMatchObject({ Présents: '2 sur 3', Attendus: '1' });
    await helper.write({ code: 'ZZZZ ZZZZ' });
    await helper.press('console.day.codeSubmit');
    expect(await figuresOf(helper, '.counters')).toMatchObject({ Présents: '2 sur 3' });
  });

  it('the organiser closes, and sees who was expected, present and absent', async () => {
    await organiser.visit(consolePath('fr', 'day', story.ids.day));
    expect(await figuresOf(organiser, '.figures')).toMatchObject({ Présents: '2 sur 3', Absents: '0' });
    await organiser.follow('console.day.close');
    await organiser.press('console.day.closing.yes');
    expect(await figuresOf(organiser, '.figures')).toMatchObject({
      Présents: '2 sur 3',
      Attendus: '0',
      Absents: '1',
    });
  });

  it('calendars open in a calendar program, and search engines can read the pages', async () => {
    const ofEvent = await story.house.call<{ text: string }>(
      'GET',
      `/events/${story.ids.day}.ics`,
      undefined,
      {},
    );
    const entries = new ICAL.Component(ICAL.parse(ofEvent.body.text)).getAllSubcomponents('vevent');
    expect(entries.map((entry) => new ICAL.Event(entry).location)).toHaveLength(2);
    const feed = await story.house.call<{ text: string }>(
      'GET',
      `/territories/${story.ids.territory}.ics`,
      undefined,
      {},
    );
    const titles = new ICAL.Component(ICAL.parse(feed.body.text))
      .getAllSubcomponents('vevent')
      .map((entry) => new ICAL.Event(entry).summary);
    expect(titles.join()).toContain(WORKSHOP);

    const reader = await story.enter();
    await reader.visit(`${pathTo('fr', 'catalogue')}?when=month`);
    const [list] = await structuredDataOf(reader);
    expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList' });
    expect(JSON.stringify(list)).toContain(WORKSHOP);
    await reader.andArrive(() => reader.page.getByRole('link', { name: WORKSHOP }).click());
    expect((await structuredDataOf(reader))[0]).toMatchObject({
      '@type': 'Event',
      name: WORKSHOP,
      startDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d/),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Médiathèque, salle 2', address: '3 rue des Essais' },
      isAccessibleForFree: true,
    });
  });

  it('no page complained, and no code left in an address or a Referer', () => {
    expect(story.visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
    const sent = story.visitors.flatMap(({ sent }) => sent).join('\n');
    expect(sent).not.toHaveLength(0);
    for (const code of story.codes) expect(sent.replace(/[\s+-]|%20/g, '').toUpperCase()).not.toContain(code);
    for (const { email, lastName } of EVERYBODY) {
      expect(sent).not.toContain(lastName);
      if (email !== NADIA.email) expect(sent).not.toContain(email);
    }
  });

  it('stopped, started, killed and killed with its database, it keeps everything', async () => {
    const before = await memoryOf(story.house);
    expect(before.counts).toMatchObject({ events: 3, registrations: 7 });
    const asked = Date.now();
    expect(await story.house.end('SIGINT')).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    await expectTheSame(before);

    await story.house.end('SIGKILL');
    await expectTheSame(before);

    const database = story.house.databasePid;
    process.kill(story.house.pid, 'SIGKILL');
    process.kill(database, 'SIGKILL');
    await story.house.end('SIGKILL');
    await expectTheSame(before);
  }, 180_000);

  it('its output holds no address, no name and no code', () => {
    expect(story.house.output).toContain('"route"');
    for (const { firstName, lastName, email } of EVERYBODY)
      for (const secret of [firstName, lastName, email]) expect(story.house.output).not.toContain(secret);
    for (const code of story.codes) expect(story.house.output.toUpperCase()).not.toContain(code);
    expect(story.house.output).not.toMatch(/[\w.-]+@[\w.-]+\.\w+/);
  });
});

async function expectTheSame(before: Memory): Promise<void> {
  await story.house.again();
  expect(await memoryOf(story.house)).toEqual(before);
}
