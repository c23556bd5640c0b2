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

export const InviteBody = z
  .object({
    email: field.email(),
    role: z.literal('organiser'),
    territoryId: field.id(),
    locale: field.locale().optional(),
  })
  .meta({ id: 'InviteBody' });

export const invite = defineEndpoint({
  name: 'invite',
  method: 'POST',
  path: '/accounts',
  summary: 'Gives somebody a role; they are told by mail and sign in with a mailed link.',
  access: ['administrator'],
  body: InviteBody,
  answer: MeView,
  status: 201,
  creates: true,
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

/** For a helper at the door, good for one event and one day: the page opens the list of the people expected. */
export const makeDeskLink = defineEndpoint({
  name: 'makeDeskLink',
  method: 'POST',
  path: '/events/:id/desk-links',
  summary:
    'Makes a link that opens the desk of one event on a helper’s phone, until the day after its last session.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  answer: z.object({ url: z.string(), expiresAt: z.string() }),
  status: 201,
});
