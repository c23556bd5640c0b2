import { Migration } from '@mikro-orm/migrations';

export class CheckIns extends Migration {
  override up(): void {
    // Facts are only ever appended. The client's id belongs to the event: two devices of two events may make the same.
    this.addSql(`
      create table check_in (
        id uuid primary key,
        event_id uuid not null,
        session_id uuid not null,
        client_id text not null,
        device_id text not null,
        kind text not null,
        noted_at timestamptz not null,
        received_at timestamptz not null,
        noted_by uuid,
        digest bytea not null,
        registration_id uuid,
        walk_in jsonb,
        headcount jsonb,
        conflict text,
        constraint one_fact_per_client_id_and_event unique (event_id, client_id),
        constraint a_fact_says_who_in_one_way check (num_nonnulls(registration_id, walk_in, headcount) = 1),
        constraint a_fact_is_of_a_known_kind check (kind in ('in', 'out', 'excused')),
        constraint only_a_registration_is_in_conflict check (conflict is null or registration_id is not null)
      )`);
    this.addSql(`create index check_in_session on check_in (session_id)`);
    this.addSql(
      `create index check_in_registration on check_in (registration_id) where registration_id is not null`,
    );

    this.addSql(`
      create table attendance_closing (
        session_id uuid primary key,
        event_id uuid not null,
        closed_at timestamptz not null,
        closed_by uuid
      )`);
    this.addSql(`create index attendance_closing_event on attendance_closing (event_id)`);
  }
}
