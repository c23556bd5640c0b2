import { Migration } from '@mikro-orm/migrations';

export class RotationPlans extends Migration {
  override up(): void {
    // People stand here by the ids of their registrations alone: names are read when they are shown, so that a
    // replacement changes a card's name and nothing else.
    this.addSql(`
      create table rotation_plan (
        id uuid primary key,
        event_id uuid not null,
        name text not null,
        mode text not null,
        family text not null,
        settings jsonb not null,
        beside jsonb not null,
        people jsonb not null,
        status text not null,
        task jsonb,
        progress jsonb,
        failure jsonb,
        result jsonb,
        replanned jsonb,
        revision integer not null default 1,
        published_revision integer,
        published_at timestamptz,
        worked_by uuid,
        worked_until timestamptz,
        attempts integer not null default 0,
        cancel_asked boolean not null default false,
        made_at timestamptz not null,
        made_by uuid,
        constraint a_plan_is_in_a_known_state check (status in ('queued', 'running', 'ready', 'failed', 'cancelled')),
        constraint a_plan_is_of_a_known_family check (family in ('tables', 'breakouts', 'pairs')),
        constraint a_ready_plan_has_its_result check (status <> 'ready' or result is not null),
        constraint who_works_on_a_plan_says_until_when check (num_nulls(worked_by, worked_until) in (0, 2))
      )`);
    this.addSql(`create index rotation_plan_event on rotation_plan (event_id, made_at desc)`);
    this.addSql(
      `create index rotation_plan_to_do on rotation_plan (made_at) where status in ('queued', 'running')`,
    );
    this.addSql(
      `create unique index one_published_plan_of_a_family on rotation_plan (event_id, family)
       where published_at is not null`,
    );

    // What people were given, each time: whoever asks what changed compares two of these.
    this.addSql(`
      create table plan_publication (
        plan_id uuid not null references rotation_plan (id) on delete cascade,
        revision integer not null,
        event_id uuid not null,
        published_at timestamptz not null,
        published_by uuid,
        mode text not null,
        plan jsonb not null,
        people jsonb not null,
        timetable jsonb,
        settings jsonb not null,
        changed jsonb not null,
        told boolean not null,
        primary key (plan_id, revision)
      )`);
    this.addSql(`create index plan_publication_event on plan_publication (event_id)`);

    // Kept apart from the plans, so that a copy of an event starts from the settings of its model.
    this.addSql(`
      create table plan_setting (
        event_id uuid not null,
        family text not null,
        settings jsonb not null,
        beside jsonb not null,
        saved_at timestamptz not null,
        primary key (event_id, family)
      )`);
  }
}
