import { findOrMakePeople } from '#identity';
import type { Transactions } from '#platform';
import { isDatabaseError, refusalOf } from '../persistence/constraints.js';
import type { ResolvedSignUp, SignUp } from './sign-up.js';

/** A sign-up whose people could not even be written down. */
export interface Unresolved {
  readonly signUp: SignUp;
  readonly error: unknown;
}

/**
 * Finds the people of a batch, or makes them, before anything is locked (`model.md`: people, event, lines). A name
 * that the database refuses is found out one by one, so that it fails alone.
 */
export async function findPeople(
  transactions: Transactions,
  territoryId: string,
  signUps: readonly SignUp[],
): Promise<readonly (ResolvedSignUp | Unresolved)[]> {
  const people = signUps.flatMap(namedPeople);
  if (people.length === 0) return signUps.map(withoutPeople);
  try {
    const ids = await transactions.run((em) => findOrMakePeople(em, territoryId, people));
    return resolvedWith(signUps, ids);
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    if (signUps.length === 1) return [{ signUp: signUps[0]!, error: refusalOf(error) }];
    const found: (ResolvedSignUp | Unresolved)[] = [];
    for (const signUp of signUps) found.push(...(await findPeople(transactions, territoryId, [signUp])));
    return found;
  }
}

/** Nobody is written down for an event that takes nobody. */
export const withoutPeople = (signUp: SignUp): ResolvedSignUp => ({
  signUp,
  personIds: signUp.parties.map(() => null),
});

/** A group's contact does not come as such: only people on their own are one row each. */
const namedPeople = ({ parties }: SignUp) =>
  parties.flatMap((party) => (party.kind === 'person' ? [party.contact] : []));

/** Gives each person their id, in the order in which `namedPeople` asked for them. */
function resolvedWith(signUps: readonly SignUp[], ids: readonly string[]): readonly ResolvedSignUp[] {
  let next = 0;
  return signUps.map((signUp) => ({
    signUp,
    personIds: signUp.parties.map(({ kind }) => (kind === 'person' ? ids[next++]! : null)),
  }));
}
