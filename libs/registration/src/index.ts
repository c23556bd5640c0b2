import type { EntitySchema } from '@mikro-orm/core';

/** Its rows are many and short: they are written by statements and read by queries. */
export const registrationEntities: readonly EntitySchema[] = [];
export { registrationMigrations } from './persistence/migrations/index.js';

export * from './announcements.js';
export { initials } from './domain/party.js';
export { normalisePassCode, printedPassCode } from './domain/pass-code.js';
export { Admission } from './use-cases/admission.js';
export { AdmitParties } from './use-cases/admit-parties.js';
export type { SignUp } from './use-cases/sign-up.js';
