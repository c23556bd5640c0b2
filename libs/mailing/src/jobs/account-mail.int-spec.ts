import { invited, linkAsked } from '#identity';
import { anAccount } from '#identity/testing';
import { aTerritory } from '#directory/testing';
import { newId } from '#kernel';
import { announce, rows } from '#platform';
import { MailStage } from '../testing/mail-stage.js';

let stage: MailStage;
beforeAll(async () => (stage = await MailStage.open()), 60_000);
afterAll(() => stage.close());

/** A link as `POST /auth/links` keeps it. */
async function aLinkFor(email: string): Promise<string> {
  const linkId = newId();
  const now = stage.clock.now();
  await stage.transactions.run(async (em) => {
    const account = await anAccount(em, { email });
    await rows(
      em,
      `insert into sign_in_link (id, kind, account_id, locale, made_at, expires_at) values ($1, 'mailed', $2, 'fr', $3, $4)`,
      [linkId, account.id, now.toString(), now.add({ minutes: 15 }).toString()],
    );
    await announce(em, linkAsked, { linkId }, now);
  });
  return linkId;
}

describe('mail about an account', () => {
  it('a link to sign in goes to its address, opens a page, and no copy of it is kept', async () => {
    await aLinkFor('organise@exemple.invalid');
    await stage.deliver();
    const [mail, ...others] = stage.inbox.to('organise@exemple.invalid');
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('Votre lien pour vous connecter');
    expect(mail!.text).toMatch(/https:\/\/passerelle\.example\/fr\/connexion\/[\w-]+\.[\w-]+\n/);
    expect(mail!.attachments).toEqual([]);
    expect(await stage.sql(`select body from message where kind = 'sign-in-link'`)).toEqual([{ body: null }]);
  });

  it('a link whose time is over when its turn comes is not sent', async () => {
    await aLinkFor('tard@exemple.invalid');
    stage.inbox.verdict = () => ({ code: 451, text: 'later' });
    await stage.deliver();
    stage.inbox.verdict = () => 'take';
    stage.clock.advance({ minutes: 16 });
    await stage.deliver();
    expect(
      await stage.sql(`select status, reason from message where recipient = 'tard@exemple.invalid'`),
    ).toEqual([{ status: 'withdrawn', reason: 'mailing.withdrawn.link-over' }]);
  });

  it('a new organiser is told where, in their language', async () => {
    await stage.transactions.run(async (em) => {
      const territory = await aTerritory(em, { name: 'Pays d’Aubagne' });
      const account = await anAccount(em, { email: 'new@exemple.invalid' });
      await announce(
        em,
        invited,
        { accountId: account.id, territoryId: territory.id, locale: 'en' },
        stage.clock.now(),
      );
    });
    await stage.deliver();
    const [mail] = stage.inbox.to('new@exemple.invalid');
    expect(mail!.subject).toBe('You can organise events – Pays d’Aubagne');
    expect(mail!.text).toContain('https://passerelle.example/en/sign-in');
  });
});
