import { newId } from '#kernel';
import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { visitsWithin, type Group } from '../domain/visits/pairs-of-plan.js';
import type { Visit } from '../domain/visits/visit.js';
import type { VisitWindow } from '../domain/visits/window.js';
import type { Pair } from './pairs.queries.js';

interface Formed extends Group {
  readonly id: string;
}

/** New pairs, each with its visits, whose dates are to be chosen. @returns them with their ids */
export async function insertPairs(
  em: EntityManager,
  groups: readonly Group[],
  of: { readonly eventId: string; readonly planId: string; readonly at: Temporal.Instant },
): Promise<readonly Formed[]> {
  const formed = groups.map((group) => ({ ...group, id: newId(of.at.epochMilliseconds) }));
  const visits = formed.flatMap(({ id, members }) =>
    visitsWithin(members).map((visit) => ({ ...visit, id: newId(of.at.epochMilliseconds), pairId: id })),
  );
  await rows(
    em,
    `insert into pair (id, event_id, plan_id, wave, members, formed_at)
     select id, $1, $2, wave, members, $3
     from json_to_recordset($4::json) as given (id uuid, wave integer, members uuid[])`,
    [of.eventId, of.planId, of.at.toString(), JSON.stringify(formed)],
  );
  await rows(
    em,
    `insert into pair_visit (id, pair_id, event_id, host_id, guest_id)
     select id, "pairId", $1, "hostId", "guestId"
     from json_to_recordset($2::json) as given (id uuid, "pairId" uuid, "hostId" uuid, "guestId" uuid)`,
    [of.eventId, JSON.stringify(visits)],
  );
  return formed;
}

/** Pairs that stand, in the wave in which they are now, by the plan that gave them last. */
export async function keepPairs(
  em: EntityManager,
  kept: readonly { readonly pair: Pair; readonly wave: number }[],
  planId: string,
): Promise<void> {
  await rows(
    em,
    `update pair set wave = given.wave, plan_id = $1
     from unnest($2::uuid[], $3::integer[]) as given (id, wave) where pair.id = given.id`,
    [planId, kept.map(({ pair }) => pair.id), kept.map(({ wave }) => wave)],
  );
}

export async function endPairs(
  em: EntityManager,
  pairIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  await rows(em, `update pair set ended_at = $2 where id = any ($1::uuid[])`, [pairIds, at.toString()]);
}

/** Saves what was decided about a visit. */
export async function saveVisit(em: EntityManager, visit: Visit): Promise<void> {
  const { agreed, proposal } = visit;
  await rows(
    em,
    `update pair_visit set status = $2, starts_at = $3, ends_at = $4, place = $5, proposed_by = $6,
       proposed_starts_at = $7, proposed_ends_at = $8, proposed_place = $9, revision = $10, sequence = $11
     where id = $1`,
    [
      visit.id,
      visit.status,
      agreed?.startsAt.toString() ?? null,
      agreed?.endsAt.toString() ?? null,
      agreed?.place ?? null,
      proposal?.by ?? null,
      proposal?.startsAt.toString() ?? null,
      proposal?.endsAt.toString() ?? null,
      proposal?.place ?? null,
      visit.revision,
      visit.sequence,
    ],
  );
}

export async function saveWindows(
  em: EntityManager,
  eventId: string,
  windows: readonly VisitWindow[],
): Promise<void> {
  await rows(
    em,
    `insert into pair_round (event_id, wave, window_from, window_until, remind_days)
     select $1, given.* from unnest($2::integer[], $3::date[], $4::date[], $5::integer[]) as given
     on conflict (event_id, wave) do update set window_from = excluded.window_from,
       window_until = excluded.window_until, remind_days = excluded.remind_days`,
    [
      eventId,
      windows.map(({ wave }) => wave),
      windows.map(({ from }) => from.toString()),
      windows.map(({ until }) => until.toString()),
      windows.map(({ remindDays }) => remindDays),
    ],
  );
}

/** Takes the reminding of these pairs on. @returns those that nobody had reminded yet */
export async function markReminded(
  em: EntityManager,
  pairIds: readonly string[],
  at: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const marked = await rows<{ id: string }>(
    em,
    `update pair set reminded_at = $2 where id = any ($1::uuid[]) and reminded_at is null returning id`,
    [pairIds, at.toString()],
  );
  return new Set(marked.map(({ id }) => id));
}
