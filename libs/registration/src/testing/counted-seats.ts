import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';

export interface CountedSeats {
  readonly held: number;
  readonly waiting: number;
}

/**
 * The seats of an event as its rows have them, not as the ledger says: by session, and under the event's id each
 * party once. Counted apart from the rule, so that it can judge it.
 */
export async function countedSeats(em: EntityManager, eventId: string): Promise<Map<string, CountedSeats>> {
  const counted = await rows<CountedSeats & { counted: string }>(
    em,
    `with line as (
       select registration_line.session_id, registration_line.seats, registration_line.registration_id,
         registration_line.status in ('confirmed', 'offered') as holds, registration_line.status = 'waitlisted' as waits
       from registration_line join registration on registration.id = registration_line.registration_id
       where registration.event_id = $1
     ), party as (
       select registration_id, max(seats) filter (where holds or waits) as seats, bool_or(holds) as holds,
         bool_or(waits) as waits
       from line group by registration_id
     )
     select session_id as counted, coalesce(sum(seats) filter (where holds), 0)::integer as held,
       coalesce(sum(seats) filter (where waits), 0)::integer as waiting
     from line group by session_id
     union all
     select $1::uuid, coalesce(sum(seats) filter (where holds), 0)::integer,
       coalesce(sum(seats) filter (where waits and not holds), 0)::integer
     from party`,
    [eventId],
  );
  return new Map(counted.map(({ counted: id, held, waiting }) => [id, { held, waiting }]));
}

/** What the ledger says of the same. */
export async function ledgerSeats(em: EntityManager, eventId: string): Promise<Map<string, CountedSeats>> {
  const ledger = await rows<CountedSeats & { counted: string }>(
    em,
    `select coalesce(session_id, event_id) as counted, held, waiting from seat_ledger where event_id = $1`,
    [eventId],
  );
  return new Map(ledger.map(({ counted, held, waiting }) => [counted, { held, waiting }]));
}

/** How many announcements of this name there are for a registration, or for all. */
export async function announced(
  em: EntityManager,
  name: string,
  registrationId: string | null = null,
): Promise<number> {
  const [found] = await rows<{ count: number }>(
    em,
    `select count(*)::integer as count from announcement
     where name = $1 and ($2::text is null or payload ->> 'registrationId' = $2)`,
    [name, registrationId],
  );
  return found!.count;
}
