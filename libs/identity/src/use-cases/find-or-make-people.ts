import { newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { addressKey, nameKey } from '../domain/name-key.js';
import { insertPeople, knownPeople, type KeyedPerson } from '../persistence/people.queries.js';

/** Who a person says they are. Their phone and function belong to the registration, which ends before they do. */
export interface NamedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly email?: string | null;
}

/**
 * The person behind each name of a batch, made when it is new: one statement when all are new, two otherwise, however
 * many there are. Within a territory an address and a name are one person; without an address, nobody can tell, and
 * each is a new person. What is kept is what was written first.
 *
 * Takes row locks in the order of the keys, so that batches which share people wait and never deadlock. Call it before
 * anything else is locked (`model.md`: people, event, lines).
 * @returns ids, in the order of `people`.
 */
export async function findOrMakePeople(
  em: EntityManager,
  territoryId: string,
  people: readonly NamedPerson[],
): Promise<readonly string[]> {
  if (people.length === 0) return [];
  const given = people.map(keyed);
  const once = [...new Map(given.map((person) => [identityOf(person), person])).values()];
  once.sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : 1));

  const made = await insertPeople(em, territoryId, once);
  const ids = new Map(once.filter(({ id }) => made.has(id)).map((person) => [identityOf(person), person.id]));
  const there = once.filter(({ id }) => !made.has(id));
  if (there.length > 0) {
    for (const known of await knownPeople(em, territoryId, there))
      ids.set(identityOf({ id: known.id, addressKey: known.address_key, nameKey: known.name_key }), known.id);
  }
  return given.map((person) => ids.get(identityOf(person))!);
}

function keyed({ firstName, lastName, email }: NamedPerson): KeyedPerson {
  return {
    id: newId(),
    firstName,
    lastName,
    nameKey: nameKey({ firstName, lastName }),
    email: email ?? null,
    addressKey: email ? addressKey(email) : null,
  };
}

/** An address and a name, else the person alone. The line end stands in no address and in no name. */
const identityOf = (person: Pick<KeyedPerson, 'id' | 'addressKey' | 'nameKey'>): string =>
  person.addressKey === null ? person.id : `${person.addressKey}\n${person.nameKey}`;
