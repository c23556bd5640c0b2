import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** A person as `find-or-make-people` hands it over: with its keys and the id it gets if it is new. */
export interface KeyedPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly nameKey: string;
  readonly email: string | null;
  readonly addressKey: string | null;
}

interface Known {
  readonly id: string;
  readonly address_key: string;
  readonly name_key: string;
}

/**
 * Inserts those who are not there yet, in the order given, in one statement. The order matters: the insert waits for
 * whoever is inserting the same person, so callers that disagree about it wait for each other for ever.
 * @returns the ids of those inserted.
 */
export async function insertPeople(
  em: EntityManager,
  territoryId: string,
  people: readonly KeyedPerson[],
): Promise<ReadonlySet<string>> {
  const inserted = await rows<{ id: string }>(
    em,
    `insert into person (id, territory_id, first_name, last_name, name_key, email, address_key)
     select id, $1::uuid, first_name, last_name, name_key, email, address_key
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       with ordinality as given (id, first_name, last_name, name_key, email, address_key, place)
     order by place
     on conflict on constraint one_person_per_address_and_name do nothing
     returning id`,
    [
      territoryId,
      people.map((person) => person.id),
      people.map((person) => person.firstName),
      people.map((person) => person.lastName),
      people.map((person) => person.nameKey),
      people.map((person) => person.email),
      people.map((person) => person.addressKey),
    ],
  );
  return new Set(inserted.map(({ id }) => id));
}

/** The ids of people who are there already, by `address key` then `name key`. Reads what was committed meanwhile. */
export async function knownPeople(
  em: EntityManager,
  territoryId: string,
  people: readonly KeyedPerson[],
): Promise<readonly Known[]> {
  return rows<Known>(
    em,
    `select person.id, person.address_key, person.name_key
     from unnest($2::text[], $3::text[]) as given (address_key, name_key)
     join person on person.territory_id = $1::uuid
       and person.address_key = given.address_key and person.name_key = given.name_key`,
    [territoryId, people.map((person) => person.addressKey), people.map((person) => person.nameKey)],
  );
}

export interface PersonRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
}

/** People by id; those who are gone are left out. */
export async function peopleById(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRow>> {
  const found = await rows<PersonRow>(
    em,
    `select id, first_name as "firstName", last_name as "lastName", email from person where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(found.map((person) => [person.id, person]));
}
