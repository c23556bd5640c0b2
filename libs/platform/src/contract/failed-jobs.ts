import { defineEndpoint } from '#kernel';
import { z } from 'zod';
import { cursor, instant, listOf, withId } from './fields.js';

export const FailedJobView = z
  .object({
    id: z.string(),
    /** What was announced or asked for. */
    name: z.string(),
    /** Who did not manage to handle it. */
    subscriber: z.string(),
    /** Without personal data. */
    reason: z.string(),
    attempts: z.int(),
    announcedAt: instant(),
    failedAt: instant(),
  })
  .meta({ id: 'FailedJob' });

export const listFailedJobs = defineEndpoint({
  name: 'listFailedJobs',
  method: 'GET',
  path: '/failed-jobs',
  summary: 'What was tried in vain and waits for somebody to try it again, the latest first.',
  access: ['administrator'],
  query: z.object({ cursor: cursor() }),
  answer: listOf(FailedJobView),
});

export const retryFailedJob = defineEndpoint({
  name: 'retryFailedJob',
  method: 'POST',
  path: '/failed-jobs/:id/retry',
  summary: 'Tries a failed job again, at once and as often as the first time.',
  access: ['administrator'],
  params: withId,
  status: 202,
  answer: z.object({ id: z.string() }),
});
