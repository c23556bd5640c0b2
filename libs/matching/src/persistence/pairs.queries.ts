import { instantFrom, instantOrNull, row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Group } from '../domain/visits/pairs-of-plan.js';
import type { Slot, Visit, VisitStatus } from '../domain/visits/visit.js';
import type { VisitWindow } from '../domain/visits/window.js';

/** A pair, or a trio, as it was published; its members are registrations. */
export interface Pair extends Group {
  readonly id: string;
  readonly eventId: string;
  readonly formedAt: Temporal.Instant;
  /** When another publication took it back; null while it stands. */
  readonly endedAt: Temporal.Instant | null;
  readonly remindedAt: Temporal.Instant | null;
  readonly visits: readonly Visit[];
}

/** The pairs of an event that stand, wave after wave. */
export const pairsOfEvent = (em: EntityManager, eventId: string): Promise<readonly Pair[]> =>
  pairsWhere(em, `pair.event_id = $1 and pair.ended_at is null`, [eventId]);

/** The pairs that stand in which these registrations are, wave after wave. */
export const pairsOfRegistrations = (
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly Pair[]> =>
  pairsWhere(em, `pair.members && $1::uuid[] and pair.ended_at is null`, [registrationIds]);

/** Pairs that stand, that were formed before then and were never reminded. */
export const pairsNeverReminded = (
  em: EntityManager,
  formedBefore: Temporal.Instant,
): Promise<readonly Pair[]> =>
  pairsWhere(em, `pair.ended_at is null and pair.reminded_at is null and pair.formed_at < $1`, [
    formedBefore.toString(),
  ]);

/** A pair, whether it stands or is over. */
export async function pairById(em: EntityManager, id: string): Promise<Pair | undefined> {
  return (await pairsWhere(em, `pair.id = $1`, [id]))[0];
}

/** One visit, whether its pair stands or is over. */
export async function visitById(em: EntityManager, id: string): Promise<Visit | undefined> {
  const found = await row<VisitRow>(em, `select ${VISIT} from pair_visit visit where id = $1`, [id]);
  return found && visitFrom(found);
}

/** The visits that these people make or receive, in any pair that stands. */
export async function visitsOf(
  em: EntityManager,
  registrationIds: readonly string[],
): Promise<readonly Visit[]> {
  const found = await rows<VisitRow>(
    em,
    `select ${VISIT} from pair_visit visit join pair on pair.id = visit.pair_id and pair.ended_at is null
     where visit.host_id = any ($1::uuid[]) or visit.guest_id = any ($1::uuid[])
     order by visit.id`,
    [registrationIds],
  );
  return found.map(visitFrom);
}

/** What the organiser set, wave after wave. */
export async function windowsOfEvents(
  em: EntityManager,
  eventIds: readonly string[],
): Promise<readonly (VisitWindow & { readonly eventId: string })[]> {
  const found = await rows<{
    eventId: string;
    wave: number;
    from: string;
    until: string;
    remindDays: number;
  }>(
    em,
    `select event_id as "eventId", wave, window_from::text as from, window_until::text as until,
       remind_days as "remindDays"
     from pair_round where event_id = any ($1::uuid[]) order by event_id, wave`,
    [eventIds],
  );
  return found.map(({ from, until, ...window }) => ({
    ...window,
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
  }));
}

/** One change at a time to the pairs and visits of an event, so that each sees what the one before decided. */
export async function lockVisits(em: EntityManager, eventId: string): Promise<void> {
  await rows(em, `select pg_advisory_xact_lock(hashtextextended('matching.visits ' || $1, 0))`, [eventId]);
}

const VISIT = `visit.id, visit.pair_id as "pairId", visit.event_id as "eventId", visit.host_id as "hostId",
  visit.guest_id as "guestId", visit.status, visit.starts_at::text as "startsAt", visit.ends_at::text as "endsAt",
  visit.place, visit.proposed_by as "by", visit.proposed_starts_at::text as "proposedStartsAt",
  visit.proposed_ends_at::text as "proposedEndsAt", visit.proposed_place as "proposedPlace", visit.revision,
  visit.sequence`;

interface VisitRow {
  readonly id: string;
  readonly pairId: string;
  readonly eventId: string;
  readonly hostId: string;
  readonly guestId: string;
  readonly status: VisitStatus;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly by: string | null;
  readonly proposedStartsAt: string | null;
  readonly proposedEndsAt: string | null;
  readonly proposedPlace: string | null;
  readonly revision: number;
  readonly sequence: number;
}

function visitFrom(found: VisitRow): Visit {
  const { id, pairId, eventId, hostId, guestId, status, revision, sequence, by } = found;
  const proposed = slotFrom(found.proposedStartsAt, found.proposedEndsAt, found.proposedPlace);
  return {
    id,
    pairId,
    eventId,
    hostId,
    guestId,
    status,
    revision,
    sequence,
    agreed: slotFrom(found.startsAt, found.endsAt, found.place),
    proposal: proposed && { ...proposed, by: by! },
  };
}

const slotFrom = (startsAt: string | null, endsAt: string | null, place: string | null): Slot | null =>
  startsAt === null || endsAt === null || place === null
    ? null
    : { startsAt: instantFrom(startsAt), endsAt: instantFrom(endsAt), place };

async function pairsWhere(
  em: EntityManager,
  where: string,
  parameters: readonly unknown[],
): Promise<readonly Pair[]> {
  const pairs = await rows<Omit<Pair, keyof PairTimes | 'visits'> & PairTimes>(
    em,
    `select id, event_id as "eventId", wave, members::text[] as members, formed_at as "formedAt",
       ended_at as "endedAt", reminded_at as "remindedAt"
     from pair where ${where} order by event_id, wave, id`,
    parameters,
  );
  const ids = pairs.map(({ id }) => id);
  const visits = await rows<VisitRow>(
    em,
    `select ${VISIT} from pair_visit visit where pair_id = any ($1::uuid[]) order by id`,
    [ids],
  );
  return pairs.map(({ formedAt, endedAt, remindedAt, ...pair }) => ({
    ...pair,
    formedAt: instantFrom(formedAt),
    endedAt: instantOrNull(endedAt),
    remindedAt: instantOrNull(remindedAt),
    visits: visits.filter(({ pairId }) => pairId === pair.id).map(visitFrom),
  }));
}

interface PairTimes {
  readonly formedAt: string;
  readonly endedAt: string | null;
  readonly remindedAt: string | null;
}
