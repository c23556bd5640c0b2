import { Migration } from '@mikro-orm/migrations';

export class AnnouncementsAndDeliveries extends Migration {
  override up(): void {
    this.addSql(`
      create table announcement (
        id uuid primary key,
        name text not null,
        payload jsonb not null,
        announced_at timestamptz not null
      )`);

    // No foreign key to the announcement: one statement writes both, another purges both, there is no third, and the
    // check would be paid for each seat at admission.
    this.addSql(`
      create table announcement_delivery (
        id uuid primary key,
        announcement_id uuid not null,
        subscriber text not null,
        lane text not null,
        due_at timestamptz,
        handovers integer not null default 0,
        losses integer not null default 0,
        failures integer not null default 0,
        handed_over_at timestamptz,
        done_at timestamptz,
        failed_at timestamptz,
        reason text,
        constraint a_delivery_is_due_done_or_failed
          check (num_nonnulls(due_at, done_at, failed_at) = 1),
        constraint a_failed_delivery_says_why check (failed_at is null or reason is not null)
      )`);
    this.addSql(
      `create index announcement_delivery_due on announcement_delivery (lane, due_at) where due_at is not null`,
    );
    this.addSql(
      `create index announcement_delivery_failed on announcement_delivery (failed_at desc, id desc) where failed_at is not null`,
    );
    this.addSql(
      `create index announcement_delivery_done on announcement_delivery (done_at) where done_at is not null`,
    );
    this.addSql(`create index announcement_delivery_announcement on announcement_delivery (announcement_id)`);

    this.addSql(`create table clockwork (name text primary key, next_at timestamptz not null)`);
    this.addSql(
      `create table heartbeat (process_id text not null, kind text not null, beat_at timestamptz not null, primary key (process_id, kind))`,
    );
  }
}
