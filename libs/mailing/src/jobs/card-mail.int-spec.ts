import { fold } from '#kernel';
import { aPlanOfTables, giveOut, reseat } from '#matching/testing';
import { CancelRegistration } from '#registration';
import { aPerson, aRegistration } from '#registration/testing';
import { aPublishedEvent } from '#scheduling/testing';
import { MailStage } from '../testing/mail-stage.js';

let stage: MailStage;
beforeAll(async () => (stage = await MailStage.open()), 60_000);
afterAll(() => stage.close());

let days = 0;

/** Three people, two rounds; Ana and Bo meet first, then Ana and Chloé. Their confirmations are delivered. */
async function aDay() {
  const { event } = await stage.transactions.run((em) =>
    aPublishedEvent(em, {
      at: stage.clock.now(),
      title: 'Rencontre des structures',
      sessions: [{ starts: '2027-03-11T09:00', ends: '2027-03-11T12:00' }],
    }),
  );
  const day = ++days;
  const people: { readonly email: string; readonly id: string; readonly organisation: string }[] = [];
  for (const firstName of ['Ana', 'Bo', 'Chloé']) {
    const email = `${firstName.toLowerCase()}.${day}@exemple.invalid`;
    const contact = { firstName, lastName: 'Essai', email, organisationName: `Maison ${firstName}` };
    const view = await aRegistration(stage, { eventId: event.id, parties: [aPerson(contact)] });
    people.push({ email, id: view.registrations[0]!.id, organisation: fold(contact.organisationName) });
  }
  const [ana, bo, chloe] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  await stage.deliver();
  const planId = await stage.transactions.run((em) =>
    aPlanOfTables(em, {
      eventId: event.id,
      people,
      seating: [
        { '1': [ana.id, bo.id], '2': [chloe.id] },
        { '1': [bo.id], '2': [ana.id, chloe.id] },
      ],
      timetable: { startsAt: '09:20', minutes: 12 },
    }),
  );
  return { event, planId, ana, bo, chloe };
}
type Day = Awaited<ReturnType<typeof aDay>>;

async function publish(planId: string, tell = true) {
  stage.clock.advance({ minutes: 1 });
  await giveOut(stage, planId, tell);
}

/** Chloé sits alone from the second round on: her card changes, and no other. */
const moveChloe = ({ planId, ana, bo, chloe }: Day, table = '3') =>
  stage.transactions.run((em) =>
    reseat(em, planId, [
      { '1': [ana.id, bo.id], '2': [chloe.id] },
      { '1': [bo.id], '2': [ana.id], [table]: [chloe.id] },
    ]),
  );

const kinds = (eventId: string) =>
  stage.sql<{ kind: string; status: string; recipient: string; reason: string | null }>(
    `select kind, status, recipient, reason from message where event_id = $1 and kind like 'card-%'
     order by created_at, recipient`,
    [eventId],
  );

describe('the mail with a card', () => {
  it('goes to each person once the plan is published, with the table of each round in text and HTML', async () => {
    const day = await aDay();
    await publish(day.planId);
    await stage.deliver();
    expect((await kinds(day.event.id)).map(({ kind, status }) => `${kind} ${status}`)).toEqual(
      Array(3).fill('card-ready sent'),
    );
    const mail = stage.inbox.to(day.ana.email).at(-1)!;
    expect(mail.subject).toBe('Votre carte, jeudi 11\u00a0mars à 9\u00a0h\u00a0: Rencontre des structures');
    expect(mail.text).toContain('9\u00a0h\u00a020\u00a0: Table 1\n  Tour 1, avec Maison Bo');
    expect(mail.text).toContain('9\u00a0h\u00a032\u00a0: Table 2\n  Tour 2, avec Maison Chloé');
    expect(String(mail.html)).toContain('<strong>Table 2</strong>');
    expect(mail.attachments).toEqual([]);
  });

  it('names nobody else, neither by name nor by address', async () => {
    const day = await aDay();
    await publish(day.planId);
    await stage.deliver();
    const mail = stage.inbox.to(day.ana.email).at(-1)!;
    expect(`${mail.text} ${mail.html}`).not.toMatch(/Bo Essai|Chloé Essai|bo\.\d+@|chloé\.\d+@/);
    expect(`${mail.text} ${mail.html}`).not.toContain(day.bo.id);
  });

  it('is written once for one publication, however often it is announced', async () => {
    const day = await aDay();
    await publish(day.planId);
    await stage.deliver();
    await stage.sql(
      `update announcement_delivery set done_at = null, due_at = now() - interval '40 years'
       where subscriber in ('mailing.card-ready', 'mailing.card-changed')`,
    );
    await stage.deliver();
    expect(await kinds(day.event.id)).toHaveLength(3);
    expect(stage.inbox.to(day.ana.email)).toHaveLength(2);
  });

  it('goes again to those whose card changed, and to nobody else', async () => {
    const day = await aDay();
    await publish(day.planId);
    await stage.deliver();
    await moveChloe(day);
    await publish(day.planId);
    await stage.deliver();
    const again = (await kinds(day.event.id)).filter(({ kind }) => kind === 'card-changed');
    expect(again).toMatchObject([{ status: 'sent', recipient: day.chloe.email }]);
    const mail = stage.inbox.to(day.chloe.email).at(-1)!;
    expect(mail.subject).toContain('Votre carte a changé');
    expect(mail.text).toContain('9\u00a0h\u00a032\u00a0: Table 3');
  });

  it('that could not leave before the card changed again is taken over by the later one', async () => {
    const day = await aDay();
    await publish(day.planId);
    await moveChloe(day);
    await publish(day.planId);
    await stage.deliver();
    expect(
      (await kinds(day.event.id)).filter(({ recipient }) => recipient === day.chloe.email),
    ).toMatchObject([
      { kind: 'card-ready', status: 'withdrawn', reason: 'mailing.withdrawn.already-told' },
      { kind: 'card-changed', status: 'sent' },
    ]);
    expect((await kinds(day.event.id)).filter(({ recipient }) => recipient === day.bo.email)).toMatchObject([
      { kind: 'card-ready', status: 'sent' },
    ]);
  });

  it('is not written to whoever gave their seat back, nor sent when they do so before it leaves', async () => {
    const day = await aDay();
    await stage.get(CancelRegistration).run(day.bo.id, { by: 'holder' });
    await publish(day.planId);
    await stage.get(CancelRegistration).run(day.ana.id, { by: 'holder' });
    await stage.deliver();
    expect((await kinds(day.event.id)).map(({ recipient, status }) => [recipient, status])).toEqual([
      [day.chloe.email, 'sent'],
    ]);
  });

  it('is written to nobody when the organisers choose to tell nobody', async () => {
    const day = await aDay();
    await publish(day.planId, false);
    await stage.deliver();
    expect(await kinds(day.event.id)).toEqual([]);
  });
});
