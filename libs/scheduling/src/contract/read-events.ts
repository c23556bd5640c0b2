import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { AUDIENCES, EVENT_FORMATS } from '../domain/formats.js';

export const EVENT_STATUSES = ['draft', 'published', 'postponed', 'cancelled', 'done'] as const;

/**
 * What can be done about a seat now. `free_entry`: no sign-up is asked; `waiting`: full, a waiting list is kept;
 * `full`: full, no list; `opens_later`: at `opensAt`.
 */
export const SIGN_UP_STATES = [
  'open',
  'waiting',
  'full',
  'opens_later',
  'closed',
  'free_entry',
  'cancelled',
  'postponed',
] as const;

export const SeatsView = z
  .object({
    /** Absent limits are null: as many as come. */
    capacity: z.number().nullable(),
    left: z.number().nullable(),
    waiting: z.number(),
  })
  .meta({ id: 'Seats' });

export const EventPlaceView = z
  .object({ id: z.string().nullable(), name: z.string(), address: z.string().nullable() })
  .meta({ id: 'EventPlace' });

export const SessionView = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    /** RFC 3339 with the offset of the event's zone. */
    startsAt: field.instant(),
    endsAt: field.instant(),
    status: z.enum(['planned', 'cancelled']),
    capacity: z.number().nullable(),
    seats: SeatsView,
    place: EventPlaceView.nullable(),
    kind: z.string().nullable(),
    slot: z.string().nullable(),
    /** Grows with each change of its time, place, title or status. */
    version: z.number(),
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof SessionView>;

export const EventView = z
  .object({
    id: z.string(),
    slug: z.string(),
    territoryId: z.string(),
    /** Those that organise it together with the first. */
    otherTerritoryIds: z.array(z.string()),
    format: z.enum(EVENT_FORMATS),
    title: z.string(),
    description: z.string(),
    timeZone: z.string(),
    audience: z.enum(AUDIENCES),
    status: z.enum(EVENT_STATUSES),
    /** Why it was postponed or cancelled, in the organiser's words. */
    reason: z.string().nullable(),
    attendanceMode: z.enum(['in_person', 'online', 'mixed']),
    /** Only for those who organise; registered people find it in their mail and on their pass. */
    onlineUrl: z.string().nullable(),
    contact: z
      .object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() })
      .nullable(),
    theme: z.string().nullable(),
    objective: z.string().nullable(),
    /** Only for those who organise. */
    funding: z.string().nullable(),
    sensitive: z.boolean(),
    opensAt: field.instant().nullable(),
    closesAt: field.instant().nullable(),
    signUpMode: z.enum(['all', 'choose', 'choose_one']),
    signUp: z.enum(SIGN_UP_STATES),
    waitingList: z.boolean(),
    place: EventPlaceView.nullable(),
    /** Of the first session that is not over, else of the last; null when no date is known. */
    startsAt: field.instant().nullable(),
    endsAt: field.instant().nullable(),
    capacity: z.number().nullable(),
    seats: SeatsView,
    sessions: z.array(SessionView),
    /** Grows with each change of the definition; the number inside the ETag. */
    revision: z.number(),
  })
  .meta({ id: 'Event' });
export type EventView = z.infer<typeof EventView>;

/** One line of a list: everything but the sessions' details. */
export const EventSummaryView = EventView.omit({
  sessions: true,
  description: true,
  onlineUrl: true,
  objective: true,
})
  .extend({
    sessionCount: z.number(),
    /** The session that a line of a catalogue stands for; null where a line stands for the whole event. */
    sessionId: z.string().nullable(),
    sessionTitle: z.string().nullable(),
  })
  .meta({ id: 'EventSummary' });
export type EventSummaryView = z.infer<typeof EventSummaryView>;

export const ListEventsQuery = z.object({
  q: z.string().max(200).optional(),
  format: field.several(z.enum(EVENT_FORMATS)),
  audience: z.enum(AUDIENCES).optional(),
  /** Id or slug of a territory. */
  territory: z.string().max(100).optional(),
  /** Days in the event's zone, as they are printed, both included; without `from`, what is not over yet. */
  from: field.day().optional(),
  to: field.day().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: field.cursor(),
});

/** An event stands once in the list for each of its sessions that falls in the dates asked for: `startsAt` is that session's. */
export const listEvents = defineEndpoint({
  name: 'listEvents',
  method: 'GET',
  path: '/events',
  summary: 'The published events, by date, one line per session.',
  access: 'anyone',
  query: ListEventsQuery,
  answer: field.listOf(EventSummaryView),
  problems: ['platform.cursor'],
});

/** What an organiser works on: drafts and cancelled events too, of the territories they organise. */
export const listManagedEvents = defineEndpoint({
  name: 'listManagedEvents',
  method: 'GET',
  path: '/managed-events',
  summary:
    'The events of the territories that the caller organises, drafts included: coming ones first, or past ones.',
  access: ['administrator', 'organiser', 'region'],
  query: z.object({
    q: z.string().max(200).optional(),
    when: z.enum(['coming', 'past']).optional(),
    territory: z.string().max(100).optional(),
    format: field.several(z.enum(EVENT_FORMATS)),
    cursor: field.cursor(),
  }),
  answer: field.listOf(EventSummaryView),
});

/** A draft is answered to those who organise its territory, 404 to everybody else. */
export const readEvent = defineEndpoint({
  name: 'readEvent',
  method: 'GET',
  path: '/events/:idOrSlug',
  summary:
    'One event, with its seats (at most a second old) and sessions. Its ETag is what If-Match asks for.',
  access: 'anyone',
  params: z.object({ idOrSlug: z.string().min(1).max(200) }),
  answer: EventView,
});
