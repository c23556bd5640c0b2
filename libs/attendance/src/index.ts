import type { NamedMigration } from '#platform';
import type { EntitySchema } from '@mikro-orm/core';
import { CheckIns } from './persistence/migrations/0001-check-ins.js';

/** Facts are appended by statements and read by queries: nothing here is changed, so nothing is mapped. */
export const attendanceEntities: readonly EntitySchema[] = [];
export const attendanceMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-06-attendance', class: CheckIns },
];

export { AttendanceModule } from './attendance.module.js';
export { hasCome, presenceOf, type DerivedPresence, type Presence } from './domain/presence.js';
export { CloseAttendance } from './use-cases/close-attendance.js';
export { RecordCheckIns } from './use-cases/record-check-ins.js';
