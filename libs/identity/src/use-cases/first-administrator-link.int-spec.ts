import { type DomainError, MovedClock } from '#kernel';
import { type Configuration, createOrm, readConfiguration, rows, Secrets, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { identityEntities } from '../index.js';
import { Authentication } from './authentication.js';
import { EnsureAdministrator } from './ensure-administrator.js';
import { FirstAdministratorLink } from './first-administrator-link.js';
import { SignIn } from './sign-in.js';

const clock = new MovedClock(Temporal.Instant.from('2027-03-09T08:00:00Z'));
const secrets = new Secrets('a secret of at least thirty-two characters');
const TOKEN = 'a-token-of-thirty-two-characters-or-more';

let orm: MikroORM;
let transactions: Transactions;
beforeAll(async () => {
  orm = await createOrm({ url: await testDatabase(), entities: identityEntities });
  transactions = new Transactions(orm.em);
});
afterAll(() => orm.close(true));
beforeEach(() =>
  transactions.run((em) => rows(em, 'truncate account, role_grant, sign_in_link, sign_in, api_token')),
);

const print = () => new FirstAdministratorLink(transactions, clock, secrets, readConfiguration({})).run();
const signIn = (url: string | undefined, email?: string) =>
  new SignIn(transactions, clock, secrets).run({ token: url!.split('/').at(-1)!, email });
const authentication = () => new Authentication(transactions, clock, secrets);
const ensure = (environment: Record<string, string>): Promise<void> => {
  const configuration: Configuration = readConfiguration(environment);
  return new EnsureAdministrator(transactions, clock, secrets, configuration).run();
};
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: DomainError) => error.code,
  );

describe('the first administrator', () => {
  it('one link is printed, the same at each start, until somebody has used it', async () => {
    const [first, twin] = await Promise.all([print(), print()]);
    expect(twin).toBe(first);
    expect(await print()).toBe(first);

    const { cookie } = await signIn(first, 'Chef@exemple.fr');
    expect(await authentication().run({ cookie })).toMatchObject({
      email: 'Chef@exemple.fr',
      grants: [{ role: 'administrator' }],
    });
    expect(await print()).toBeUndefined();
    expect(await refusal(signIn(first))).toBe('identity.link-used');
  });

  it('needs no address', async () => {
    const { cookie } = await signIn(await print());
    expect((await authentication().run({ cookie })).grants).toEqual([{ role: 'administrator' }]);
  });

  it('the link is worth nothing once the configuration names an administrator', async () => {
    const url = await print();
    await ensure({ PASSERELLE_ADMIN_EMAIL: 'admin@exemple.fr' });
    expect(await refusal(signIn(url))).toBe('identity.link-expired');
    expect(await print()).toBeUndefined();
  });
});

describe('the administrator of the configuration', () => {
  const environment = { PASSERELLE_ADMIN_EMAIL: 'admin@exemple.fr', PASSERELLE_ADMIN_TOKEN: TOKEN };

  it('is made once, and the token is theirs', async () => {
    await ensure(environment);
    await ensure(environment);
    const actor = await authentication().run({ bearer: TOKEN });
    expect(actor).toEqual({
      accountId: expect.any(String),
      email: 'admin@exemple.fr',
      grants: [{ role: 'administrator' }],
    });
    expect(await transactions.read((em) => rows(em, 'select 1 from account'))).toHaveLength(1);
  });

  it('a token that is changed or taken out of the configuration opens nothing any more', async () => {
    await ensure(environment);
    await ensure({ ...environment, PASSERELLE_ADMIN_TOKEN: `${TOKEN}-2` });
    expect(await refusal(authentication().run({ bearer: TOKEN }))).toBe('identity.token-unknown');
    await ensure({ PASSERELLE_ADMIN_EMAIL: 'admin@exemple.fr' });
    expect(await refusal(authentication().run({ bearer: `${TOKEN}-2` }))).toBe('identity.token-unknown');
  });
});
