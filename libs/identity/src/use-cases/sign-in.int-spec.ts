import { DomainError, MovedClock } from '#kernel';
import { createOrm, readConfiguration, rows, Secrets, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { SignInLink } from '../domain/sign-in-link.js';
import { identityEntities } from '../index.js';
import { lockLink, signInLinkToMail } from '../persistence/links.queries.js';
import { anAccount } from '../testing/index.js';
import { AskSignInLink } from './ask-sign-in-link.js';
import { Authentication } from './authentication.js';
import { makeSignInLink } from './make-sign-in-link.js';
import { MakeDeskLink } from './make-desk-link.js';
import { SignIn } from './sign-in.js';
import { signInToken } from './sign-in-url.js';
import { SignOut } from './sign-out.js';

const NINE = Temporal.Instant.from('2027-03-09T08:00:00Z');
const EVENT = '01890000-0000-7000-8000-000000000001';
const secrets = new Secrets('a secret of at least thirty-two characters');
const configuration = readConfiguration({ BASE_URL: 'https://passerelle.example' });

let orm: MikroORM;
let transactions: Transactions;
let clock: MovedClock;
let signIn: SignIn;
let authentication: Authentication;

beforeAll(async () => {
  orm = await createOrm({ url: await testDatabase(), entities: identityEntities });
  transactions = new Transactions(orm.em);
});
afterAll(() => orm.close(true));
beforeEach(() => {
  clock = new MovedClock(NINE);
  signIn = new SignIn(transactions, clock, secrets);
  authentication = new Authentication(transactions, clock, secrets);
});

const aLink = async (reusable = false) => {
  const account = await transactions.run((em) => anAccount(em, { grants: [{ role: 'administrator' }] }));
  const id = await transactions.run((em) =>
    makeSignInLink(em, { email: account.email, now: NINE, reusable }),
  );
  return { account, id, token: signInToken(secrets, id) };
};
const refusal = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as DomainError).code,
  );
const signInCount = async (accountId: string) =>
  (await transactions.read((em) => rows(em, 'select 1 from sign_in where account_id = $1', [accountId])))
    .length;

describe('signing in', () => {
  it('a link signs its account in, with its roles', async () => {
    const { account, token } = await aLink();
    const { cookie } = await signIn.run({ token });

    expect(await authentication.run({ cookie })).toMatchObject({
      accountId: account.id,
      email: account.email,
      grants: [{ role: 'administrator' }],
    });
  });

  it('a link that is mapped comes back as it was', async () => {
    const { id, account } = await aLink();
    const link = await transactions.run((em) => lockLink(em, id));
    expect(link).toBeInstanceOf(SignInLink);
    expect(link).toEqual({
      id,
      kind: 'mailed',
      accountId: account.id,
      eventId: null,
      locale: 'fr',
      madeAt: NINE,
      expiresAt: NINE.add({ minutes: 15 }),
      usedAt: null,
    });
  });

  it('a link of two who press at once signs in once', async () => {
    const { account, token } = await aLink();
    const tried = await Promise.all(Array.from({ length: 8 }, () => refusal(signIn.run({ token }))));

    expect(tried.filter((code) => code === undefined)).toHaveLength(1);
    expect(tried.filter((code) => code === 'identity.link-used')).toHaveLength(7);
    expect(await signInCount(account.id)).toBe(1);
  });

  it('negative control: without the lock, two who read before either writes both sign in', async () => {
    const { id } = await aLink();
    let reading = 2;
    let go = () => {};
    const bothHaveRead = new Promise<void>((resolve) => (go = resolve));
    const unlocked = () =>
      transactions.run(async (em) => {
        const link = await em.findOneOrFail(SignInLink, { id });
        if (--reading === 0) go();
        await bothHaveRead;
        link.use(NINE);
      });
    expect(await Promise.all([refusal(unlocked()), refusal(unlocked())])).toEqual([undefined, undefined]);
  });

  it('used, late, unknown and forged links each say so', async () => {
    const used = await aLink();
    await signIn.run({ token: used.token });
    const late = await aLink();
    clock.advance({ minutes: 15 });

    expect(await refusal(signIn.run({ token: used.token }))).toBe('identity.link-used');
    expect(await refusal(signIn.run({ token: late.token }))).toBe('identity.link-expired');
    expect(await refusal(signIn.run({ token: signInToken(secrets, EVENT) }))).toBe('identity.link-unknown');
    expect(await refusal(signIn.run({ token: `${late.token.slice(0, -2)}AA` }))).toBe(
      'identity.link-unknown',
    );
  });

  it('a kept link signs in again and again; making another ends the first', async () => {
    const { account, token } = await aLink(true);
    await signIn.run({ token });
    await signIn.run({ token });
    await transactions.run((em) => makeSignInLink(em, { email: account.email, now: NINE, reusable: true }));

    expect(await refusal(signIn.run({ token }))).toBe('identity.link-unknown');
  });

  it('a desk link opens the desk of its event and nothing else, until its end', async () => {
    const makeDeskLink = new MakeDeskLink(transactions, clock, secrets, configuration);
    const url = await makeDeskLink.run({ eventId: EVENT, expiresAt: NINE.add({ hours: 30 }), locale: 'fr' });
    const token = url.split('/').at(-1)!;
    clock.advance({ hours: 20 });
    const { cookie, eventId } = await signIn.run({ token });

    expect(eventId).toBe(EVENT);
    expect(await authentication.run({ cookie })).toMatchObject({
      accountId: null,
      grants: [{ role: 'desk', eventId: EVENT }],
    });
    clock.advance({ hours: 10 });
    expect((await authentication.run({ cookie })).grants).toEqual([]);
    expect(await refusal(signIn.run({ token }))).toBe('identity.link-expired');
  });
});

