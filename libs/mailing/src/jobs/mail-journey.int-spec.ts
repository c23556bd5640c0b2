import type { Locale } from '#kernel';
import { CancelRegistration } from '#registration';
import { aPerson, aRegistration, nameless } from '#registration/testing';
import { CancelEvent, ChangeSession, PostponeEvent } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { Actor } from '#identity';
import { readCalendar } from '#calendar/testing';
import type { ParsedMail } from 'mailparser';
import { MailStage } from '../testing/mail-stage.js';

let stage: MailStage;
beforeAll(async () => (stage = await MailStage.open()), 60_000);
afterAll(() => stage.close());

const administrator: Actor = { accountId: null, email: null, grants: [{ role: 'administrator' }] };

const anEvent = (built: Parameters<typeof aPublishedEvent>[1] = {}) =>
  stage.transactions.run((em) =>
    aPublishedEvent(em, { at: stage.clock.now(), sessions: [{ starts: '2027-03-09T14:00' }], ...built }),
  );

let addresses = 0;
async function somebody(eventId: string, locale: Locale = 'fr') {
  const email = `personne.${++addresses}@exemple.invalid`;
  const view = await aRegistration(stage, { eventId, locale, parties: [aPerson({ email })] });
  const [registration] = view.registrations;
  return { email, passCode: view.passCode!, id: registration!.id, ticket: registration!.ticket! };
}

const messages = (eventId: string) =>
  stage.sql<{ kind: string; status: string; reason: string | null; recipient: string; attempts: number }>(
    'select kind, status, reason, recipient, attempts from message where event_id = $1 order by created_at, id',
    [eventId],
  );

/** What the calendar part of a mail says, read by another library. */
function calendarIn(mail: ParsedMail) {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const { method, entries } = readCalendar(part.content.toString());
  const [entry] = entries;
  return { method, header: part.headers.get('content-type'), ...entry! };
}

