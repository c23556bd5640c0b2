import { fold } from '#kernel';
import type { WishingPersonView } from '#matching/contract';

type Named = Pick<WishingPersonView, 'id' | 'firstName' | 'lastName' | 'organisationName'>;

export const nameOf = ({ firstName, lastName }: Pick<Named, 'firstName' | 'lastName'>): string =>
  [firstName, lastName].filter(Boolean).join(' ');

/** « Inès Carrel (CIO d’Aubagne) »: what is offered while one types, and understood when it comes back. */
export const labelOfPerson = (person: Named): string =>
  person.organisationName ? `${nameOf(person)} (${person.organisationName})` : nameOf(person);

/** The people that a text names, one after the other with semicolons; and the names that are nobody's. */
export function peopleNamed(
  people: readonly Named[],
  text: string,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const asked = text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
  const found = asked.map((name) => ({
    name,
    person:
      people.find((person) => fold(labelOfPerson(person)) === fold(name)) ??
      people.find((person) => fold(nameOf(person)) === fold(name)),
  }));
  return {
    ids: [...new Set(found.flatMap(({ person }) => person?.id ?? []))],
    unknown: found.filter(({ person }) => person === undefined).map(({ name }) => name),
  };
}
