import type { EntitySchema } from '@mikro-orm/core';

/** Its rows are many and short: they are written by statements and read by queries. */
export const registrationEntities: readonly EntitySchema[] = [];
export { registrationMigrations } from './persistence/migrations/index.js';

export * from './announcements.js';
export { rankedBySlot, type Wishes } from './domain/wishes.js';
export { initials } from './domain/party.js';
export { codeEnd, normalisePassCode, printedPassCode } from './domain/pass-code.js';
export {
  expectedLines,
  linesShown,
  type AttendeeLine,
  type ExpectedLine,
  type Shown,
} from './persistence/attendees.queries.js';
export {
  findByPassCode,
  findByTicket,
  openingSecrets,
  passCodeOf,
  registrationsOfPass,
  ticketOf,
  type OpeningSecrets,
} from './persistence/passes.queries.js';
export {
  registrationById,
  registrationFacts,
  registrationsForEvent,
  type LineFacts,
  type RegistrationFacts,
} from './persistence/registration-facts.queries.js';
export { wishesOfEvent } from './persistence/wishes.queries.js';
export { ateliersOf } from './http/held-ateliers.js';
export { RegistrationModule } from './registration.module.js';
export { Admission } from './use-cases/admission.js';
export { AdmitParties } from './use-cases/admit-parties.js';
export { AssignAteliers, type AtelierPlan } from './use-cases/assign-ateliers.js';
export { CancelRegistration } from './use-cases/cancel-registration.js';
export { ChangeRegistration } from './use-cases/change-registration.js';
export { FollowEvent } from './use-cases/follow-event.js';
export { ServeWaitingList } from './use-cases/serve-waiting-list.js';
export type { SignUp } from './use-cases/sign-up.js';
