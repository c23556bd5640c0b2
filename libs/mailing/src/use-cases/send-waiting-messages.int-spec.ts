import { aPerson, aRegistration } from '#registration/testing';
import { CancelRegistration } from '#registration';
import { aPublishedEvent } from '#scheduling/testing';
import type { Actor } from '#identity';
import { MailStage } from '../testing/mail-stage.js';
import { rows } from '#platform';
import { oldestWaiting } from '../persistence/message.queries.js';
import { RetryMessage } from './retry-message.js';
import { SendWaitingMessages } from './send-waiting-messages.js';

let stage: MailStage;
beforeAll(async () => (stage = await MailStage.open()), 60_000);
afterAll(() => stage.close());
afterEach(() => {
  stage.inbox.verdict = () => 'take';
  stage.inbox.whileSending = async () => undefined;
});

let addresses = 0;
async function aConfirmation(email = `personne.${++addresses}@exemple.invalid`) {
  const { event } = await stage.transactions.run((em) =>
    aPublishedEvent(em, { at: stage.clock.now(), sessions: [{ starts: '2027-03-09T14:00' }] }),
  );
  const view = await aRegistration(stage, { eventId: event.id, parties: [aPerson({ email })] });
  return { email, event, registrationId: view.registrations[0]!.id };
}

interface MessageRow {
  id: string;
  kind: string;
  status: string;
  attempts: number;
  reason: string | null;
  claimed_until: string | null;
}
const messagesTo = (email: string) =>
  stage.sql<MessageRow>(
    'select id, kind, status, attempts, reason, claimed_until from message where recipient = $1 order by created_at, id',
    [email],
  );
const openDeliveries = () =>
  stage.sql(
    `select subscriber, reason from announcement_delivery where done_at is null or failed_at is not null`,
  );

const organiserOf = (territoryId: string): Actor => ({
  accountId: null,
  email: null,
  grants: [{ role: 'organiser', territoryId }],
});

