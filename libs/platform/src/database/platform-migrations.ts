import { AnnouncementsAndDeliveries } from './migrations/announcements-and-deliveries.js';
import { IdempotencyKeys } from './migrations/idempotency-keys.js';
import type { NamedMigration } from './orm.js';

export const platformMigrations: readonly NamedMigration[] = [
  { name: '2026-11-22-01-announcements', class: AnnouncementsAndDeliveries },
  { name: '2026-11-22-01-idempotency-keys', class: IdempotencyKeys },
];
