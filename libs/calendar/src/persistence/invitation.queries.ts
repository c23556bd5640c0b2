import { instantFrom, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Invitation, InvitationMethod } from '../domain/invitation.js';

interface InvitationRow {
  registrant_id: string;
  session_id: string;
  uid: string;
  sequence: number;
  method: InvitationMethod;
  fingerprint: string;
  changed_at: string;
}

const invitationOf = (row: InvitationRow): Invitation => ({
  registrantId: row.registrant_id,
  sessionId: row.session_id,
  uid: row.uid,
  sequence: row.sequence,
  method: row.method,
  fingerprint: row.fingerprint,
  changedAt: instantFrom(row.changed_at),
});

/** Makes those that do not exist yet; of two that make the same at once, one waits and finds it made. */
export async function insertMissingInvitations(
  em: EntityManager,
  made: readonly Invitation[],
): Promise<void> {
  if (made.length === 0) return;
  await rows(
    em,
    `insert into invitation (registrant_id, session_id, uid, sequence, method, fingerprint, changed_at)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::timestamptz[])
     on conflict (registrant_id, session_id) do nothing`,
    columns(made),
  );
}

/** Locked in the order of their sessions, which is the same for everybody. */
export async function lockInvitations(
  em: EntityManager,
  registrantId: string,
  sessionIds: readonly string[],
): Promise<Invitation[]> {
  const found = await rows<InvitationRow>(
    em,
    `select * from invitation where registrant_id = $1 and session_id = any($2::uuid[])
     order by session_id for update`,
    [registrantId, [...sessionIds]],
  );
  return found.map(invitationOf);
}

export async function saveInvitations(em: EntityManager, changed: readonly Invitation[]): Promise<void> {
  if (changed.length === 0) return;
  await rows(
    em,
    `update invitation
     set sequence = given.sequence, method = given.method,
         fingerprint = given.fingerprint, changed_at = given.changed_at
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::timestamptz[])
       as given (registrant_id, session_id, uid, sequence, method, fingerprint, changed_at)
     where invitation.registrant_id = given.registrant_id and invitation.session_id = given.session_id`,
    columns(changed),
  );
}

/** What these registrants were told, for the feed that repeats it. */
export async function findInvitations(
  em: EntityManager,
  registrantIds: readonly string[],
): Promise<Invitation[]> {
  const found = await rows<InvitationRow>(
    em,
    'select * from invitation where registrant_id = any($1::uuid[])',
    [[...registrantIds]],
  );
  return found.map(invitationOf);
}

const columns = (invitations: readonly Invitation[]): unknown[] => [
  invitations.map(({ registrantId }) => registrantId),
  invitations.map(({ sessionId }) => sessionId),
  invitations.map(({ uid }) => uid),
  invitations.map(({ sequence }) => sequence),
  invitations.map(({ method }) => method),
  invitations.map(({ fingerprint }) => fingerprint),
  invitations.map(({ changedAt }) => changedAt.toString()),
];
