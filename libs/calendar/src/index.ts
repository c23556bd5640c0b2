import type { NamedMigration } from '#platform';
import type { EntitySchema } from '@mikro-orm/core';
import { Invitations } from './persistence/migrations/invitations.js';

/** Invitations are written by statements and have no life of their own. */
export const calendarEntities: readonly EntitySchema[] = [];
export const calendarMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-07-calendar', class: Invitations },
];

export { CalendarModule } from './calendar.module.js';
export {
  entryTitle,
  writeCalendar,
  type CalendarEntry,
  type CalendarMethod,
  type Party,
} from './domain/calendar-object.js';
export type { Invitation, WantedInvitation } from './domain/invitation.js';
export { IssueInvitations } from './use-cases/issue-invitations.js';
