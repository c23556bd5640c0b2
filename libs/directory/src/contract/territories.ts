import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

export const TerritoryBody = z
  .object({
    name: field.line(),
    timeZone: field.timeZone(),
    /** Who is responsible for the personal data collected there (GDPR, article 4). */
    controller: field.line(300).optional(),
    dpo: field.line(300).optional(),
    slug: field.line(80).optional(),
  })
  .meta({ id: 'TerritoryBody' });

export const TerritoryView = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    timeZone: z.string(),
    controller: z.string().nullable(),
    dpo: z.string().nullable(),
  })
  .meta({ id: 'Territory' });
export type TerritoryView = z.infer<typeof TerritoryView>;

export const createTerritory = defineEndpoint({
  name: 'createTerritory',
  method: 'POST',
  path: '/territories',
  summary: 'Adds a territory.',
  access: ['administrator'],
  body: TerritoryBody,
  answer: TerritoryView,
  status: 201,
  creates: true,
  problems: ['directory.territory-exists'],
});

export const listTerritories = defineEndpoint({
  name: 'listTerritories',
  method: 'GET',
  path: '/territories',
  summary: 'The territories, by name.',
  access: 'anyone',
  query: z.object({ cursor: field.cursor() }),
  answer: field.listOf(TerritoryView),
});
