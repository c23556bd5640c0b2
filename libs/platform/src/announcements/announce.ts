import { newId } from '#kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rows } from '../database/rows.js';
import type { Job, Lane } from '../jobs/job.js';
import type { Announced, Announcement, Ids } from './announcement.js';
import { subscribersOf } from './subscribers.js';

/** The channel on which a commit that announces wakes the relays. */
export const ANNOUNCEMENT_CHANNEL = 'announcement';

/**
 * Writes an announcement, and one delivery for each subscriber, in the transaction of `em`. What is rolled back was
 * never announced.
 */
export const announce = <Payload extends Ids>(
  em: EntityManager,
  announcement: Announcement<Payload>,
  payload: Payload,
  now: Temporal.Instant,
): Promise<void> => announceMany(em, [{ announcement, payload }], now);

/** The same for many at once, of one kind or of several, in one round trip: it is on the path of admission. */
export function announceMany<const Payloads extends readonly Ids[]>(
  em: EntityManager,
  announced: { readonly [Index in keyof Payloads]: Announced<Payloads[Index]> },
  now: Temporal.Instant,
): Promise<void> {
  const subscribers = subscribersOf(em);
  const list: readonly Announced[] = announced;
  return write(
    em,
    list.map(({ announcement: { name }, payload }) => ({ name, payload, receivers: subscribers.of(name) })),
    now,
    now,
  );
}

/**
 * Asks for a job in the transaction of `em`. A job is written as an announcement is, with its handler as the only
 * receiver, so that losing the queue loses neither.
 *
 * @param options.at when to do it; at once when it is not said
 */
export const enqueue = <Payload extends Ids>(
  em: EntityManager,
  job: Job<Payload>,
  payload: Payload,
  now: Temporal.Instant,
  { at = now }: { readonly at?: Temporal.Instant } = {},
): Promise<void> => enqueueMany(em, job, [payload], now, { at });

export const enqueueMany = <Payload extends Ids>(
  em: EntityManager,
  job: Job<Payload>,
  payloads: readonly Payload[],
  now: Temporal.Instant,
  { at = now }: { readonly at?: Temporal.Instant } = {},
): Promise<void> => {
  const receivers = [{ name: job.name, lane: job.lane }];
  return write(
    em,
    payloads.map((payload) => ({ name: job.name, payload, receivers })),
    now,
    at,
  );
};

interface Written {
  readonly name: string;
  readonly payload: Ids;
  readonly receivers: readonly { readonly name: string; readonly lane: Lane }[];
}

/** One statement for both tables, and the wake-up: PostgreSQL folds equal notifications of a transaction into one. */
async function write(
  em: EntityManager,
  list: readonly Written[],
  now: Temporal.Instant,
  dueAt: Temporal.Instant,
): Promise<void> {
  if (list.length === 0) return;
  const milliseconds = now.epochMilliseconds;
  const announcements = list.map((written) => ({ ...written, id: newId(milliseconds) }));
  const deliveries = announcements.flatMap(({ id, receivers }) =>
    receivers.map((receiver) => ({ id: newId(milliseconds), announcementId: id, ...receiver })),
  );
  await rows(em, WRITE, [
    announcements.map(({ id }) => id),
    announcements.map(({ name }) => name),
    announcements.map(({ payload }) => JSON.stringify(payload)),
    now.toString(),
    deliveries.map(({ id }) => id),
    deliveries.map(({ announcementId }) => announcementId),
    deliveries.map(({ name }) => name),
    deliveries.map(({ lane }) => lane),
    dueAt.toString(),
    ANNOUNCEMENT_CHANNEL,
  ]);
}

const WRITE = `
  with announced as (
    insert into announcement (id, name, payload, announced_at)
    select id, name, payload, $4::timestamptz
    from unnest($1::uuid[], $2::text[], $3::jsonb[]) as written (id, name, payload)
  ), delivered as (
    insert into announcement_delivery (id, announcement_id, subscriber, lane, due_at)
    select id, announcement_id, subscriber, lane, $9::timestamptz
    from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[]) as written (id, announcement_id, subscriber, lane)
  )
  select pg_notify($10, '')`;
