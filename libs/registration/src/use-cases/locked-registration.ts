import { DomainError } from '#kernel';
import { lockEvent, type EventForAdmission } from '#scheduling';
import type { EntityManager } from '@mikro-orm/postgresql';
import { linesOf, type StoredLine } from '../persistence/lines.queries.js';
import { eventOfRegistration } from '../persistence/registration-facts.queries.js';

export interface LockedRegistration {
  readonly event: EventForAdmission;
  /** All of them, ended ones too; at least one. */
  readonly lines: readonly StoredLine[];
}

/**
 * A registration under its event's lock, until the end of the transaction (`model.md`: people, event, lines).
 * @throws DomainError `platform.not-found`
 */
export async function lockRegistration(
  em: EntityManager,
  registrationId: string,
): Promise<LockedRegistration> {
  const eventId = await eventOfRegistration(em, registrationId);
  const event = eventId && (await lockEvent(em, eventId));
  if (!event) throw new DomainError('platform.not-found', 'not-found');
  return { event, lines: await linesOf(em, registrationId) };
}
