import { placesById } from '#directory';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventBody, EventChange } from '../contract/index.js';
import type { EventDefinition } from '../domain/event.js';
import type { Objections } from '../domain/objections.js';
import type { Place } from '../domain/place.js';
import { instantOf } from '../domain/session-times.js';

export type Places = ReadonlyMap<string, Place>;

/** The places of the directory that a form names: as they are called today. */
export async function placesNamed(
  em: EntityManager,
  forms: readonly { readonly placeId?: string | null | undefined }[],
): Promise<Places> {
  const ids = [...new Set(forms.flatMap(({ placeId }) => placeId ?? []))];
  if (ids.length === 0) return new Map();
  const found = await placesById(em, ids);
  return new Map([...found].map(([id, { name, address }]) => [id, { id, name, address }]));
}

/** `undefined`: nothing is said of the place. An unknown one is objected to. */
export function placeFrom(
  { placeId }: { readonly placeId?: string | null | undefined },
  places: Places,
  path: string,
  objections: Objections,
): Place | null | undefined {
  if (placeId === undefined || placeId === null) return placeId;
  const place = places.get(placeId);
  if (!place) objections.add(path, 'directory.place-unknown');
  return place;
}

/**
 * What a form says of an event; what it leaves out is `undefined`. A place typed in comes before one of the directory.
 * @param timeZone in which times without an offset are meant
 */
export function changeFrom(
  body: EventChange,
  timeZone: string,
  places: Places,
  objections: Objections,
): Partial<EventDefinition> {
  const { placeId: _id, place, contact, opensAt, closesAt, otherTerritoryIds: _others, ...plain } = body;
  return {
    ...plain,
    opensAt: typeof opensAt === 'string' ? instantOf(opensAt, timeZone) : opensAt,
    closesAt: typeof closesAt === 'string' ? instantOf(closesAt, timeZone) : closesAt,
    contact: contact && {
      name: contact.name ?? null,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
    },
    place: place
      ? { id: null, name: place.name, address: place.address ?? null }
      : placeFrom(body, places, 'placeId', objections),
  };
}

/** A whole definition: what the form leaves out is at its usual value. */
export function definitionFrom(body: EventBody, places: Places, objections: Objections): EventDefinition {
  const { territoryId: _territory, sessions: _sessions, recurrence: _recurrence, ...rest } = body;
  const said = changeFrom(rest, body.timeZone, places, objections);
  return {
    format: body.format,
    title: body.title,
    timeZone: body.timeZone,
    audience: body.audience,
    description: said.description ?? '',
    attendanceMode: said.attendanceMode ?? 'in_person',
    onlineUrl: said.onlineUrl ?? null,
    contact: said.contact ?? null,
    theme: said.theme ?? null,
    objective: said.objective ?? null,
    funding: said.funding ?? null,
    sensitive: said.sensitive ?? false,
    opensAt: said.opensAt ?? null,
    closesAt: said.closesAt ?? null,
    signUpMode: said.signUpMode ?? 'all',
    waitingList: said.waitingList ?? true,
    capacity: said.capacity ?? null,
    place: said.place ?? null,
  };
}

/** Sign-ups that would close before they open. */
export function objectToClosing(
  { opensAt, closesAt }: Pick<EventDefinition, 'opensAt' | 'closesAt'>,
  path: 'opensAt' | 'closesAt',
  objections: Objections,
): void {
  if (opensAt && closesAt && Temporal.Instant.compare(closesAt, opensAt) <= 0)
    objections.add(path, 'scheduling.closes-before-opening');
}
