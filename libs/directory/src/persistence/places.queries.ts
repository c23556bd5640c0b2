import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

interface RoomRow {
  readonly id: string;
  readonly name: string;
  /** People, by the safety rules of the building; never passed. */
  readonly safetyCapacity: number | null;
}

export interface PlaceRow {
  readonly id: string;
  /** Null: of no territory, for all to use. */
  readonly territoryId: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly address: string | null;
  /** WGS 84, degrees. */
  readonly geo: { readonly latitude: number; readonly longitude: number } | null;
  readonly rooms: RoomRow[];
}

const COLUMNS = `
  place.id, place.territory_id as "territoryId", place.name, place.name_key as "nameKey", place.address,
  case when place.latitude is not null
    then jsonb_build_object('latitude', place.latitude, 'longitude', place.longitude) end as geo,
  coalesce((select jsonb_agg(jsonb_build_object('id', room.id, 'name', room.name,
      'safetyCapacity', room.safety_capacity) order by room.position)
    from room where room.place_id = place.id), '[]') as rooms`;

export async function savePlace(em: EntityManager, place: PlaceRow, now: Temporal.Instant): Promise<void> {
  await rows(
    em,
    `insert into place (id, territory_id, name, name_key, address, latitude, longitude, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      place.id,
      place.territoryId,
      place.name,
      place.nameKey,
      place.address,
      place.geo?.latitude ?? null,
      place.geo?.longitude ?? null,
      now.toString(),
    ],
  );
  await rows(
    em,
    `insert into room (id, place_id, name, safety_capacity, position)
     select id, $1, name, safety_capacity, position
     from unnest($2::uuid[], $3::text[], $4::integer[]) with ordinality as given (id, name, safety_capacity, position)`,
    [
      place.id,
      place.rooms.map((room) => room.id),
      place.rooms.map((room) => room.name),
      place.rooms.map((room) => room.safetyCapacity),
    ],
  );
}

/** Places by id, with their rooms; those that do not exist are left out. */
export async function placesById(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceRow>> {
  const found = await rows<PlaceRow>(em, `select ${COLUMNS} from place where id = any($1::uuid[])`, [ids]);
  return new Map(found.map((place) => [place.id, place]));
}

/** Places whose name holds each of `words` (folded), by name. */
export const listPlacesAfter = (
  em: EntityManager,
  words: readonly string[],
  after: readonly [nameKey: string, id: string] | undefined,
  limit: number,
): Promise<PlaceRow[]> =>
  rows<PlaceRow>(
    em,
    `select ${COLUMNS} from place
     where ($1::text is null or (place.name_key, place.id) > ($1, $2::uuid)) and place.name_key like all ($3::text[])
     order by place.name_key, place.id limit $4`,
    [after?.[0] ?? null, after?.[1] ?? null, words.map((word) => `%${word}%`), limit],
  );
