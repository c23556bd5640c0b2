import type { Actor } from '#identity';
import { type Access, DomainError } from '#kernel';

/**
 * What can be said before anything is loaded: whether somebody is signed in, and whether they have one of the roles
 * anywhere. Where a role holds is the use case's to check.
 * @throws DomainError 401 when nobody is signed in, 403 when no role of theirs is among those asked for.
 */
export function allowed(access: Access, actor: Actor): void {
  if (access === 'anyone') return;
  if (actor.accountId === null && actor.grants.length === 0)
    throw new DomainError('platform.not-signed-in', 'unauthenticated');
  if (access === 'signed-in') return;
  if (!actor.grants.some(({ role }) => access.includes(role)))
    throw new DomainError('platform.forbidden', 'forbidden');
}
