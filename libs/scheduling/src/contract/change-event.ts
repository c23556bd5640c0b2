import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { EventView } from './read-events.js';

export const publishEvent = defineEndpoint({
  name: 'publishEvent',
  method: 'POST',
  path: '/events/:id/publish',
  summary: 'Opens a draft to its readers.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: z.object({}).optional(),
  answer: EventView,
  problems: ['scheduling.event-not-draft'],
});

export const CancelEventBody = z.object({ reason: field.prose(1000) }).meta({ id: 'CancelEventBody' });

export const cancelEvent = defineEndpoint({
  name: 'cancelEvent',
  method: 'POST',
  path: '/events/:id/cancel',
  summary: 'Cancels an event for good; everybody registered or waiting is told once.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: CancelEventBody,
  answer: EventView,
  problems: ['scheduling.event-cancelled'],
});

export const PostponeEventBody = z
  .object({
    reason: field.prose(1000),
    /** The new dates; without them, the date is to come. */
    sessions: z
      .array(z.object({ id: field.id(), startsAt: field.moment(), endsAt: field.moment() }))
      .max(500)
      .optional(),
  })
  .meta({ id: 'PostponeEventBody' });
export type PostponeEventBody = z.output<typeof PostponeEventBody>;

export const postponeEvent = defineEndpoint({
  name: 'postponeEvent',
  method: 'POST',
  path: '/events/:id/postpone',
  summary: 'Moves an event to new dates, or to a date to come; the registered keep their seats and are told.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: PostponeEventBody,
  answer: EventView,
  problems: ['scheduling.event-cancelled', 'scheduling.event-not-published'],
});

export const CloneEventBody = z.object({ startsOn: field.day() }).meta({ id: 'CloneEventBody' });

export const cloneEvent = defineEndpoint({
  name: 'cloneEvent',
  method: 'POST',
  path: '/events/:id/clone',
  summary: 'Makes a complete draft of the same event, its first session on the day given.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: CloneEventBody,
  answer: EventView,
  status: 201,
  creates: true,
});
