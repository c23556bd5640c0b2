import { registrationFacts } from '#registration';
import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationNames } from '../persistence/organisation-names.queries.js';
import type { BoardDay } from '../use-cases/day-of-board.js';
import { standOrganisations, type BoardNames } from './board-view.js';

/** The names of those who keep stands; those of people only where they are asked for. */
export async function boardNames(
  em: EntityManager,
  { publication }: BoardDay,
  ofPeople: boolean,
): Promise<BoardNames> {
  const { people } = publication;
  const keys = [
    ...standOrganisations(publication).values(),
    ...(ofPeople ? people.map(({ organisation }) => organisation) : []),
  ];
  const ids = ofPeople ? people.map(({ id }) => id) : [];
  return {
    organisations: await organisationNames(em, people, keys),
    people: await registrationFacts(em, ids),
  };
}
