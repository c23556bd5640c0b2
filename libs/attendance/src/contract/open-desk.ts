import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

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
  problems: ['attendance.event-over'],
});
