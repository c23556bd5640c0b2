import { readCalendar } from '#calendar/testing';
import { planPublished } from '#matching';
import { AnswerVisit, aPublicationOfPairs } from '#matching/testing';
import { announce } from '#platform';
import { CancelRegistration } from '#registration';
import { aPerson, aRegistration } from '#registration/testing';
import { aPublishedEvent } from '#scheduling/testing';
import type { ParsedMail } from 'mailparser';
import { MailStage } from '../testing/mail-stage.js';

let stage: MailStage;
beforeAll(async () => (stage = await MailStage.open('2027-03-01T08:00Z')), 60_000);
afterAll(() => stage.close());

interface Member {
  readonly id: string;
  readonly email: string;
}

let addresses = 0;
async function aPair(): Promise<{ eventId: string; guest: Member; host: Member; visitId: string }> {
  const { event } = await stage.transactions.run((em) =>
    aPublishedEvent(em, {
      format: 'cross_visits',
      title: 'Présentations croisées',
      audience: 'professionals',
      at: stage.clock.now(),
      sessions: [{ starts: '2027-06-08T09:00' }],
    }),
  );
  const members: Member[] = [];
  for (const organisationName of ['CIO d’Exemple', 'Mission Locale d’Exemple']) {
    const email = `binome.${++addresses}@exemple.invalid`;
    const party = aPerson({ email, organisationName, lastName: `Binôme ${addresses}` });
    const { registrations } = await aRegistration(stage, { eventId: event.id, parties: [party] });
    members.push({ id: registrations[0]!.id, email });
  }
  await stage.deliver();
  stage.clock.advance({ minutes: 1 });
  await publish(event.id, [members.map(({ id }) => id)]);
  const [visit] = await stage.sql<{ id: string }>(
    `select id from pair_visit where event_id = $1 and guest_id = $2`,
    [event.id, members[0]!.id],
  );
  return { eventId: event.id, guest: members[0]!, host: members[1]!, visitId: visit!.id };
}

async function publish(eventId: string, pairs: readonly (readonly string[])[]): Promise<void> {
  await stage.transactions.run(async (em) => {
    const at = stage.clock.now();
    const published = await aPublicationOfPairs(em, { eventId, waves: [{ pairs }], at });
    await announce(em, planPublished, published, at);
  });
  await stage.deliver();
}

const A_DATE = { do: 'propose' as const, from: '14:00', until: '16:00', place: 'CIO, 2e étage' };

async function answer(who: Member, visitId: string, body: Parameters<AnswerVisit['run']>[2]): Promise<void> {
  stage.clock.advance({ minutes: 1 });
  await stage.get(AnswerVisit).run(who.id, visitId, body);
  await stage.deliver();
}

const last = ({ email }: Member): ParsedMail => stage.inbox.to(email).at(-1)!;
const subjects = ({ email }: Member) => stage.inbox.to(email).map(({ subject }) => subject);

function entryIn(mail: ParsedMail) {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!;
  const { method, entries } = readCalendar(part.content.toString());
  return { method, ...entries[0]! };
}

describe('what the two of a pair are written', () => {
  it('each is told who the other is and how to reach them, once', async () => {
    const { guest, host, eventId } = await aPair();
    expect(last(guest).subject).toBe('Votre binôme\u00a0: Camille Binôme 2');
    expect(last(guest).text).toContain(host.email);
    expect(last(guest).text).toContain('Mission Locale d’Exemple');
    expect(last(host).text).toContain(guest.email);
    await publish(eventId, [[host.id, guest.id]]);
    expect(subjects(guest)).toHaveLength(2);
  });

  it('a date proposed goes to the other alone; agreed on, to both with the appointment', async () => {
    const { guest, host, visitId } = await aPair();
    await answer(guest, visitId, { ...A_DATE, day: '2027-04-06', revision: 1 });
    expect(last(host).subject).toContain('vous propose une date\u00a0: mardi 6\u00a0avril à 14\u00a0h');
    expect(last(host).attachments).toEqual([]);
    expect(subjects(guest)).toHaveLength(2);
    await answer(host, visitId, { do: 'agree', revision: 2 });
    const [atGuest, atHost] = [entryIn(last(guest)), entryIn(last(host))];
    expect(atGuest).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      starts: '2027-04-06T12:00:00.000Z',
    });
    expect(atHost).toMatchObject({ method: 'REQUEST', sequence: 0 });
    expect(atHost.uid).not.toBe(atGuest.uid);
    expect(last(guest).text).toContain('CIO, 2e étage');
  });

  it('another date is the same entry moved forward, and called off it leaves both calendars', async () => {
    const { guest, host, visitId } = await aPair();
    await answer(guest, visitId, { ...A_DATE, day: '2027-04-06', revision: 1 });
    await answer(host, visitId, { do: 'agree', revision: 2 });
    const first = entryIn(last(guest));
    await answer(host, visitId, { ...A_DATE, day: '2027-04-07', revision: 3 });
    await answer(guest, visitId, { do: 'agree', revision: 4 });
    expect(last(guest).subject).toContain('La visite change de date');
    expect(last(guest).text).toContain('Avant\u00a0: Mardi 6\u00a0avril 2027, de 14\u00a0h à 16\u00a0h');
    expect(entryIn(last(guest))).toMatchObject({ uid: first.uid, sequence: 1, method: 'REQUEST' });
    await answer(guest, visitId, { do: 'call_off', revision: 5 });
    for (const member of [guest, host])
      expect(entryIn(last(member))).toMatchObject({ method: 'CANCEL', sequence: 2, status: 'CANCELLED' });
  });

  it('a date proposed twice before a mail could leave is written once, with the last', async () => {
    const { guest, host, visitId } = await aPair();
    stage.clock.advance({ minutes: 1 });
    await stage.get(AnswerVisit).run(guest.id, visitId, { ...A_DATE, day: '2027-04-06', revision: 1 });
    await answer(guest, visitId, { ...A_DATE, day: '2027-04-08', revision: 2 });
    const proposals = subjects(host).filter((subject) => subject!.includes('vous propose'));
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toContain('jeudi 8\u00a0avril');
  });

  it('when one cancels, the other is told that the visit is called off', async () => {
    const { guest, host, visitId } = await aPair();
    await answer(guest, visitId, { ...A_DATE, day: '2027-04-06', revision: 1 });
    await answer(host, visitId, { do: 'agree', revision: 2 });
    stage.clock.advance({ minutes: 1 });
    await stage.get(CancelRegistration).run(guest.id, { by: 'holder' });
    await stage.deliver();
    expect(last(host).subject).toContain('La visite est annulée');
    expect(entryIn(last(host))).toMatchObject({ method: 'CANCEL', sequence: 1 });
  });
});
