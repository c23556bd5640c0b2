import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ACTIVE_STATUSES, STATUS_WEIGHT } from '../domain/line-status.js';
import type { PartyKind } from '../domain/party.js';
import type { LineStatus } from '../domain/vocabulary.js';

/** A line with what its registration says of it, read under the event's lock. */
export interface StoredLine {
  readonly id: string;
  readonly registrationId: string;
  readonly eventId: string;
  readonly party: PartyKind;
  readonly personId: string | null;
  readonly passId: string;
  readonly sessionId: string;
  readonly seats: number;
  readonly status: LineStatus;
  readonly reason: string | null;
}

const LINES = `
  select line.id, registration_id as "registrationId", event_id as "eventId", party,
    registration.person_id as "personId", pass_id as "passId", session_id as "sessionId", line.seats, line.status, line.reason
  from registration_line line join registration on registration.id = line.registration_id`;

/** All lines of a registration, ended ones too, by arrival. */
export const linesOf = (em: EntityManager, registrationId: string): Promise<StoredLine[]> =>
  rows(em, `${LINES} where registration_id = $1 order by line.arrival`, [registrationId]);

/** The same of several registrations of one event, in one query. */
export const linesOfMany = (
  em: EntityManager,
  eventId: string,
  registrationIds: readonly string[],
): Promise<StoredLine[]> =>
  rows(em, `${LINES} where event_id = $1 and registration_id = any ($2::uuid[]) order by line.arrival`, [
    eventId,
    registrationIds,
  ]);

/**
 * The lines of the first `limit` registrations of an event that have an active line for one of these sessions: all
 * their lines, so that it can be said what is left.
 */
export const linesToEnd = (
  em: EntityManager,
  eventId: string,
  sessionIds: readonly string[],
  limit: number,
): Promise<StoredLine[]> =>
  rows(
    em,
    `${LINES} where registration_id in (
       select distinct active.registration_id
       from registration_line active join registration of_event on of_event.id = active.registration_id
       where of_event.event_id = $1 and active.session_id = any ($2::uuid[]) and active.status = any ($3::text[])
       limit $4)
     order by line.arrival`,
    [eventId, sessionIds, ACTIVE_STATUSES, limit],
  );

/** The lines that wait for these sessions, each with the other lines of its registration. */
export const linesStillWaiting = (em: EntityManager, sessionIds: readonly string[]): Promise<StoredLine[]> =>
  rows(
    em,
    `${LINES} where registration_id in (
       select waiting.registration_id from registration_line waiting
       where waiting.session_id = any ($1::uuid[]) and waiting.status = 'waitlisted')
     order by line.arrival`,
    [sessionIds],
  );

export interface LineChange {
  readonly lineId: string;
  readonly status: LineStatus;
  readonly reason: string | null;
  readonly seats: number;
}

/** Writes what became of lines, and what their registrations are now in sum. */
export async function writeLines(
  em: EntityManager,
  changes: readonly LineChange[],
  now: Temporal.Instant,
): Promise<void> {
  if (changes.length === 0) return;
  await rows(
    em,
    `update registration_line line
     set status = given.status, reason = given.reason, seats = given.seats,
       changed_at = case when line.status = given.status and line.seats = given.seats then changed_at else $5 end
     from unnest($1::uuid[], $2::text[], $3::text[], $4::integer[]) as given (id, status, reason, seats)
     where line.id = given.id`,
    [
      changes.map(({ lineId }) => lineId),
      changes.map(({ status }) => status),
      changes.map(({ reason }) => reason),
      changes.map(({ seats }) => seats),
      now.toString(),
    ],
  );
  await rows(em, SUM_UP, [changes.map(({ lineId }) => lineId), STATUS_WEIGHT]);
}

const SUM_UP = `
  update registration set status = summed.status
  from (
    select registration_id, (array_agg(status order by array_position($2::text[], status)))[1] as status
    from registration_line
    where registration_id in (select registration_id from registration_line where id = any ($1::uuid[]))
    group by registration_id
  ) summed
  where registration.id = summed.registration_id and registration.status <> summed.status`;

/** As above, where only lines were added. */
export async function sumUp(em: EntityManager, lineIds: readonly string[]): Promise<void> {
  if (lineIds.length > 0) await rows(em, SUM_UP, [lineIds, STATUS_WEIGHT]);
}

/** Why an organiser cancelled, to be told; nothing is written down about a nameless party. */
export async function writeCancelReason(
  em: EntityManager,
  registrationId: string,
  reason: string,
): Promise<void> {
  await rows(em, `update registration set cancel_reason = $2 where id = $1 and party <> 'nameless'`, [
    registrationId,
    reason,
  ]);
}

export async function writeSeats(em: EntityManager, registrationId: string, seats: number): Promise<void> {
  await rows(em, `update registration set seats = $2 where id = $1`, [registrationId, seats]);
}
