import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { AUDIENCE_GROUPS, JOB_FUNCTIONS } from '#registration/contract';
import { z } from 'zod';
import { PRESENCES } from '../domain/presence.js';

/** People, head-counts and organisations are different units and are never added. */
export const AttendanceCounts = z
  .object({
    expected: z.number(),
    present: z.number(),
    excused: z.number(),
    /** Nobody is absent before the attendance is closed. */
    absent: z.number(),
    walkIns: z.number(),
    headcount: z.number(),
  })
  .meta({ id: 'AttendanceCounts' });

export const SessionAttendanceView = AttendanceCounts.extend({
  sessionId: z.string(),
  startsAt: field.instant(),
  halfDay: z.enum(['morning', 'afternoon']),
  closed: z.boolean(),
  byAudience: z.array(z.object({ audience: z.enum(AUDIENCE_GROUPS).nullable(), size: z.number() })),
  byJobFunction: z.array(
    z.object({ jobFunction: z.enum(JOB_FUNCTIONS).nullable(), expected: z.number(), present: z.number() }),
  ),
  byOrganisation: z.array(
    z.object({
      organisationId: z.string().nullable(),
      name: z.string().nullable(),
      expected: z.number(),
      present: z.number(),
    }),
  ),
}).meta({ id: 'SessionAttendance' });

export const AttendanceView = z
  .object({ sessions: z.array(SessionAttendanceView) })
  .meta({ id: 'Attendance' });

export const readAttendance = defineEndpoint({
  name: 'readAttendance',
  method: 'GET',
  path: '/events/:id/attendance',
  summary: 'Per session and half-day: expected, present, excused, absent, walk-ins and head-counts.',
  access: ['administrator', 'organiser', 'desk'],
  params: field.withId,
  answer: AttendanceView,
});

export const closeAttendance = defineEndpoint({
  name: 'closeAttendance',
  method: 'POST',
  path: '/events/:id/attendance/close',
  summary:
    'Closes the attendance: who was expected and not noted is absent. Later corrections are kept in the journal.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: z.object({ sessionIds: z.array(field.id()).min(1).optional() }).optional(),
  answer: AttendanceView,
  problems: ['attendance.not-started'],
});

export const ExpectedPersonView = z
  .object({
    registrationId: z.string(),
    sessionId: z.string(),
    party: z.enum(['person', 'nameless', 'group']),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    organisationName: z.string().nullable(),
    codeEnd: z.string().nullable(),
    seats: z.number(),
    presence: z.enum(PRESENCES),
    /** When the arrival was noted. */
    notedAt: field.instant().nullable(),
  })
  .meta({ id: 'ExpectedPerson' });
export type ExpectedPersonView = z.infer<typeof ExpectedPersonView>;

/** All that a helper at the door may see: names, organisations, and whether they have come. */
export const listExpected = defineEndpoint({
  name: 'listExpected',
  method: 'GET',
  path: '/events/:id/expected',
  summary: 'The people expected at a session, by last name, and who has come.',
  access: ['administrator', 'organiser', 'desk'],
  params: field.withId,
  query: z.object({ sessionId: field.id().optional(), q: z.string().max(200).optional() }),
  answer: z.object({
    event: z.object({ id: z.string(), title: z.string(), timeZone: z.string() }),
    session: z.object({
      id: z.string(),
      title: z.string().nullable(),
      startsAt: field.instant(),
      endsAt: field.instant(),
    }),
    sessions: z.array(z.object({ id: z.string(), title: z.string().nullable(), startsAt: field.instant() })),
    counts: AttendanceCounts,
    people: z.array(ExpectedPersonView),
  }),
});
