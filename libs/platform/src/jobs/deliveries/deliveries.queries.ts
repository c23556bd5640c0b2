import type { EntityManager } from '@mikro-orm/postgresql';
import type { Ids } from '../../announcements/announcement.js';
import { row, rows } from '../../database/rows.js';
import type { Lane } from '../job.js';
import type { Pace } from './pace.js';

export interface Claimed {
  readonly id: string;
  readonly handovers: number;
  readonly losses: number;
}

/**
 * Takes deliveries that are due, for the first time, again after a failure, or overdue: handed over once and not
 * handled since. Two relays never take the same one, nor one that is being handled: both hold its row. Each is due
 * again after `pace.overdueAfter`, which is all the sweeping there is.
 */
export async function claimDue(
  em: EntityManager,
  lane: Lane,
  limit: number,
  now: Temporal.Instant,
  pace: Pick<Pace, 'overdueAfter'>,
): Promise<readonly Claimed[]> {
  return rows<Claimed>(
    em,
    `update announcement_delivery
     set handovers = handovers + 1,
         losses = losses + (handed_over_at is not null)::integer,
         handed_over_at = $2,
         due_at = $3
     where id in (
       select id from announcement_delivery
       where lane = $1 and due_at <= $2
       order by due_at, id
       limit $4
       for update skip locked
     )
     returning id, handovers, losses`,
    [lane, now.toString(), now.add({ seconds: pace.overdueAfter }).toString(), limit],
  );
}

/** The queue did not take them: due again soon, and not counted as lost. */
export async function putBack(
  em: EntityManager,
  ids: readonly string[],
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `update announcement_delivery set due_at = $2, handed_over_at = null
     where id = any($1::uuid[]) and due_at is not null`,
    [ids, now.add({ seconds: 1 }).toString()],
  );
}

export interface Delivery {
  readonly id: string;
  readonly subscriber: string;
  readonly failures: number;
  readonly announcement_id: string;
  readonly name: string;
  readonly payload: Ids;
  readonly announced_at: string;
}

/**
 * Locks a delivery that is neither done nor failed, unless somebody else is handling it: then nothing. In the prompt
 * lane the commit does not wait for the disk: a power cut takes the effects away together with the mark, and the
 * delivery is handled again. In the other, something has left the house by then.
 */
export const lockOpenDelivery = (em: EntityManager, id: string): Promise<Delivery | undefined> =>
  row<Delivery>(
    em,
    `select delivery.id, delivery.subscriber, delivery.failures, delivery.announcement_id,
            announcement.name, announcement.payload, announcement.announced_at,
            case delivery.lane when 'prompt' then set_config('synchronous_commit', 'off', true) end
     from announcement_delivery delivery
     join announcement on announcement.id = delivery.announcement_id
     where delivery.id = $1 and delivery.due_at is not null
     for update of delivery skip locked`,
    [id],
  );

export async function markDone(em: EntityManager, id: string, now: Temporal.Instant): Promise<void> {
  await rows(
    em,
    `update announcement_delivery
     set done_at = $2, due_at = null, handed_over_at = null, reason = null
     where id = $1`,
    [id, now.toString()],
  );
}

/** An attempt that failed: the next one at `dueAt`, or none any more. */
export async function markAttemptFailed(
  em: EntityManager,
  id: string,
  reason: string,
  dueAt: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `update announcement_delivery
     set failures = failures + 1, due_at = $3, handed_over_at = null, reason = $2
     where id = $1 and due_at is not null`,
    [id, reason, dueAt.toString()],
  );
}

export async function giveUp(
  em: EntityManager,
  ids: readonly string[],
  reason: string,
  now: Temporal.Instant,
): Promise<void> {
  await rows(
    em,
    `update announcement_delivery
     set failures = failures + 1, failed_at = $3, due_at = null, handed_over_at = null, reason = $2
     where id = any($1::uuid[]) and due_at is not null`,
    [ids, reason, now.toString()],
  );
}

/** What could be handled now, oldest first. */
export async function dueDeliveries(
  em: EntityManager,
  now: Temporal.Instant,
  limit: number,
): Promise<readonly string[]> {
  const due = await rows<{ id: string }>(
    em,
    `select id from announcement_delivery where due_at <= $1 order by due_at, id limit $2`,
    [now.toString(), limit],
  );
  return due.map(({ id }) => id);
}
