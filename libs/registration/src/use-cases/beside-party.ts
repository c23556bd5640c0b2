import type { Party } from '../domain/party.js';
import type { Refusal } from '../domain/sign-up-terms.js';

/** The refusal says which part of the sign-up it is about. */
export function besideParty<R extends Refusal>(refusal: R, parties: readonly Party[], index: number): R {
  const { field } = refusal;
  switch (parties[index]!.kind) {
    case 'nameless':
      return refusal;
    case 'group':
      return { ...refusal, field: field && `group.contact.${field}` };
    case 'person': {
      const person = `people.${index}`;
      return { ...refusal, field: field ? `${person}.${field}` : parties.length > 1 ? person : undefined };
    }
  }
}
