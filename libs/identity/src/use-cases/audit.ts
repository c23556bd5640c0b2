import { newId } from '#kernel';
import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../domain/actor.js';

/** Something done that may have to be accounted for: on what, by id. Never a name or an address. */
export interface AuditedAction {
  /** In the past, as announcements are: `attendance.closed`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
}

/** Writes the audit log, in the transaction of what is done. Kept 12 months (`model.md`, Privacy defaults). */
export async function audit(
  em: EntityManager,
  actor: Actor,
  { action, subjectKind, subjectId }: AuditedAction,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `insert into audit_entry (id, at, account_id, action, subject_kind, subject_id) values ($1, $2, $3, $4, $5, $6)`,
    [newId(), now.toString(), actor.accountId, action, subjectKind, subjectId],
  );
}
