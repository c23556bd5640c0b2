import { row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LineStatus } from '../domain/vocabulary.js';

export interface ListWanted {
  readonly eventId: string;
  readonly statuses: readonly LineStatus[] | undefined;
  /** Folded: each must be found. */
  readonly words: readonly string[];
  /** Of the code that was typed, when it can be one. */
  readonly codeLookUp: Buffer | undefined;
  readonly organisationId: string | undefined;
}

export interface Listed {
  readonly id: string;
  readonly arrival: number;
}

/** One page of an event's registrations, in order of arrival, from after the place given. */
export const listRegistrationsAfter = (
  em: EntityManager,
  wanted: ListWanted,
  after: number,
  limit: number,
): Promise<Listed[]> =>
  rows(
    em,
    `select registration.id, arrival::float8 as arrival
     from registration
     where event_id = $1 and arrival > $2
       and ($3::text[] is null or status = any ($3))
       and ($4::uuid is null or organisation_id = $4)
       and (search_text like all ($5::text[]) or $5 = '{}'
         or pass_id = (select id from pass where code_look_up = $6::bytea))
     order by arrival limit $7`,
    [
      wanted.eventId,
      after,
      wanted.statuses ?? null,
      wanted.organisationId ?? null,
      wanted.words.map((word) => `%${word}%`),
      wanted.codeLookUp ?? null,
      limit,
    ],
  );

export interface Totals {
  readonly confirmed: number;
  readonly waitlisted: number;
  readonly cancelled: number;
  readonly unreachable: number;
}

/** Of the whole event, whatever is listed. Unreachable: has a seat or waits, and left neither address nor phone. */
export const registrationTotals = async (em: EntityManager, eventId: string): Promise<Totals> =>
  (await row<Totals>(
    em,
    `select count(*) filter (where status = 'confirmed')::integer as confirmed,
       count(*) filter (where status = 'waitlisted')::integer as waitlisted,
       count(*) filter (where status = 'cancelled')::integer as cancelled,
       count(*) filter (where status in ('confirmed', 'waitlisted') and email is null and phone is null)::integer
         as unreachable
     from registration where event_id = $1`,
    [eventId],
  ))!;
