import type { NamedMigration } from '#platform';
import { SchedulingEvents } from './scheduling-0001-events.js';
import { SlotsAtAdmission } from './scheduling-0002-slots-at-admission.js';

export const schedulingMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-04-scheduling', class: SchedulingEvents },
  { name: '2026-11-22-12-scheduling-slots', class: SlotsAtAdmission },
];
