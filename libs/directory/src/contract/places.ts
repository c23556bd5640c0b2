import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

const Room = z.object({ name: field.line(), safetyCapacity: field.count(1).optional() });

export const PlaceBody = z
  .object({
    name: field.line(),
    address: field.line(400).optional(),
    /** WGS 84, degrees: latitude, longitude. */
    geo: z
      .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .optional(),
    rooms: z.array(Room).max(200).optional(),
    territoryId: field.id().optional(),
  })
  .meta({ id: 'PlaceBody' });

export const PlaceView = z
  .object({
    id: z.string(),
    name: z.string(),
    address: z.string().nullable(),
    geo: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    rooms: z.array(z.object({ id: z.string(), name: z.string(), safetyCapacity: z.number().nullable() })),
  })
  .meta({ id: 'Place' });
export type PlaceView = z.infer<typeof PlaceView>;

export const createPlace = defineEndpoint({
  name: 'createPlace',
  method: 'POST',
  path: '/places',
  summary: 'Adds a place where events are held, with its rooms.',
  access: ['administrator', 'organiser'],
  body: PlaceBody,
  answer: PlaceView,
  status: 201,
  creates: true,
});

export const listPlaces = defineEndpoint({
  name: 'listPlaces',
  method: 'GET',
  path: '/places',
  summary: 'The places, by name.',
  access: 'anyone',
  query: z.object({ q: z.string().max(200).optional(), cursor: field.cursor() }),
  answer: field.listOf(PlaceView),
});
