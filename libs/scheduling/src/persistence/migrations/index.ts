import type { NamedMigration } from '#platform';
import { SchedulingEvents } from './scheduling-0001-events.js';

export const schedulingMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-04-scheduling', class: SchedulingEvents },
];