describe('from what happens to the mail', () => {
  it('a confirmation arrives once, with both texts, the invitation twice and its transactional headers', async () => {
    const { event } = await anEvent({ title: 'Découvrir les métiers du soin' });
    const { email, passCode, ticket } = await somebody(event.id);
    await stage.deliver();

    const [mail, ...others] = stage.inbox.to(email);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe(
      'Votre place est réservée, mardi 9\u00a0mars à 14\u00a0h\u00a0: Découvrir les métiers du soin',
    );
    expect(mail!.text).toContain(`${passCode.slice(0, 4)}\u00a0${passCode.slice(4)}`);
    expect(mail!.html).toContain(`https://passerelle.example/fr/billets/${ticket}`);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.headers.has('list-unsubscribe')).toBe(false);
    expect(mail!.attachments.map(({ contentType }) => contentType).sort()).toEqual([
      'application/ics',
      'text/calendar',
    ]);
    expect(calendarIn(mail!)).toMatchObject({
      method: 'REQUEST',
      header: { params: { method: 'REQUEST' } },
      sequence: 0,
      starts: '2027-03-09T13:00:00.000Z',
    });
    const [row] = await stage.sql<{ id: string }>('select id from message where recipient = $1', [email]);
    expect(mail!.messageId).toBe(`<${row!.id}@passerelle.example>`);
  });

  it('an announcement that is delivered again writes no second message', async () => {
    const { event } = await anEvent();
    const { email } = await somebody(event.id);
    await stage.deliver();
    await stage.sql(
      `update announcement_delivery set done_at = null, due_at = now() - interval '40 years'
       where subscriber = 'mailing.registration-confirmed'`,
    );
    await stage.deliver();
    expect(await messages(event.id)).toMatchObject([{ kind: 'registration-confirmed', status: 'sent' }]);
    expect(stage.inbox.to(email)).toHaveLength(1);
  });

  it('who gives no address has no message', async () => {
    const { event } = await anEvent();
    await aRegistration(stage, { eventId: event.id, parties: [nameless()] });
    await stage.deliver();
    expect(await messages(event.id)).toEqual([]);
  });

  it('an event moved by an hour: one mail each, the same entry moved forward', async () => {
    const { event, sessions } = await anEvent();
    const people = [await somebody(event.id), await somebody(event.id, 'en')];
    await stage.deliver();
    stage.clock.advance({ minutes: 1 });
    await stage
      .get(ChangeSession)
      .run(
        sessions[0]!.id,
        { startsAt: '2027-03-09T15:00', endsAt: '2027-03-09T17:00' },
        { actor: administrator, ifMatch: String(event.revision) },
      );
    await stage.deliver();

    for (const { email } of people) {
      const [first, changed, ...others] = stage.inbox.to(email);
      expect(others).toEqual([]);
      expect(calendarIn(changed!)).toMatchObject({
        method: 'REQUEST',
        uid: calendarIn(first!).uid,
        sequence: 1,
        starts: '2027-03-09T14:00:00.000Z',
      });
    }
    const [french, english] = people.map(({ email }) => stage.inbox.to(email)[1]!);
    expect(french!.text).toContain('Avant\u00a0: Mardi 9\u00a0mars 2027, de 14\u00a0h à 16\u00a0h');
    expect(english!.text).toContain('When: Tuesday 9\u00a0March 2027\n  3\u00a0pm to 5\u00a0pm');
    expect(calendarIn(french!).uid).not.toBe(calendarIn(english!).uid);
  });

  it('several sessions moved by one change are one mail', async () => {
    const { event, sessions } = await anEvent({
      sessions: [{ starts: '2027-03-09T14:00' }, { starts: '2027-03-16T14:00' }],
    });
    const { email } = await somebody(event.id);
    await stage.deliver();
    stage.clock.advance({ minutes: 1 });
    const dates = sessions.map(({ id }, index) => ({
      id,
      startsAt: `2027-04-${index === 0 ? '06' : '13'}T14:00`,
      endsAt: `2027-04-${index === 0 ? '06' : '13'}T16:00`,
    }));
    await stage
      .get(PostponeEvent)
      .run(event.id, { reason: 'Neige', sessions: dates }, { actor: administrator });
    await stage.deliver();
    expect(stage.inbox.to(email)).toHaveLength(2);
    expect(stage.inbox.to(email)[1]!.text).toContain('Pourquoi\u00a0: Neige');
  });

  it('moved twice before a mail could leave: one mail, with the last time', async () => {
    const { event, sessions } = await anEvent();
    const { email } = await somebody(event.id);
    await stage.deliver();
    for (const [revision, hour] of [
      [event.revision, 15],
      [event.revision + 1, 16],
    ]) {
      stage.clock.advance({ minutes: 1 });
      await stage
        .get(ChangeSession)
        .run(
          sessions[0]!.id,
          { startsAt: `2027-03-09T${hour}:00`, endsAt: `2027-03-09T18:00` },
          { actor: administrator, ifMatch: String(revision) },
        );
    }
    await stage.deliver();
    expect(stage.inbox.to(email)).toHaveLength(2);
    expect(stage.inbox.to(email)[1]!.text).toContain('de 16\u00a0h à 18\u00a0h');
    expect(await messages(event.id)).toMatchObject([
      { kind: 'registration-confirmed', status: 'sent' },
      { kind: 'session-changed', status: 'sent' },
      { kind: 'session-changed', status: 'withdrawn', reason: 'mailing.withdrawn.already-told' },
    ]);
  });

  it('put off to a date to come: the entry leaves the calendar, the seat stays', async () => {
    const { event } = await anEvent();
    const { email } = await somebody(event.id);
    await stage.deliver();
    stage.clock.advance({ minutes: 1 });
    await stage
      .get(PostponeEvent)
      .run(event.id, { reason: 'La salle est inondée.' }, { actor: administrator });
    await stage.deliver();
    const [first, postponed, ...others] = stage.inbox.to(email);
    expect(others).toEqual([]);
    expect(postponed!.subject).toContain('Reporté');
    expect(calendarIn(postponed!)).toMatchObject({
      method: 'CANCEL',
      uid: calendarIn(first!).uid,
      sequence: 1,
      status: 'CANCELLED',
    });
  });

  it('an event cancelled: one mail each, METHOD:CANCEL, with the reason', async () => {
    const { event } = await anEvent({ capacity: 1 });
    const confirmed = await somebody(event.id);
    const waiting = await somebody(event.id);
    await stage.deliver();
    expect(stage.inbox.to(waiting.email)[0]!.subject).toContain('liste d’attente');
    expect(stage.inbox.to(waiting.email)[0]!.attachments).toEqual([]);

    stage.clock.advance({ minutes: 1 });
    await stage
      .get(CancelEvent)
      .run(event.id, { reason: 'L’intervenante est malade.' }, { actor: administrator });
    await stage.deliver();
    const [first, cancelled, ...others] = stage.inbox.to(confirmed.email);
    expect(others).toEqual([]);
    expect(cancelled!.text).toContain('L’intervenante est malade.');
    expect(calendarIn(cancelled!)).toMatchObject({
      method: 'CANCEL',
      uid: calendarIn(first!).uid,
      sequence: 1,
    });
    // Nothing was ever in this one's calendar: nothing is taken out of it.
    expect(stage.inbox.to(waiting.email)).toHaveLength(2);
    expect(stage.inbox.to(waiting.email)[1]!.attachments).toEqual([]);
  });

  it('a seat given up goes to the first who waits, and both are told', async () => {
    const { event } = await anEvent({ capacity: 1 });
    const first = await somebody(event.id);
    const second = await somebody(event.id);
    await stage.deliver();
    stage.clock.advance({ minutes: 1 });
    await stage.get(CancelRegistration).run(first.id, { by: 'holder' });
    await stage.deliver();
    expect(calendarIn(stage.inbox.to(first.email)[1]!).method).toBe('CANCEL');
    expect(stage.inbox.to(second.email)[1]!.subject).toContain('Une place s’est libérée');
    expect(calendarIn(stage.inbox.to(second.email)[1]!)).toMatchObject({ method: 'REQUEST', sequence: 0 });
  });

  it('given up before the confirmation could leave: no confirmation, no entry to take away', async () => {
    const { event } = await anEvent();
    const { email, id } = await somebody(event.id);
    stage.clock.advance({ minutes: 1 });
    await stage.get(CancelRegistration).run(id, { by: 'holder' });
    await stage.deliver();
    expect(await messages(event.id)).toMatchObject([
      {
        kind: 'registration-confirmed',
        status: 'withdrawn',
        reason: 'mailing.withdrawn.no-longer-confirmed',
      },
      { kind: 'registration-cancelled', status: 'sent' },
    ]);
    expect(stage.inbox.to(email).map(({ attachments }) => attachments)).toEqual([[]]);
  });

  it('given up and signed up again is one entry that moves forward', async () => {
    const { event } = await anEvent();
    const { email, id } = await somebody(event.id);
    await stage.deliver();
    stage.clock.advance({ minutes: 1 });
    await stage.get(CancelRegistration).run(id, { by: 'holder' });
    await stage.deliver();
    stage.clock.advance({ minutes: 1 });
    const [person] = await stage.sql<{ first_name: string; last_name: string }>(
      'select first_name, last_name from registration where id = $1',
      [id],
    );
    await aRegistration(stage, {
      eventId: event.id,
      parties: [aPerson({ email, firstName: person!.first_name, lastName: person!.last_name })],
    });
    await stage.deliver();
    const [one, two, three] = stage.inbox.to(email).map(calendarIn);
    expect([one!.uid, two!.uid, three!.uid]).toEqual([one!.uid, one!.uid, one!.uid]);
    expect([one, two, three].map((entry) => [entry!.method, entry!.sequence])).toEqual([
      ['REQUEST', 0],
      ['CANCEL', 1],
      ['REQUEST', 2],
    ]);
  });

  it('a title of an organiser cannot write a header, and a body is kept sealed', async () => {
    const { event } = await anEvent({ title: 'Atelier\r\nBcc: tous@exemple.invalid' });
    const { email, ticket } = await somebody(event.id);
    await stage.deliver();
    const [mail] = stage.inbox.to(email);
    expect(mail!.headers.has('bcc')).toBe(false);
    expect([mail!.to].flat()[0]!.value).toHaveLength(1);
    const [kept] = await stage.sql<{ body: Buffer }>('select body from message where recipient = $1', [
      email,
    ]);
    expect(kept!.body.length).toBeGreaterThan(1000);
    expect(kept!.body.includes(ticket)).toBe(false);
  });

  it('announcements and jobs hold ids and no addresses', async () => {
    const held = await stage.sql(`select name from announcement where payload::text like '%@%'`);
    expect(held).toEqual([]);
  });

  it('nobody is told of what is over', async () => {
    const { event } = await anEvent({ sessions: [{ starts: '2027-01-20T14:00' }] });
    await somebody(event.id);
    const before = stage.clock.now();
    stage.clock.moveTo(Temporal.Instant.from('2027-01-21T08:00Z'));
    await stage.deliver();
    stage.clock.moveTo(before);
    expect(await messages(event.id)).toMatchObject([
      { status: 'withdrawn', reason: 'mailing.withdrawn.event-over' },
    ]);
  });
});
