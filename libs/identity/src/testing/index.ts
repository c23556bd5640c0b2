import { newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Grant } from '../domain/actor.js';
import { accountOf, grantRole, type AccountRow } from '../persistence/accounts.queries.js';

const PRESENT = Temporal.Instant.from('2027-03-01T08:00:00Z');
let made = 0;

/** An account, with the roles given. */
export async function anAccount(
  em: EntityManager,
  given: {
    readonly email?: string;
    readonly grants?: readonly Grant[];
    readonly now?: Temporal.Instant;
  } = {},
): Promise<AccountRow> {
  const { email = `personne-${++made}@exemple.fr`, grants = [], now = PRESENT } = given;
  const account = await accountOf(em, { email, now });
  for (const grant of grants) await grantRole(em, account.id, grant, now);
  return account;
}

/** Somebody signed in, for a rule or a use case that does not look at the account. */
export const anActor = (...grants: readonly Grant[]): Actor => ({
  accountId: newId(),
  email: 'quelquun@exemple.fr',
  grants,
});

export const anAdministrator = (): Actor => anActor({ role: 'administrator' });
export const anOrganiser = (territoryId: string): Actor => anActor({ role: 'organiser', territoryId });

/** A phone that holds the desk link of an event. */
export const aDesk = (eventId: string): Actor => ({
  accountId: null,
  email: null,
  grants: [{ role: 'desk', eventId }],
});