describe('staying signed in', () => {
  it('a browser that comes back within 14 days stays signed in; one that does not is a visitor', async () => {
    const { cookie } = await signIn.run({ token: (await aLink()).token });
    clock.advance({ hours: 13 * 24 });
    expect((await authentication.run({ cookie })).accountId).not.toBeNull();
    clock.advance({ hours: 13 * 24 });
    expect((await authentication.run({ cookie })).accountId).not.toBeNull();
    clock.advance({ hours: 14 * 24 });
    expect((await authentication.run({ cookie })).accountId).toBeNull();
  });

  it('signing out ends this browser and no other', async () => {
    const { account, token } = await aLink(true);
    const [here, elsewhere] = [await signIn.run({ token }), await signIn.run({ token })];
    await new SignOut(transactions).run(await authentication.run(here));

    expect((await authentication.run(here)).accountId).toBeNull();
    expect((await authentication.run(elsewhere)).accountId).toBe(account.id);
  });

  it('signing in again takes the place of this browser’s earlier sign-in', async () => {
    const { account, token } = await aLink(true);
    const first = await authentication.run(await signIn.run({ token }));
    await signIn.run({ token, replaces: first.signInId });

    expect(await signInCount(account.id)).toBe(1);
  });

  it('a program with a token that is not ours is told', async () => {
    expect(await refusal(authentication.run({ bearer: 'x'.repeat(32) }))).toBe('identity.token-unknown');
  });
});

describe('asking for a link', () => {
  const ask = async (email: string) => {
    const before = new Set((await links()).map(({ id }) => id));
    await new AskSignInLink(transactions, clock).run({ email, locale: 'en' });
    return (await links()).find(({ id }) => !before.has(id))!;
  };
  const links = () =>
    transactions.read((em) => rows<{ id: string }>(em, 'select id, account_id from sign_in_link'));
  const toMail = (id: string) => transactions.read((em) => signInLinkToMail(em, id, clock.now()));

  it('a known address is mailed a link, whatever the case it is written in', async () => {
    const { email } = await transactions.run((em) => anAccount(em, { email: 'Jo.Mail@exemple.fr' }));
    const link = await ask('jo.mail@EXEMPLE.fr');
    expect(await toMail(link.id)).toEqual({ email, locale: 'en' });
  });

  it('an unknown address is kept nowhere, is mailed nothing, and its link opens nothing', async () => {
    const link = await ask('personne@exemple.fr');
    expect(link).toEqual({ id: link.id, account_id: null });
    expect(await toMail(link.id)).toBeUndefined();
    expect(await refusal(signIn.run({ token: signInToken(secrets, link.id) }))).toBe('identity.link-unknown');
  });

  it('one mailbox is not flooded: the sixth link in a quarter of an hour is not mailed', async () => {
    const { email } = await transactions.run((em) => anAccount(em));
    const mailed = [];
    for (let asked = 0; asked < 6; asked++) mailed.push(await toMail((await ask(email)).id));
    expect(mailed.filter((mail) => mail !== undefined)).toHaveLength(5);
    clock.advance({ minutes: 15 });
    expect(await toMail((await ask(email)).id)).toBeDefined();
  });
});
