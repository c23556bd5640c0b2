import { fold, newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { saveOrganisation, type OrganisationRow } from '../persistence/organisations.queries.js';
import { savePlace, type PlaceRow } from '../persistence/places.queries.js';
import { saveTerritory, type TerritoryRow } from '../persistence/territories.queries.js';

const PRESENT = Temporal.Instant.from('2027-03-01T08:00:00Z');
let made = 0;

/** A territory in Paris time. */
export async function aTerritory(
  em: EntityManager,
  given: Partial<TerritoryRow> = {},
): Promise<TerritoryRow> {
  const name = given.name ?? `Territoire ${++made}`;
  const territory: TerritoryRow = {
    id: newId(),
    slug: fold(name).replaceAll(' ', '-'),
    name,
    nameKey: fold(name),
    timeZone: 'Europe/Paris',
    controller: null,
    dpo: null,
    ...given,
  };
  await saveTerritory(em, territory, PRESENT);
  return territory;
}

/** An organisation, in a territory of its own unless one is given. */
export async function anOrganisation(
  em: EntityManager,
  given: Partial<OrganisationRow> = {},
): Promise<OrganisationRow> {
  const name = given.name ?? `Mission Locale ${++made}`;
  const organisation: OrganisationRow = {
    id: newId(),
    name,
    nameKey: fold(name),
    kind: 'mission_locale',
    siret: null,
    ...given,
    territoryIds: given.territoryIds ?? [(await aTerritory(em)).id],
  };
  const membershipIds = organisation.territoryIds.map(() => newId());
  await saveOrganisation(em, organisation, membershipIds, PRESENT);
  return organisation;
}

/** A place with one room. */
export async function aPlace(em: EntityManager, given: Partial<PlaceRow> = {}): Promise<PlaceRow> {
  const name = given.name ?? `Cité des métiers ${++made}`;
  const place: PlaceRow = {
    id: newId(),
    territoryId: null,
    name,
    nameKey: fold(name),
    address: '4 rue des Consuls, 13001 Marseille',
    geo: null,
    rooms: [{ id: newId(), name: 'Grande salle', safetyCapacity: 49 }],
    ...given,
  };
  await savePlace(em, place, PRESENT);
  return place;
}
