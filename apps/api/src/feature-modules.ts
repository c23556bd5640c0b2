import { AttendanceModule, attendanceEntities } from '#attendance';
import { CalendarModule, calendarEntities } from '#calendar';
import { DirectoryModule, directoryEntities } from '#directory';
import { IdentityModule, identityEntities } from '#identity';
import { MailingModule, mailingEntities } from '#mailing';
import { MatchingModule, matchingEntities } from '#matching';
import { RegistrationModule, registrationEntities } from '#registration';
import { SchedulingModule, schedulingEntities } from '#scheduling';

/** Every feature, along the spine. Each process loads all of them: whoever announces must know who listens. */
export const FEATURE_MODULES = [
  IdentityModule,
  DirectoryModule,
  SchedulingModule,
  RegistrationModule,
  MatchingModule,
  AttendanceModule,
  CalendarModule,
  MailingModule,
];

export const ENTITIES = [
  ...identityEntities,
  ...directoryEntities,
  ...schedulingEntities,
  ...registrationEntities,
  ...matchingEntities,
  ...attendanceEntities,
  ...calendarEntities,
  ...mailingEntities,
];
