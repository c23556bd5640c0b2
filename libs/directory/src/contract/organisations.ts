import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { ORGANISATION_KINDS } from '../domain/organisation-kinds.js';

export { ORGANISATION_KINDS };

export const OrganisationBody = z
  .object({
    name: field.line(),
    kind: z.enum(ORGANISATION_KINDS),
    territoryIds: z.array(field.id()).min(1).max(200),
    siret: z
      .string()
      .regex(/^\d{14}$/, { error: 'directory.siret' })
      .optional(),
  })
  .meta({ id: 'OrganisationBody' });

export const OrganisationView = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ORGANISATION_KINDS),
    territoryIds: z.array(z.string()),
    siret: z.string().nullable(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationView = z.infer<typeof OrganisationView>;

export const createOrganisation = defineEndpoint({
  name: 'createOrganisation',
  method: 'POST',
  path: '/organisations',
  summary: 'Adds an organisation to the territories where it works.',
  access: ['administrator', 'organiser'],
  body: OrganisationBody,
  answer: OrganisationView,
  status: 201,
  creates: true,
  problems: ['directory.territory-unknown', 'directory.organisation-exists'],
});

export const listOrganisations = defineEndpoint({
  name: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  summary: 'The organisations, by name; of one territory when asked.',
  access: 'anyone',
  query: z.object({
    territoryId: field.id().optional(),
    q: z.string().max(200).optional(),
    cursor: field.cursor(),
  }),
  answer: field.listOf(OrganisationView),
});
