import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';

const CALENDAR = 'text/calendar; charset=utf-8';

/** A path that starts with // stands outside /api/v1. */
export const eventCalendar = defineEndpoint({
  name: 'eventCalendar',
  method: 'GET',
  path: '//events/:id.ics',
  summary: 'The sessions of an event as one iCalendar object (RFC 5545).',
  access: 'anyone',
  params: field.withId,
  produces: CALENDAR,
});

export const sessionCalendar = defineEndpoint({
  name: 'sessionCalendar',
  method: 'GET',
  path: '//sessions/:id.ics',
  summary: 'One session as an iCalendar object.',
  access: 'anyone',
  params: field.withId,
  produces: CALENDAR,
});

export const territoryCalendar = defineEndpoint({
  name: 'territoryCalendar',
  method: 'GET',
  path: '//territories/:id.ics',
  summary: 'The published events of a territory, as a feed that a calendar program can follow (ETag, 304).',
  access: 'anyone',
  params: field.withId,
  produces: CALENDAR,
});

export const personalCalendar = defineEndpoint({
  name: 'personalCalendar',
  method: 'GET',
  path: '//calendars/:token.ics',
  summary: 'What one pass holds, as a feed for whoever holds the address.',
  access: 'anyone',
  params: z.object({ token: z.string().min(1).max(200) }),
  produces: CALENDAR,
  limits: [{ name: 'calendar-feed', limit: 120, seconds: 600, by: 'address' }],
});

/** Codes are short: what keeps guessing hopeless is the same limit as on the pass itself, counted together with it. */
const GUESSING = [
  { name: 'pass-code', limit: 30, seconds: 600, by: 'address', counts: 'what-is-not-found' },
] as const;

export const FeedAddressView = z.object({ url: z.string() }).meta({ id: 'FeedAddress' });

export const passCalendar = defineEndpoint({
  name: 'passCalendar',
  method: 'GET',
  path: '/passes/:passCode/calendar',
  summary: 'The address of the feed that shows what a pass holds, for a calendar program.',
  access: 'anyone',
  params: z.object({ passCode: z.string().min(1).max(40) }),
  answer: FeedAddressView,
  limits: GUESSING,
  problems: ['registration.pass-unknown'],
});

export const ticketCalendar = defineEndpoint({
  name: 'ticketCalendar',
  method: 'GET',
  path: '/tickets/:ticket/calendar',
  summary: 'The same, for whoever holds a ticket of the pass.',
  access: 'anyone',
  params: z.object({ ticket: z.string().min(1).max(100) }),
  answer: FeedAddressView,
  limits: GUESSING,
  problems: ['registration.ticket-unknown'],
});

export { jsonLd, jsonLdText, type JsonLdOptions } from './json-ld.js';
