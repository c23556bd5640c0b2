import type { NamedMigration } from '#platform';
import { AccountsAndPeople } from './persistence/migrations/0001-accounts-and-people.js';
import { SignInLinkMapping } from './persistence/sign-in-link.mapping.js';

export const identityEntities = [SignInLinkMapping];
export const identityMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-02-identity', class: AccountsAndPeople },
];

export { invited, linkAsked } from './announcements.js';
export * from './domain/actor.js';
export type { Role } from '#kernel';
export { addressKey, nameKey } from './domain/name-key.js';
export { signInCookieName } from './http/sign-in-cookie.js';
export { signInUrl } from './use-cases/sign-in-url.js';
export { IdentityModule } from './identity.module.js';
export {
  accountOf,
  accountsById,
  grantRole,
  type AccountRow,
  type AccountWithGrants,
} from './persistence/accounts.queries.js';
export { signInLinkToMail } from './persistence/links.queries.js';
export { peopleById, type PersonRow } from './persistence/people.queries.js';
export { audit, type AuditedAction } from './use-cases/audit.js';
export { Authentication } from './use-cases/authentication.js';
export { EnsureAdministrator } from './use-cases/ensure-administrator.js';
export { findOrMakePeople, type NamedPerson } from './use-cases/find-or-make-people.js';
export { FirstAdministratorLink } from './use-cases/first-administrator-link.js';
export { Invite } from './use-cases/invite.js';
export { MakeDeskLink } from './use-cases/make-desk-link.js';
export { makeSignInLink } from './use-cases/make-sign-in-link.js';
