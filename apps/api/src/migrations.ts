import { attendanceMigrations } from '#attendance';
import { calendarMigrations } from '#calendar';
import { directoryMigrations } from '#directory';
import { identityMigrations } from '#identity';
import { mailingMigrations } from '#mailing';
import { matchingMigrations } from '#matching';
import { type NamedMigration, platformMigrations } from '#platform';
import { registrationMigrations } from '#registration';
import { schedulingMigrations } from '#scheduling';

/** The whole schema in the order in which it came to be: by the date and number in each name. */
export const migrations: readonly NamedMigration[] = [
  ...platformMigrations,
  ...identityMigrations,
  ...directoryMigrations,
  ...schedulingMigrations,
  ...registrationMigrations,
  ...matchingMigrations,
  ...attendanceMigrations,
  ...calendarMigrations,
  ...mailingMigrations,
].sort((a, b) => (a.name < b.name ? -1 : 1));
