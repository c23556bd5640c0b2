import { createOrganisation, createTerritory, listOrganisations, listTerritories } from '#directory/contract';
import type { DemoTerritory } from './network/territories.js';
import type { Stage } from './stage.js';

export interface LoadedTerritory {
  readonly id: string;
  readonly timeZone: string;
  readonly organisationIds: readonly string[];
}

export interface LoadedDirectory {
  territory(slug: string): LoadedTerritory;
}

/** Territories with their organisations; those that are there already are taken as they are. */
export async function loadDirectory(
  stage: Stage,
  territories: readonly DemoTerritory[],
): Promise<LoadedDirectory> {
  const loaded = new Map<string, LoadedTerritory>();
  for (const territory of territories) {
    const id = await territoryId(stage, territory);
    loaded.set(territory.slug, {
      id,
      timeZone: territory.timeZone,
      organisationIds: await organisationIds(stage, id, territory),
    });
  }
  return { territory: (slug) => loaded.get(slug)! };
}

async function territoryId(stage: Stage, { slug, name, timeZone }: DemoTerritory): Promise<string> {
  const { items } = await stage.call(listTerritories, {});
  const there = items.find((territory) => territory.slug === slug);
  if (there) return there.id;
  const controller = 'Maison de l’orientation (démonstration)';
  const dpo = 'donnees@passerelle.example';
  return (await stage.call(createTerritory, { body: { slug, name, timeZone, controller, dpo } })).id;
}

async function organisationIds(
  stage: Stage,
  territory: string,
  { organisations }: DemoTerritory,
): Promise<readonly string[]> {
  const { items } = await stage.call(listOrganisations, { query: { territoryId: territory } });
  const ids: string[] = [];
  for (const [name, kind] of organisations) {
    const there = items.find((organisation) => organisation.name === name);
    ids.push(
      there?.id ??
        (await stage.call(createOrganisation, { body: { name, kind, territoryIds: [territory] } })).id,
    );
  }
  return ids;
}
