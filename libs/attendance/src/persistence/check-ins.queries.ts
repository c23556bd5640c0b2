import { instantFrom, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConflictReason } from '../domain/admittance.js';
import type { NotedFact } from '../domain/desk-book.js';
import type { CheckInKind } from '../domain/presence.js';

interface WalkIn {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly organisationId?: string;
  readonly audience?: string;
}

interface Headcount {
  readonly counts: readonly { readonly audience?: string; readonly size: number }[];
}

/** A fact to be appended, with what only the table keeps. */
export interface NewFact extends NotedFact {
  readonly id: string;
  readonly deviceId: string;
  readonly walkIn: WalkIn | null;
  readonly headcount: Headcount | null;
}

/**
 * One batch of facts at a time for an event, so that each sees what the one before noted. Nobody else waits: seats are
 * locked by their event's row, never by this.
 */
export async function lockDesk(em: EntityManager, eventId: string): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtextextended('attendance.desk ' || $1, 0))`, [eventId]);
}

interface FactRow {
  readonly clientId: string;
  readonly kind: CheckInKind;
  readonly at: string;
  readonly sessionId: string;
  readonly registrationId: string | null;
  readonly digest: Buffer;
  readonly conflict: ConflictReason | null;
}

/** What is known that a batch may repeat or follow: facts with these client ids, and facts about these registrations. */
export async function knownFacts(
  em: EntityManager,
  eventId: string,
  clientIds: readonly string[],
  registrationIds: readonly string[],
): Promise<readonly NotedFact[]> {
  const found = await rows<FactRow>(
    em,
    `select client_id as "clientId", kind, noted_at as at, session_id as "sessionId",
       registration_id as "registrationId", digest, conflict
     from check_in where event_id = $1 and (client_id = any ($2::text[]) or registration_id = any ($3::uuid[]))`,
    [eventId, clientIds, registrationIds],
  );
  return found.map((fact) => ({ ...fact, at: instantFrom(fact.at), digest: fact.digest.toString('hex') }));
}

/** Appends facts. The database refuses a client id that the event has: `one_fact_per_client_id_and_event`. */
export async function appendFacts(
  em: EntityManager,
  facts: readonly NewFact[],
  noted: { readonly eventId: string; readonly receivedAt: Temporal.Instant; readonly by: string | null },
): Promise<void> {
  if (facts.length === 0) return;
  const json = (value: object | null) => value && JSON.stringify(value);
  await rows(
    em,
    `insert into check_in (event_id, received_at, noted_by, id, session_id, client_id, device_id, kind, noted_at, digest,
       registration_id, walk_in, headcount, conflict)
     select $1::uuid, $2::timestamptz, $3::uuid, given.*
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::timestamptz[], $10::bytea[],
       $11::uuid[], $12::jsonb[], $13::jsonb[], $14::text[]) as given`,
    [
      noted.eventId,
      noted.receivedAt.toString(),
      noted.by,
      facts.map(({ id }) => id),
      facts.map(({ sessionId }) => sessionId),
      facts.map(({ clientId }) => clientId),
      facts.map(({ deviceId }) => deviceId),
      facts.map(({ kind }) => kind),
      facts.map(({ at }) => at.toString()),
      facts.map(({ digest }) => Buffer.from(digest, 'hex')),
      facts.map(({ registrationId }) => registrationId),
      facts.map(({ walkIn }) => json(walkIn)),
      facts.map(({ headcount }) => json(headcount)),
      facts.map(({ conflict }) => conflict),
    ],
  );
}

/** A fact that counts, as the figures read it. */
export interface CountedFact {
  readonly sessionId: string;
  readonly clientId: string;
  readonly kind: CheckInKind;
  readonly at: Temporal.Instant;
  readonly registrationId: string | null;
  readonly walkIn: WalkIn | null;
  readonly headcount: Headcount | null;
}

export async function factsOfSessions(
  em: EntityManager,
  sessionIds: readonly string[],
): Promise<readonly CountedFact[]> {
  const found = await rows<Omit<CountedFact, 'at'> & { at: string }>(
    em,
    `select session_id as "sessionId", client_id as "clientId", kind, noted_at as at,
       registration_id as "registrationId", walk_in as "walkIn", headcount
     from check_in where session_id = any ($1::uuid[]) and conflict is null order by noted_at, id`,
    [sessionIds],
  );
  return found.map((fact) => ({ ...fact, at: instantFrom(fact.at) }));
}

/** The sessions of these whose attendance is closed. */
export async function closedSessions(
  em: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    em,
    'select session_id as id from attendance_closing where session_id = any ($1::uuid[])',
    [sessionIds],
  );
  return new Set(found.map(({ id }) => id));
}

/** Closes what is open. @returns the sessions that were. */
export async function closeSessions(
  em: EntityManager,
  sessionIds: readonly string[],
  closing: { readonly eventId: string; readonly at: Temporal.Instant; readonly by: string | null },
): Promise<readonly string[]> {
  const closed = await rows<{ id: string }>(
    em,
    `insert into attendance_closing (session_id, event_id, closed_at, closed_by)
     select id, $2, $3, $4 from unnest($1::uuid[]) as given (id)
     on conflict (session_id) do nothing returning session_id as id`,
    [sessionIds, closing.eventId, closing.at.toString(), closing.by],
  );
  return closed.map(({ id }) => id);
}
