import { organisationsById } from '#directory';
import { fold, isId } from '#kernel';
import { registrationFacts } from '#registration';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlannedPerson } from '../domain/stored-plan.js';

/**
 * The names of organisations as the planner tells them apart: those of the directory by id, those that people typed as
 * one of them typed it. Who belongs to none is an organisation of one, and has no name here.
 */
export async function organisationNames(
  em: EntityManager,
  people: readonly PlannedPerson[],
  wanted: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Set(wanted);
  const names = new Map<string, string>();
  for (const [id, { name }] of await organisationsById(em, [...keys].filter(isId))) names.set(id, name);
  const typed = people.filter(({ organisation }) => keys.has(organisation) && !isId(organisation));
  const facts = await registrationFacts(
    em,
    typed.map(({ id }) => id),
  );
  for (const { organisationName } of facts)
    if (organisationName !== null && keys.has(fold(organisationName)) && !names.has(fold(organisationName)))
      names.set(fold(organisationName), organisationName);
  // A stand of somebody who sends nobody is called as it was written.
  for (const key of keys) if (!names.has(key) && !isId(key)) names.set(key, key);
  return names;
}
