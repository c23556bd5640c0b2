import { newId } from '#kernel';
import { aPublishedEvent } from '#scheduling/testing';
import type { MessageWritten } from '../domain/message.js';
import { MailStage } from '../testing/mail-stage.js';
import { messagesPage } from './list-messages.queries.js';
import { forgetOldMessages, insertMessages } from './message.queries.js';

let stage: MailStage;
beforeAll(async () => (stage = await MailStage.open()), 60_000);
afterAll(() => stage.close());

const ours = newId();
const theirs = newId();

const aMessage = (changes: Partial<MessageWritten> = {}): MessageWritten => ({
  id: newId(),
  occurrence: newId(),
  kind: 'registration-confirmed',
  recipient: 'personne@exemple.invalid',
  locale: 'fr',
  about: { registrationId: newId() },
  eventId: newId(),
  territoryIds: [ours],
  registrationId: newId(),
  registrantId: newId(),
  createdAt: stage.clock.now(),
  ...changes,
});
const write = (...written: MessageWritten[]) => stage.transactions.run((em) => insertMessages(em, written));
const page = (query: Parameters<typeof messagesPage>[1], territories: readonly string[] | 'all' = 'all') =>
  stage.transactions.read((em) => messagesPage(em, query, territories));

beforeEach(() => stage.sql('delete from message'));

describe('the list of messages', () => {
  it('shows organisers those of their territories’ events, administrators all', async () => {
    await write(
      aMessage(),
      aMessage({ territoryIds: [theirs] }),
      aMessage({ territoryIds: [theirs, ours] }),
      aMessage({ territoryIds: [], eventId: null, kind: 'sign-in-link' }),
    );
    expect((await page({}, [ours])).items).toHaveLength(2);
    expect((await page({}, [])).items).toHaveLength(0);
    expect((await page({})).items).toHaveLength(4);
  });

  it('finds by event, state and part of an address, taken literally', async () => {
    const { event } = await stage.transactions.run((em) => aPublishedEvent(em, { territoryId: ours }));
    const eventId = event.id;
    await write(
      aMessage({ eventId, recipient: 'a_b@exemple.invalid' }),
      aMessage({ recipient: 'axb@exemple.invalid' }),
    );
    expect((await page({ eventId })).items.map(({ recipient }) => recipient)).toEqual([
      'a_b@exemple.invalid',
    ]);
    expect((await page({ recipient: 'A_B' })).items).toHaveLength(1);
    expect((await page({ status: ['failed', 'sent'] })).items).toEqual([]);
    expect((await page({ status: ['waiting'] })).items).toHaveLength(2);
  });

  it('an event of another territory does not exist', async () => {
    const { event } = await stage.transactions.run((em) => aPublishedEvent(em, { territoryId: theirs }));
    await write(aMessage({ eventId: event.id, territoryIds: [theirs] }));
    await expect(page({ eventId: event.id }, [ours])).rejects.toMatchObject({ kind: 'not-found' });
    await expect(page({ eventId: newId() })).rejects.toMatchObject({ kind: 'not-found' });
    expect((await page({ eventId: event.id }, [theirs])).items).toHaveLength(1);
  });

  it('goes on from page to page, newest first, without a gap or a repeat', async () => {
    const all = Array.from({ length: 120 }, (_, n) =>
      aMessage({ createdAt: stage.clock.now().add({ seconds: Math.floor(n / 3) }) }),
    );
    await write(...all);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await page({ cursor });
      seen.push(...items.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
  });

  it('the same occurrence for the same registration is one message, for another it is another', async () => {
    const message = aMessage();
    await write(message);
    await write({ ...message, id: newId() });
    await write({ ...message, id: newId(), registrationId: newId() });
    await write({ ...message, id: newId(), kind: 'session-changed' });
    expect((await page({})).items).toHaveLength(3);
  });
});

describe('what is kept of messages', () => {
  it('bodies go first, then the messages, but never one that still waits', async () => {
    const [old] = await write(aMessage());
    await stage.sql(`update message set status = 'sent', sent_at = created_at, body = 'x' where id = $1`, [
      old!.id,
    ]);
    await write(aMessage());
    const later = stage.clock.now().add({ hours: 1 });
    const kept = () =>
      stage.sql<{ status: string; body: Buffer | null }>('select status, body from message order by status');
    await stage.transactions.run((em) =>
      forgetOldMessages(em, { bodies: later, messages: stage.clock.now() }),
    );
    expect(await kept()).toMatchObject([{ status: 'sent', body: null }, { status: 'waiting' }]);
    await stage.transactions.run((em) => forgetOldMessages(em, { bodies: later, messages: later }));
    expect(await kept()).toMatchObject([{ status: 'waiting' }]);
  });
});