describe('a mail server', () => {
  it('that refuses for good: the message has failed, says why, and can be sent again', async () => {
    const { email, event } = await aConfirmation();
    stage.inbox.verdict = () => ({ code: 550, text: `no mailbox for ${email}` });
    await stage.deliver();
    const [failed] = await messagesTo(email);
    expect(failed).toMatchObject({ status: 'failed', attempts: 1 });
    expect(failed!.reason).toMatch(/^550 /);
    expect(failed!.reason).not.toContain(email);
    expect(await openDeliveries()).toEqual([]);

    stage.inbox.verdict = () => 'take';
    const retrying = stage.get(RetryMessage);
    await expect(retrying.run(failed!.id, organiserOf('elsewhere'))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await retrying.run(failed!.id, organiserOf(event.territoryId));
    await stage.deliver();
    expect(await messagesTo(email)).toMatchObject([{ status: 'sent', reason: null }]);
    await expect(retrying.run(failed!.id, organiserOf(event.territoryId))).rejects.toMatchObject({
      code: 'mailing.not-failed',
    });
  });

  it('that says not now: the message waits longer each time, others do not, and it leaves in the end', async () => {
    const slow = await aConfirmation();
    const quick = await aConfirmation();
    stage.inbox.verdict = (address) => (address === slow.email ? { code: 451, text: 'later' } : 'take');
    await stage.deliver();
    expect(await messagesTo(quick.email)).toMatchObject([{ status: 'sent' }]);
    expect(await messagesTo(slow.email)).toMatchObject([{ status: 'waiting', attempts: 1 }]);

    stage.clock.advance({ seconds: 16 });
    await stage.deliver();
    expect(await messagesTo(slow.email)).toMatchObject([{ status: 'waiting', attempts: 2 }]);
    stage.clock.advance({ seconds: 16 });
    await stage.deliver();
    expect(await messagesTo(slow.email)).toMatchObject([{ status: 'waiting', attempts: 2 }]);

    stage.inbox.verdict = () => 'take';
    stage.clock.advance({ seconds: 16 });
    await stage.deliver();
    expect(await messagesTo(slow.email)).toMatchObject([{ status: 'sent', attempts: 3 }]);
    expect(stage.inbox.to(slow.email)).toHaveLength(1);
  });

  it('gets the messages to one address in the order in which things happened', async () => {
    const { email, registrationId } = await aConfirmation();
    stage.inbox.verdict = () => ({ code: 451, text: 'later' });
    await stage.deliver();
    stage.clock.advance({ seconds: 1 });
    const other = await aConfirmation(email);
    await stage.deliver();
    // The younger one does not overtake the one that waits.
    expect((await messagesTo(email)).map(({ attempts }) => attempts)).toEqual([1, 0]);
    stage.inbox.verdict = () => 'take';
    stage.clock.advance({ seconds: 20 });
    await stage.deliver();
    expect(await messagesTo(email)).toMatchObject([{ status: 'sent' }, { status: 'sent' }]);
    expect(stage.inbox.to(email)).toHaveLength(2);
    expect(other.registrationId).not.toBe(registrationId);
  });

  it('that holds a message in its hands knows of it first: the row is begun before a byte leaves', async () => {
    const { email } = await aConfirmation();
    let seen: MessageRow | undefined;
    stage.inbox.whileSending = async () => {
      [seen] = await messagesTo(email);
    };
    await stage.deliver();
    expect(seen).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(seen!.claimed_until).not.toBeNull();
  });

  it('whose answer a crash kept from us: the message leaves again under the same Message-ID', async () => {
    const { email } = await aConfirmation();
    await stage.deliver();
    // As a process leaves the row that is killed after the server took the message.
    await stage.sql(
      `update message set status = 'waiting', sent_at = null, claimed_until = $2 where recipient = $1`,
      [email, stage.clock.now().add({ seconds: 90 }).toString()],
    );
    await stage.sql(
      `update announcement_delivery set done_at = null, due_at = $1
       where subscriber = 'mailing.send-messages' and announcement_id in (
         select announcement.id from announcement join message on message.id::text = payload ->> 'messageId'
         where recipient = $2)`,
      [stage.clock.now().toString(), email],
    );
    await stage.deliver();
    expect(stage.inbox.to(email)).toHaveLength(1);
    stage.clock.advance({ seconds: 91 });
    await stage.deliver();
    const [first, second, ...others] = stage.inbox.to(email);
    expect(others).toEqual([]);
    expect(second!.messageId).toBe(first!.messageId);
    const sequences = [first, second].map(
      (mail) => /SEQUENCE:(\d+)/.exec(String(mail!.attachments[0]!.content))![1],
    );
    expect(sequences).toEqual(['0', '0']);
    expect(await messagesTo(email)).toMatchObject([{ status: 'sent', attempts: 2 }]);
  });

  it('two senders at once send a message once', async () => {
    const { email } = await aConfirmation();
    stage.inbox.verdict = () => ({ code: 451, text: 'later' });
    await stage.deliver();
    stage.inbox.verdict = () => 'take';
    stage.clock.advance({ seconds: 16 });
    const sending = stage.get(SendWaitingMessages);
    await Promise.all([sending.run(email), sending.run(email), sending.run(email)]);
    expect(stage.inbox.to(email)).toHaveLength(1);
  });

  it('without the lock on the recipient, both would send it (negative control)', async () => {
    const { email } = await aConfirmation();
    stage.inbox.verdict = () => ({ code: 451, text: 'later' });
    await stage.deliver();
    stage.clock.advance({ seconds: 16 });
    const now = stage.clock.now();
    const begin = () =>
      stage.transactions.run(async (em) => {
        const message = (await oldestWaiting(em, email))!;
        const free = message.canStart(now);
        await rows(em, 'select pg_sleep(0.2)');
        if (free) message.start({ subject: '', told: null, body: null }, now);
        return free;
      });
    expect(await Promise.all([begin(), begin()])).toEqual([true, true]);
    stage.inbox.verdict = () => 'take';
    stage.clock.advance({ seconds: 91 });
    await stage.deliver();
  });

  it('that is down is tried once in a while, by one message for all, and gets them when it is back', async () => {
    const one = await aConfirmation();
    const other = await aConfirmation();
    await stage.inbox.close();
    await stage.deliver();
    const attempts = [...(await messagesTo(one.email)), ...(await messagesTo(other.email))];
    expect(attempts).toMatchObject([{ status: 'waiting' }, { status: 'waiting' }]);
    expect(attempts.reduce((sum, message) => sum + message.attempts, 0)).toBe(1);
    expect(await openDeliveries()).not.toEqual([]);

    await stage.inbox.open();
    stage.clock.advance({ seconds: 16 });
    await stage.deliver();
    expect(await messagesTo(one.email)).toMatchObject([{ status: 'sent' }]);
    expect(await messagesTo(other.email)).toMatchObject([{ status: 'sent' }]);
    expect(await openDeliveries()).toEqual([]);
  });

  it('is not told of what is no longer true when it comes back', async () => {
    const { email, registrationId } = await aConfirmation();
    stage.inbox.verdict = () => ({ code: 421, text: 'closing' });
    await stage.deliver();
    stage.clock.advance({ seconds: 2 });
    await stage.get(CancelRegistration).run(registrationId, { by: 'holder' });
    stage.inbox.verdict = () => 'take';
    stage.clock.advance({ seconds: 20 });
    await stage.deliver();
    expect(await messagesTo(email)).toMatchObject([
      { kind: 'registration-confirmed', status: 'withdrawn' },
      { kind: 'registration-cancelled', status: 'sent' },
    ]);
    // The invitation may have arrived after all (a crash, a timeout): the cancellation takes it away.
    expect(stage.inbox.to(email)[0]!.attachments.map(({ contentType }) => contentType)).toContain(
      'text/calendar',
    );
  });
});
