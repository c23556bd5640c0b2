import type { Locale } from '#kernel';
import { instantFrom, row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AudienceCount, PartyKind } from '../domain/party.js';
import type { JobFunction, LineStatus } from '../domain/vocabulary.js';

/** One session of a registration: what was decided last about it. */
export interface LineFacts {
  readonly id: string;
  readonly sessionId: string;
  readonly seats: number;
  readonly status: LineStatus;
  /** A key of the catalogue `errors`. */
  readonly reason: string | null;
  /** 1 is next; only while waiting. */
  readonly position: number | null;
  readonly changedAt: Temporal.Instant;
}

/** All that can be said of a registration, but not what opens it. Null stands for whatever a nameless party left out. */
export interface RegistrationFacts {
  readonly id: string;
  readonly eventId: string;
  readonly passId: string;
  readonly party: PartyKind;
  readonly personId: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly jobFunction: JobFunction | null;
  readonly counts: readonly AudienceCount[] | null;
  readonly accompanying: number | null;
  readonly seats: number;
  readonly locale: Locale;
  readonly status: LineStatus;
  readonly cancelReason: string | null;
  readonly registeredAt: Temporal.Instant;
  /** One for each session that it is or was for, by arrival. */
  readonly lines: readonly LineFacts[];
}

type Row = Omit<RegistrationFacts, 'registeredAt' | 'lines'> & {
  readonly registeredAt: string;
  readonly lines: readonly (Omit<LineFacts, 'changedAt'> & { readonly changedAt: number })[];
};

/**
 * The facts of these registrations, in the order of the ids; one that is gone is left out. One query, whatever the
 * number.
 */
export async function registrationFacts(
  em: EntityManager,
  ids: readonly string[],
): Promise<readonly RegistrationFacts[]> {
  if (ids.length === 0) return [];
  const found = await rows<Row>(em, FACTS, [ids]);
  return found.map(factsFrom);
}

export async function registrationById(
  em: EntityManager,
  id: string,
): Promise<RegistrationFacts | undefined> {
  return (await registrationFacts(em, [id]))[0];
}

/** Every registration of an event, ended ones too, in order of arrival. */
export async function registrationsForEvent(
  em: EntityManager,
  eventId: string,
): Promise<readonly RegistrationFacts[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from registration where event_id = $1 order by arrival`,
    [eventId],
  );
  return registrationFacts(
    em,
    found.map(({ id }) => id),
  );
}

/** The event that a registration is for: what is locked before the registration is looked at. */
export async function eventOfRegistration(em: EntityManager, id: string): Promise<string | undefined> {
  const found = await row<{ eventId: string }>(
    em,
    `select event_id as "eventId" from registration where id = $1`,
    [id],
  );
  return found?.eventId;
}

const FACTS = `
  with waiting as (
    select id, row_number() over (partition by session_id order by arrival) as position
    from registration_line
    where status = 'waitlisted' and session_id in (
      select session_id from registration_line where registration_id = any ($1::uuid[]) and status = 'waitlisted')
  ), line as (
    -- A session left and chosen again has two lines: the later one counts.
    select distinct on (registration_id, session_id) *
    from registration_line where registration_id = any ($1::uuid[])
    order by registration_id, session_id, arrival desc
  )
  select registration.id, event_id as "eventId", pass_id as "passId", party, person_id as "personId",
    first_name as "firstName", last_name as "lastName", email, phone, organisation_id as "organisationId",
    organisation_name as "organisationName", job_function as "jobFunction", counts, accompanying, seats, locale,
    status, cancel_reason as "cancelReason", registered_at as "registeredAt",
    (select json_agg(json_build_object('id', line.id, 'sessionId', session_id, 'seats', line.seats,
        'status', line.status, 'reason', line.reason, 'position', waiting.position,
        'changedAt', (extract(epoch from line.changed_at) * 1000)::bigint) order by line.arrival)
     from line left join waiting on waiting.id = line.id
     where line.registration_id = registration.id) as lines
  from unnest($1::uuid[]) with ordinality as asked (id, place)
  join registration on registration.id = asked.id
  order by place`;

const factsFrom = ({ registeredAt, lines, ...found }: Row): RegistrationFacts => ({
  ...found,
  registeredAt: instantFrom(registeredAt),
  lines: lines.map(({ changedAt, ...line }) => ({
    ...line,
    changedAt: Temporal.Instant.fromEpochMilliseconds(changedAt),
  })),
});
