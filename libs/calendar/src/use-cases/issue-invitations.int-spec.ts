import { newId } from '#kernel';
import { createOrm, rows, Secrets, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { WantedInvitation } from '../domain/invitation.js';
import { IssueInvitations } from './issue-invitations.js';

let orm: MikroORM;
let transactions: Transactions;
beforeAll(async () => {
  orm = await createOrm({ url: await testDatabase(), entities: [] });
  transactions = new Transactions(orm.em);
});
afterAll(() => orm.close(true));

const issuing = new IssueInvitations(new Secrets('a secret of the tests, long enough'));
const now = Temporal.Instant.from('2027-01-04T08:00Z');
const wanted = (changes: Partial<WantedInvitation> = {}, title = 'Atelier'): WantedInvitation => ({
  sessionId: newId(),
  method: 'REQUEST',
  shown: {
    startsAt: Temporal.Instant.from('2027-03-09T13:00Z'),
    endsAt: Temporal.Instant.from('2027-03-09T15:00Z'),
    timeZone: 'Europe/Paris',
    title,
  },
  ...changes,
});
const issue = (registrantId: string, ...invitations: WantedInvitation[]) =>
  transactions.run((em) => issuing.run(em, registrantId, invitations, now));

describe('issuing invitations', () => {
  it('the same again says the same again', async () => {
    const [registrant, invitation] = [newId(), wanted()];
    const first = await issue(registrant, invitation);
    expect(await issue(registrant, invitation)).toEqual(first);
    expect(first).toMatchObject([{ sequence: 0, method: 'REQUEST' }]);
  });

  it('each registrant and session have a uid of their own, whatever the order', async () => {
    const [one, other] = [newId(), newId()];
    const sessions = [wanted(), wanted()];
    const uids = [...(await issue(one, ...sessions)), ...(await issue(other, ...sessions.toReversed()))].map(
      ({ uid }) => uid,
    );
    expect(new Set(uids).size).toBe(4);
    expect((await issue(one, ...sessions.toReversed())).map(({ sessionId }) => sessionId)).toEqual(
      sessions.toReversed().map(({ sessionId }) => sessionId),
    );
  });

  it('what was never in a calendar is not taken out of it', async () => {
    expect(await issue(newId(), wanted({ method: 'CANCEL' }))).toEqual([]);
  });

  it('twenty changes at once are twenty steps forward, none lost', async () => {
    const [registrant, invitation] = [newId(), wanted()];
    await issue(registrant, invitation);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        issue(registrant, wanted({ sessionId: invitation.sessionId }, `Titre ${n}`)),
      ),
    );
    const [kept] = await transactions.read((em) =>
      rows<{ sequence: number }>(em, 'select sequence from invitation where registrant_id = $1', [
        registrant,
      ]),
    );
    expect(kept!.sequence).toBe(20);
  });

  it('without the row lock, steps are lost (negative control)', async () => {
    const [registrant, invitation] = [newId(), wanted()];
    await issue(registrant, invitation);
    const sequence = async (em: EntityManager) =>
      (
        await rows<{ sequence: number }>(em, 'select sequence from invitation where registrant_id = $1', [
          registrant,
        ])
      )[0]!.sequence;
    await Promise.all(
      Array.from({ length: 20 }, () =>
        transactions.run(async (em) => {
          const read = await sequence(em);
          await rows(em, 'select pg_sleep(0.05)');
          await rows(em, 'update invitation set sequence = $2 where registrant_id = $1', [
            registrant,
            read + 1,
          ]);
        }),
      ),
    );
    expect(await transactions.read(sequence)).toBeLessThan(20);
  });
});
