import type { CalendarMethod } from '#calendar';
import type { Locale } from '#kernel';
import ICAL from 'ical.js';
import { MESSAGE_KINDS, type MessageKind } from '../domain/vocabulary.js';
import { calendarOf, writeInvitation } from './calendar-part.js';
import { MAILS, mailOf } from './catalogue.js';
import { linksIn } from './layout/links.js';
import type { Told } from './registration-mail.js';
import { render } from './render.js';
import { sampleEvent, sampleSession, sampleTold } from './samples.js';

const baseUrl = 'https://passerelle.exemple.invalid';
const CALENDARS = [undefined, 'REQUEST', 'CANCEL'] as const;
const localeOf = (facts: unknown): Locale => (facts as { locale: Locale }).locale;
const everySample = MAILS.flatMap((mail) =>
  Object.entries(mail.samples).map(([name, facts]) => ({ kind: mail.kind, name, facts })),
);
const written = (kind: MessageKind, facts: unknown, calendar?: CalendarMethod) =>
  render(mailOf(kind), facts, linksIn(baseUrl, localeOf(facts)), calendar);
const calendarPart = (told: Told) => calendarOf(told, linksIn(baseUrl, told.locale));

const confirmed = (changes: Partial<Told> = {}) => written('registration-confirmed', sampleTold(changes));

describe('every message', () => {
  it('has a file', () => {
    expect(MAILS.map(({ kind }) => kind).sort()).toEqual([...MESSAGE_KINDS].sort());
  });

  it.each(everySample)('$kind, $name: has its words, in text as in HTML', ({ kind, facts }) => {
    const variants = CALENDARS.map((method) => written(kind, facts, method));
    for (const said of variants.flatMap(({ subject, text, html }) => [subject, text, html])) {
      expect(said).not.toMatch(/undefined|null|\{\{|\}\}|\[object|NaN|mail:|mail\.[a-z]|<\/?a>\s*<\/a>/);
      expect(said.trim()).not.toBe('');
    }
    expect(variants[0]!.html).toContain(`<html lang="${localeOf(facts)}">`);
  });

  it.each(everySample)(
    '$kind, $name: fetches nothing from anywhere and has one button',
    ({ kind, facts }) => {
      const { html } = written(kind, facts);
      expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/i);
      expect(html.match(/class="btn"/g)?.length ?? 0).toBeLessThanOrEqual(1);
      const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address!);
      expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
    },
  );

  it.each(everySample)('$kind, $name: what HTML says, text says', ({ kind, facts }) => {
    const { html, text } = written(kind, facts);
    const body = html
      .slice(html.indexOf('passerelle\n</td>'))
      .replace(/\s+/g, (space) => (space.includes('\u00a0') ? space : ' '))
      .replace(/<br ?\/?>|<\/(td|p|h1|strong)>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&nbsp;/g, '\u00a0')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    const plain = text.replace(/ <https:[^>]*>/g, '').replace(/\n/g, ' ');
    const lines = body.split('\n').map((line) => line.replace(/^ +| +$/g, ''));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.filter((line) => line !== 'passerelle' && !plain.includes(line))).toEqual([]);
  });
});

