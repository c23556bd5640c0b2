import type { NamedMigration } from '#platform';
import type { EntitySchema } from '@mikro-orm/core';
import { TerritoriesOrganisationsPlaces } from './persistence/migrations/0001-directory.js';

/** Its rows have no life of their own: they are written by statements and read by queries. */
export const directoryEntities: readonly EntitySchema[] = [];
export const directoryMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-03-directory', class: TerritoriesOrganisationsPlaces },
];

export { DirectoryModule } from './directory.module.js';
export { ORGANISATION_KINDS, type OrganisationKind } from './domain/organisation-kinds.js';
export { organisationsById, type OrganisationRow } from './persistence/organisations.queries.js';
export { placesById, type PlaceRow } from './persistence/places.queries.js';
export { territoriesById, territoryNamed, type TerritoryRow } from './persistence/territories.queries.js';
export { CreateOrganisation } from './use-cases/create-organisation.js';
export { CreatePlace } from './use-cases/create-place.js';
export { CreateTerritory } from './use-cases/create-territory.js';
export { InviteOrganiser } from './use-cases/invite-organiser.js';
