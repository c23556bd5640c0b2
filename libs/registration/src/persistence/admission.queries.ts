import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ACTIVE_STATUSES } from '../domain/line-status.js';
import type { LineStatus } from '../domain/vocabulary.js';

/** One active line of a party that has signed up for the event before. */
export interface KnownLine {
  readonly registrationId: string;
  readonly passId: string;
  readonly personId: string | null;
  readonly seats: number;
  readonly ticketSealed: Buffer;
  readonly sessionId: string;
  readonly status: LineStatus;
}

const KNOWN_LINES = `
  select registration.id as "registrationId", pass_id as "passId", registration.person_id as "personId",
    registration.seats, ticket_sealed as "ticketSealed", session_id as "sessionId", line.status
  from registration
  join registration_line line on line.registration_id = registration.id
  where line.status = any ($2::text[]) and registration.event_id = $1`;

/** What these people have at this event already. */
export const knownLinesOfPeople = (
  em: EntityManager,
  eventId: string,
  personIds: readonly string[],
): Promise<readonly KnownLine[]> =>
  ask(personIds, () =>
    rows(em, `${KNOWN_LINES} and registration.person_id = any ($3::uuid[])`, [
      eventId,
      ACTIVE_STATUSES,
      personIds,
    ]),
  );

/** What the nameless parties of these passes have: a pass is all they are known by. */
export const knownLinesOfPasses = (
  em: EntityManager,
  eventId: string,
  passIds: readonly string[],
): Promise<readonly KnownLine[]> =>
  ask(passIds, () =>
    rows(em, `${KNOWN_LINES} and pass_id = any ($3::uuid[]) and party = 'nameless'`, [
      eventId,
      ACTIVE_STATUSES,
      passIds,
    ]),
  );

/** The passes of these codes, of which only the look-up values are known here; those that are over are not found. */
export const passesByLookUp = (
  em: EntityManager,
  lookUps: readonly Buffer[],
  now: Temporal.Instant,
): Promise<readonly { readonly id: string; readonly lookUp: Buffer }[]> =>
  ask(lookUps, () =>
    rows(
      em,
      `select id, code_look_up as "lookUp" from pass where code_look_up = any ($1::bytea[]) and expires_at > $2`,
      [lookUps, now.toString()],
    ),
  );

export interface KeptRepeat {
  readonly scope: string;
  readonly key: string;
  readonly bodyHash: Buffer;
  readonly answerSealed: Buffer;
}

/**
 * The answers kept for these keys. A key that is a day old may be used for something else: its answer is forgotten
 * here, under the lock of whoever asks.
 */
export async function keptRepeats(
  em: EntityManager,
  keys: readonly { readonly scope: string; readonly key: string }[],
  now: Temporal.Instant,
): Promise<readonly KeptRepeat[]> {
  const kept = await ask(keys, () =>
    rows<KeptRepeat & { readonly old: boolean }>(
      em,
      `select scope, key, body_hash as "bodyHash", answer_sealed as "answerSealed", answered_at <= $3 as old
       from registration_repeat
       where (scope, key) in (select * from unnest($1::text[], $2::text[]))`,
      [keys.map(({ scope }) => scope), keys.map(({ key }) => key), now.subtract({ hours: 24 }).toString()],
    ),
  );
  const old = kept.filter((repeat) => repeat.old);
  await ask(old, () =>
    rows(
      em,
      `delete from registration_repeat where (scope, key) in (select * from unnest($1::text[], $2::text[]))`,
      [old.map(({ scope }) => scope), old.map(({ key }) => key)],
    ),
  );
  return kept.filter((repeat) => !repeat.old);
}

/** How many lines wait in each of these sessions. */
export async function waitingLineCounts(
  em: EntityManager,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = await ask(sessionIds, () =>
    rows<{ session_id: string; waiting: number }>(
      em,
      `select session_id, count(*)::integer as waiting from registration_line
       where session_id = any ($1::uuid[]) and status = 'waitlisted' group by session_id`,
      [sessionIds],
    ),
  );
  return new Map(counts.map(({ session_id, waiting }) => [session_id, waiting]));
}

/**
 * Notes that these registrations were asked for again.
 * @returns those whose holder has not been told in the last ten minutes: nobody is written to at every click.
 */
export const noteAskedAgain = (
  em: EntityManager,
  registrationIds: readonly string[],
  now: Temporal.Instant,
): Promise<readonly { readonly registrationId: string; readonly eventId: string }[]> =>
  ask(registrationIds, () =>
    rows(
      em,
      `update registration set asked_again_at = $2
       where id = any ($1::uuid[]) and party <> 'nameless' and (asked_again_at is null or asked_again_at < $3)
       returning id as "registrationId", event_id as "eventId"`,
      [registrationIds, now.toString(), now.subtract({ minutes: 10 }).toString()],
    ),
  );

/** No question, no round trip. */
const ask = <Row>(about: readonly unknown[], query: () => Promise<Row[]>): Promise<readonly Row[]> =>
  about.length === 0 ? Promise.resolve([]) : query();