describe('a confirmation', () => {
  it('says when in full, in the zone of the event, in both languages', () => {
    expect(confirmed().text).toContain('Quand\u00a0: Mardi 9\u00a0mars 2027\n  de 14\u00a0h à 16\u00a0h');
    expect(confirmed({ locale: 'en' }).text).toContain(
      'When: Tuesday 9\u00a0March 2027\n  2\u00a0pm to 4\u00a0pm',
    );
    expect(confirmed().subject).toBe(
      'Votre place est réservée, mardi 9\u00a0mars à 14\u00a0h\u00a0: Découvrir les métiers du soin',
    );
  });

  it('says whose hour it is where clocks differ', () => {
    const reunion = sampleEvent({ timeZone: 'Indian/Reunion' });
    expect(confirmed({ event: reunion }).text).toContain('de 17\u00a0h à 19\u00a0h\n  Heure de La Réunion');
    expect(confirmed({ event: reunion, locale: 'en' }).text).toContain(
      '5\u00a0pm to 7\u00a0pm\n  Réunion Time',
    );
    expect(confirmed({ event: sampleEvent({ timeZone: 'Europe/Rome' }) }).text).not.toMatch(/heure d/i);
  });

  it('shows the code in two groups of four, the page, the way out and whom to call', () => {
    const { text, html } = confirmed();
    expect(text).toContain('K7QM\u00a04R2X');
    expect(html).toContain('K7QM&nbsp;4R2X');
    expect(text).toContain(`${baseUrl}/fr/billets/Zm9vYmFyYmF6cXV4MTIzNA\n`);
    expect(text).toContain(`${baseUrl}/fr/billets/Zm9vYmFyYmF6cXV4MTIzNA/annuler>`);
    expect(text).toContain('Appelez l’accueil de la Cité des métiers au 05\u00a000\u00a000\u00a000\u00a000.');
  });

  it('of a sensitive event says its title in no subject, no preview and no calendar', () => {
    const event = sampleEvent({ sensitive: true, title: 'Groupe de parole' });
    const { subject, letter } = confirmed({ event });
    const calendar = calendarPart(sampleTold({ event }));
    expect(subject).toBe('Votre place est réservée, mardi 9\u00a0mars à 14\u00a0h');
    expect(letter.preview).not.toContain('Groupe de parole');
    expect([...calendar.entries.values()].map(({ title, confidential }) => [title, confidential])).toEqual([
      ['Rendez-vous', true],
    ]);
  });

  it.each([
    ['a line end', 'Atelier\r\nBcc: tous@exemple.invalid'],
    ['a turn of direction', 'Atelier \u202egnp.exe'],
    ['a tag', '<script>alert(1)</script>'],
    ['quotes and an emoji', 'Le « soin », "l\'aide" & 👩🏽‍🔧'],
    ['Hebrew', 'סדנת היכרות עם מקצועות'],
    ['200 characters', 'métier '.repeat(28).trim()],
  ])('bears a title with %s', (_what, title) => {
    const { subject, html, text } = confirmed({ event: sampleEvent({ title }) });
    expect(subject).not.toMatch(/[\r\n\u202a-\u202e]/);
    expect(html).not.toContain('<script>');
    expect(text).toContain(title);
  });

  it('lists several dates, and leaves the rest of a long series to the page', () => {
    const sessions = Array.from({ length: 30 }, (_, week) =>
      sampleSession({
        id: `s${week}`,
        startsAt: Temporal.Instant.from('2027-03-09T13:00Z').add({ hours: 168 * week }),
        endsAt: Temporal.Instant.from('2027-03-09T15:00Z').add({ hours: 168 * week }),
      }),
    );
    const { subject, text } = confirmed({ sessions });
    expect(subject).toContain('30 dates, à partir du mardi 9\u00a0mars');
    expect(text).toContain('et 22 autres dates, à voir sur votre page');
    expect(calendarPart(sampleTold({ sessions })).wanted).toHaveLength(30);
  });

  it('gives the address of the online meeting to who has a seat, never to who waits', () => {
    const event = sampleEvent({ attendanceMode: 'online', onlineUrl: 'https://visio.exemple.invalid/salle' });
    const waiting = sampleTold({
      event,
      state: 'waitlisted',
      sessions: [sampleSession({ line: 'waitlisted', position: 1 })],
    });
    expect(confirmed({ event }).text).toContain('https://visio.exemple.invalid/salle');
    expect(written('registration-waitlisted', waiting).text).not.toContain('visio');
  });
});

describe('what a message does to a calendar', () => {
  const madeAt = Temporal.Instant.from('2027-01-01T10:00Z');
  const parties = {
    organizer: 'passerelle@exemple.invalid',
    attendee: { name: 'Élodie Exemple', email: 'elodie@exemple.invalid' },
    madeAt,
  };
  const objectOf = (told: Told) => {
    const calendar = calendarPart(told);
    const invitations = calendar.wanted.map(({ sessionId, method, shown }) => ({
      registrantId: told.registrantId,
      sessionId,
      method,
      uid: `${sessionId}@passerelle`,
      sequence: 4,
      fingerprint: JSON.stringify(shown.title),
      changedAt: madeAt,
    }));
    return writeInvitation(calendar, invitations, parties);
  };

  it('a seat is a REQUEST with who invites and who is invited', () => {
    const object = objectOf(sampleTold())!;
    const calendar = new ICAL.Component(ICAL.parse(object.content));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect([object.method, calendar.getFirstPropertyValue('method')]).toEqual(['REQUEST', 'REQUEST']);
    expect(object.fileName).toBe('rendez-vous.ics');
    expect(event.organizer).toBe('mailto:passerelle@exemple.invalid');
    expect(event.sequence).toBe(4);
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-03-09T13:00:00.000Z');
    expect(event.location).toContain('Cité des métiers, salle 2');
  });

  it('nothing left, or no date left, is a CANCEL', () => {
    const ended = sampleTold({ state: 'ended', sessions: [sampleSession({ line: 'ended' })] });
    const postponed = sampleTold({ event: sampleEvent({ status: 'postponed' }) });
    expect(objectOf(ended)).toMatchObject({ method: 'CANCEL', fileName: 'annulation.ics' });
    expect(objectOf(postponed)).toMatchObject({ method: 'CANCEL' });
  });

  it('of two dates one given up: one REQUEST, in which the other is cancelled', () => {
    const object = objectOf(
      sampleTold({ sessions: [sampleSession({ id: 's1' }), sampleSession({ id: 's2', line: 'ended' })] }),
    )!;
    const calendar = new ICAL.Component(ICAL.parse(object.content));
    expect(object.method).toBe('REQUEST');
    expect(
      calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('status')),
    ).toEqual(['CONFIRMED', 'CANCELLED']);
  });
});
