import { defineEndpoint } from '#kernel';
import { MeView } from '#identity/contract';
import { field } from '#platform/contract';
import { z } from 'zod';

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
  problems: ['directory.territory-unknown'],
});
