import type { Clock } from '#kernel';
import { Secrets, Transactions } from '#platform';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { RegisteredView } from '../contract/register.js';
import { AdmitParties } from '../use-cases/admit-parties.js';
import type { SignUp } from '../use-cases/sign-up.js';
import { aSignUp } from './sign-up-builder.js';

/** What the use cases are made with in a test; the secret is the same in all of them. */
export interface Stage {
  readonly orm: MikroORM;
  readonly clock: Clock;
}

export const TEST_SECRETS = new Secrets('a secret of the tests, long enough');

export const admitParties = ({ orm, clock }: Stage): AdmitParties =>
  new AdmitParties(new Transactions(orm.em), clock, TEST_SECRETS);

/**
 * A registration as the product makes it: through admission, with its pass and its announcements.
 * @throws what admission refused it for
 */
export async function aRegistration(
  stage: Stage,
  given: Partial<SignUp> & { readonly eventId: string },
): Promise<RegisteredView> {
  const [outcome] = await admitParties(stage).run(given.eventId, [aSignUp(given.eventId, given)]);
  if (outcome?.outcome !== 'admitted') throw outcome?.error;
  return outcome.view;
}
