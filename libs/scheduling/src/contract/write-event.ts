import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { AUDIENCES, EVENT_FORMATS } from '../domain/formats.js';
import { EventView } from './read-events.js';

const NewPlace = z.object({ name: field.line(), address: field.line(400).optional() });

export const ContactBody = z
  .object({ name: field.line().optional(), phone: field.phone().optional(), email: field.email().optional() })
  .meta({ id: 'EventContact' });

export const SessionBody = z
  .object({
    title: field.line().optional(),
    /** With an offset, or a wall-clock time in the event's zone. One in the spring gap is refused. */
    startsAt: field.moment(),
    endsAt: field.moment(),
    capacity: field.count(1).nullable().optional(),
    placeId: field.id().optional(),
    kind: field.line(60).optional(),
    slot: field.line(60).optional(),
  })
  .meta({ id: 'SessionBody' });

/** RFC 5545. The first session gives the first occurrence; COUNT wins over `count`; the horizon is 18 months. */
export const RecurrenceBody = z
  .object({
    rrule: field.line(500),
    exdates: z.array(field.day()).max(200).optional(),
    count: field.count(1, 500).optional(),
  })
  .meta({ id: 'Recurrence' });

const definition = {
  title: field.line(),
  description: field.prose().optional(),
  capacity: field.count(1).nullable().optional(),
  placeId: field.id().nullable().optional(),
  place: NewPlace.optional(),
  attendanceMode: z.enum(['in_person', 'online', 'mixed']).optional(),
  onlineUrl: field.webAddress().nullable().optional(),
  contact: ContactBody.nullable().optional(),
  theme: field.line().nullable().optional(),
  objective: field.prose(2000).nullable().optional(),
  funding: field.line(60).nullable().optional(),
  sensitive: z.boolean().optional(),
  opensAt: field.moment().nullable().optional(),
  closesAt: field.moment().nullable().optional(),
  signUpMode: z.enum(['all', 'choose', 'choose_one']).optional(),
  waitingList: z.boolean().optional(),
  /** The territories that organise it together with the first; their organisers may change it too. */
  otherTerritoryIds: z.array(field.id()).max(50).optional(),
};

export const EventBody = z
  .object({
    ...definition,
    territoryId: field.id(),
    format: z.enum(EVENT_FORMATS),
    timeZone: field.timeZone(),
    audience: z.enum(AUDIENCES),
    sessions: z.array(SessionBody).min(1).max(500),
    recurrence: RecurrenceBody.optional(),
  })
  .meta({ id: 'EventBody' });
export type EventBody = z.output<typeof EventBody>;
export type SessionBody = z.output<typeof SessionBody>;

export const createEvent = defineEndpoint({
  name: 'createEvent',
  method: 'POST',
  path: '/events',
  summary: 'Writes a new event, as a draft.',
  access: ['administrator', 'organiser'],
  body: EventBody,
  answer: EventView,
  status: 201,
  creates: true,
  problems: [
    'scheduling.session-ends-before-start',
    'scheduling.start-in-spring-gap',
    'scheduling.session-too-long',
    'scheduling.recurrence-unreadable',
    'scheduling.recurrence-empty',
    'scheduling.recurrence-too-many',
    'scheduling.closes-before-opening',
    'directory.territory-unknown',
    'directory.place-unknown',
  ],
});

export const EventChange = z
  .object({
    ...definition,
    title: field.line().optional(),
    format: z.enum(EVENT_FORMATS).optional(),
    audience: z.enum(AUDIENCES).optional(),
    timeZone: field.timeZone().optional(),
  })
  .meta({ id: 'EventChange' });
export type EventChange = z.output<typeof EventChange>;

export const changeEvent = defineEndpoint({
  name: 'changeEvent',
  method: 'PATCH',
  path: '/events/:id',
  summary: 'Changes what an event says of itself.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: EventChange,
  answer: EventView,
  ifMatch: true,
  problems: ['scheduling.capacity-below-held', 'scheduling.event-cancelled'],
});

export const SessionChange = SessionBody.partial()
  .extend({
    title: field.line().nullable().optional(),
    /** null: where the event is held. */
    placeId: field.id().nullable().optional(),
    kind: field.line(60).nullable().optional(),
    slot: field.line(60).nullable().optional(),
    status: z.enum(['planned', 'cancelled']).optional(),
  })
  .meta({ id: 'SessionChange' });
export type SessionChange = z.output<typeof SessionChange>;

export const changeSession = defineEndpoint({
  name: 'changeSession',
  method: 'PATCH',
  path: '/sessions/:id',
  summary: 'Changes one session; the registered people are told when its time, place or title changes.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: SessionChange,
  answer: EventView,
  ifMatch: true,
  problems: [
    'scheduling.capacity-below-held',
    'scheduling.event-cancelled',
    'scheduling.start-in-spring-gap',
  ],
});
