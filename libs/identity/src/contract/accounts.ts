import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

export const ROLES = ['administrator', 'region', 'organiser', 'referent', 'desk', 'professional'] as const;

export const GrantView = z
  .object({
    role: z.enum(ROLES),
    territoryId: z.string().optional(),
    organisationId: z.string().optional(),
    eventId: z.string().optional(),
  })
  .meta({ id: 'Grant' });

export const MeView = z
  .object({ id: z.string(), email: z.string(), roles: z.array(GrantView) })
  .meta({ id: 'Me' });

export const readMe = defineEndpoint({
  name: 'readMe',
  method: 'GET',
  path: '/me',
  summary: 'Who is signed in, and what they may do where.',
  access: 'signed-in',
  answer: MeView,
});

export const listAccounts = defineEndpoint({
  name: 'listAccounts',
  method: 'GET',
  path: '/accounts',
  summary: 'Everybody who can sign in, with their roles.',
  access: ['administrator'],
  query: z.object({ cursor: field.cursor() }),
  answer: field.listOf(MeView),
});
