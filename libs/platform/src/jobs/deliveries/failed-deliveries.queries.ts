import type { EntityManager } from '@mikro-orm/postgresql';
import { instantFrom, rows } from '../../database/rows.js';

export interface FailedDelivery {
  readonly id: string;
  /** What was announced, or asked for. */
  readonly name: string;
  readonly subscriber: string;
  readonly reason: string;
  readonly attempts: number;
  readonly announcedAt: Temporal.Instant;
  readonly failedAt: Temporal.Instant;
}

/** Deliveries given up, the latest first, after the one of that time and id. */
export async function failedDeliveries(
  em: EntityManager,
  after: { readonly failedAt: string; readonly id: string } | undefined,
  limit: number,
): Promise<readonly FailedDelivery[]> {
  const found = await rows<Row>(
    em,
    `select delivery.id, announcement.name, delivery.subscriber, delivery.reason, delivery.failures,
            announcement.announced_at, delivery.failed_at
     from announcement_delivery delivery
     join announcement on announcement.id = delivery.announcement_id
     where delivery.failed_at is not null
       and ($1::timestamptz is null or (delivery.failed_at, delivery.id) < ($1, $2::uuid))
     order by delivery.failed_at desc, delivery.id desc
     limit $3`,
    [after?.failedAt ?? null, after?.id ?? null, limit],
  );
  return found.map(({ failures, announced_at, failed_at, ...row }) => ({
    ...row,
    attempts: failures,
    announcedAt: instantFrom(announced_at),
    failedAt: instantFrom(failed_at),
  }));
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly subscriber: string;
  readonly reason: string;
  readonly failures: number;
  readonly announced_at: string;
  readonly failed_at: string;
}
