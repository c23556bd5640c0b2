import { instantFrom, row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ExplainedSeat } from '../domain/explain-ateliers.js';

/** Which publication of which plan the ateliers of an event were given out by. */
export interface AssignedPlan {
  readonly planId: string;
  readonly revision: number;
  readonly publishedAt: Temporal.Instant;
}

export async function assignedPlan(em: EntityManager, eventId: string): Promise<AssignedPlan | undefined> {
  const found = await row<Omit<AssignedPlan, 'publishedAt'> & { readonly publishedAt: string }>(
    em,
    `select plan_id as "planId", revision, published_at as "publishedAt" from atelier_assignment where event_id = $1`,
    [eventId],
  );
  return found && { ...found, publishedAt: instantFrom(found.publishedAt) };
}

export async function saveAssignedPlan(
  em: EntityManager,
  eventId: string,
  { planId, revision, publishedAt }: AssignedPlan,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `insert into atelier_assignment (event_id, plan_id, revision, published_at, assigned_at)
     values ($1, $2, $3, $4, $5)
     on conflict (event_id) do update set plan_id = excluded.plan_id, revision = excluded.revision,
       published_at = excluded.published_at, assigned_at = excluded.assigned_at`,
    [eventId, planId, revision, publishedAt.toString(), now.toString()],
  );
}

/** Where these registrations go, by registration, and why. */
export async function atelierSeats(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ExplainedSeat[]>> {
  if (registrationIds.length === 0) return new Map();
  const found = await rows<ExplainedSeat>(
    em,
    `select registration_id as "registrationId", slot, session_id as "sessionId", rank, missed
     from atelier_seat where registration_id = any ($1::uuid[])`,
    [registrationIds],
  );
  return Map.groupBy(found, ({ registrationId }) => registrationId);
}

/** Writes where these people go, in the place of what was written of the same slots before. */
export async function saveAtelierSeats(em: EntityManager, seats: readonly ExplainedSeat[]): Promise<void> {
  if (seats.length === 0) return;
  await rows(
    em,
    `insert into atelier_seat (registration_id, slot, session_id, rank, missed)
     select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::integer[], $5::jsonb[])
     on conflict (registration_id, slot) do update
       set session_id = excluded.session_id, rank = excluded.rank, missed = excluded.missed`,
    [
      seats.map(({ registrationId }) => registrationId),
      seats.map(({ slot }) => slot),
      seats.map(({ sessionId }) => sessionId),
      seats.map(({ rank }) => rank),
      seats.map(({ missed }) => JSON.stringify(missed)),
    ],
  );
}
