import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audience, EventFormat } from '../domain/formats.js';
import { LONGEST_SESSION_DAYS } from '../domain/session-times.js';

/** One line of a list, and where it stands: the key that the next page goes on after. */
export interface Line {
  readonly eventId: string;
  /** null: the line stands for the whole event. */
  readonly sessionId: string | null;
  readonly at: string;
  readonly id: string;
}

export type LineKey = readonly [at: string, id: string];

interface Filters {
  readonly search: string | undefined;
  readonly formats: readonly EventFormat[] | undefined;
  readonly after: LineKey | undefined;
  readonly now: Temporal.Instant;
  readonly limit: number;
}

export interface CatalogueFilters extends Filters {
  readonly audience: Audience | undefined;
  readonly territoryId: string | undefined;
  readonly from: Temporal.PlainDate | undefined;
  readonly to: Temporal.PlainDate | undefined;
}

/** How long a cancelled event goes on being shown as such. */
const CANCELLED_SHOWN_DAYS = 30;

/**
 * The public catalogue: a line per session, by start. An event whose date is to come has one line, at the end, and none
 * when days are asked for.
 */
export function catalogueLines(em: EntityManager, filters: CatalogueFilters): Promise<readonly Line[]> {
  const { now, from, to, after, audience, territoryId, search, formats, limit } = filters;
  const earliest = from ? from.toZonedDateTime('UTC').subtract({ days: 1 }).toInstant() : now;
  return rows<Line>(em, CATALOGUE, [
    now.toString(),
    now.subtract({ hours: 24 * CANCELLED_SHOWN_DAYS }).toString(),
    earliest.subtract({ hours: 24 * LONGEST_SESSION_DAYS }).toString(),
    from?.toString() ?? null,
    to?.add({ days: 1 }).toString() ?? null,
    formats?.length ? formats : null,
    audience ?? null,
    territoryId ?? null,
    search ?? null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ]);
}

const IN_TERRITORY = `
  ($8::uuid is null or event.territory_id = $8
    or event.id in (select event_id from event_territory where territory_id = $8))`;

const ASKED_FOR = `
  ($6::text[] is null or event.format = any ($6))
  and ($7::text is null or event.audience = $7)
  and ($9::tsquery is null or event.search @@ $9)
  and ${IN_TERRITORY}`;

// No session lasts longer than $3 reaches back: the index on the start bounds what is read on both sides.
const CATALOGUE = `
  select "eventId", "sessionId", at::text as at, id from (
    (
      select event.id as "eventId", session.id as "sessionId", session.starts_at as at, session.id as id
      from session join event on event.id = session.event_id
      where session.status = 'planned'
        and event.published_at is not null
        and (event.status = 'published' or (event.status = 'cancelled' and event.cancelled_at > $2::timestamptz))
        and session.starts_at > $3::timestamptz
        and case when $4::timestamp is null
          then session.ends_at > $1::timestamptz else session.ends_local >= $4::timestamp end
        and ($5::timestamp is null or session.starts_local < $5::timestamp)
        and ${ASKED_FOR}
        and ($10::timestamptz is null or (session.starts_at, session.id) > ($10::timestamptz, $11::uuid))
      order by session.starts_at, session.id
      limit $12
    ) union all (
      select event.id, null, 'infinity', event.id
      from event
      where event.status = 'postponed' and $4::timestamp is null and $5::timestamp is null
        and ${ASKED_FOR}
        and ($10::timestamptz is null or ('infinity'::timestamptz, event.id) > ($10::timestamptz, $11::uuid))
      order by event.id
      limit $12
    )
  ) as line
  order by line.at, line.id
  limit $12`;

export interface ManagedFilters extends Filters {
  /** Of the territories whose events the reader may see; undefined for all. */
  readonly territoryIds: readonly string[] | undefined;
  readonly when: 'coming' | 'past';
}

/**
 * What organisers work on: a line per event. Coming ones by their next session, those without a date at the end; past
 * ones by their last session, the latest first.
 */
export function managedLines(em: EntityManager, filters: ManagedFilters): Promise<readonly Line[]> {
  const { territoryIds, formats, search, after, limit, now, when } = filters;
  return rows<Line>(em, when === 'coming' ? COMING : PAST, [
    now.toString(),
    territoryIds ?? null,
    formats?.length ? formats : null,
    search ?? null,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
  ]);
}

const MANAGED = `
  select event.id as "eventId", null as "sessionId", event.id as id, dates.next, dates.last,
    event.status = 'postponed' or dates.next is not null as coming,
    case when event.status = 'postponed' then 'infinity' else dates.next end as comes_at
  from event
  cross join lateral (
    select
      (
        select min(starts_at) from session
        where event_id = event.id and ends_at > $1::timestamptz
          and starts_at > $1::timestamptz - interval '${LONGEST_SESSION_DAYS} days'
      ) as next,
      (select max(starts_at) from session where event_id = event.id) as last
  ) as dates
  where ($2::uuid[] is null or event.territory_id = any ($2)
      or event.id in (select event_id from event_territory where territory_id = any ($2)))
    and ($3::text[] is null or event.format = any ($3))
    and ($4::tsquery is null or event.search @@ $4)`;

const COMING = `
  select "eventId", "sessionId", comes_at::text as at, id from (${MANAGED}) as managed
  where coming and ($5::timestamptz is null or (comes_at, id) > ($5::timestamptz, $6::uuid))
  order by comes_at, id
  limit $7`;

const PAST = `
  select "eventId", "sessionId", last::text as at, id from (${MANAGED}) as managed
  where not coming and ($5::timestamptz is null or (last, id) < ($5::timestamptz, $6::uuid))
  order by last desc, id desc
  limit $7`;

/** The id of an event by what stands in an address. */
export async function eventIdOf(em: EntityManager, slug: string): Promise<string | undefined> {
  return (await rows<{ id: string }>(em, `select id from event where slug = $1`, [slug]))[0]?.id;
}
