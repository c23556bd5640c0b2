import { listPlaces, listTerritories } from '#directory/contract';
import { readMe } from '#identity/contract';
import { AUDIENCES, EVENT_FORMATS } from '#scheduling/contract';
import type { Reader } from '../../context.js';
import { answerOf, everyItem } from '../asking.js';
import { ZONES } from '../zones.js';

export interface Territory {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

/** The territories where somebody may write events; all of them for an administrator. */
export async function organisedTerritories(reader: Reader): Promise<Territory[]> {
  const { api } = reader.visit;
  const [me, all] = await Promise.all([
    api.call(readMe, {}),
    everyItem((cursor) => api.call(listTerritories, { query: { cursor } }), reader),
  ]);
  const { roles } = answerOf(me, reader);
  const everywhere = roles.some(({ role }) => role === 'administrator');
  return all
    .filter(
      ({ id }) =>
        everywhere || roles.some(({ role, territoryId }) => role === 'organiser' && territoryId === id),
    )
    .map(({ id, name, timeZone }) => ({ id, name, timeZone }));
}

/** What the editor offers to choose from. */
export async function editorOptions(reader: Reader) {
  const [territories, places] = await Promise.all([
    organisedTerritories(reader),
    everyItem((cursor) => reader.visit.api.call(listPlaces, { query: { cursor } }), reader),
  ]);
  return {
    territories,
    places: places.map(({ id, name, address }) => ({ id, name, address })),
    formats: EVENT_FORMATS,
    audiences: AUDIENCES,
    zones: ZONES,
  };
}

export type EditorOptions = Awaited<ReturnType<typeof editorOptions>>;
