import { Migration } from '@mikro-orm/migrations';

export class CrossVisits extends Migration {
  override up(): void {
    // Of the event rather than of a plan: another plan of the same pairs keeps the days that people were told.
    this.addSql(`
      create table pair_round (
        event_id uuid not null,
        wave integer not null,
        window_from date not null,
        window_until date not null,
        remind_days integer not null,
        primary key (event_id, wave),
        constraint a_window_ends_after_it_starts check (window_from <= window_until),
        constraint waves_count_from_one check (wave >= 1)
      )`);
    this.addSql(`
      create table pair (
        id uuid primary key,
        event_id uuid not null,
        plan_id uuid not null,
        wave integer not null,
        members uuid[] not null,
        formed_at timestamptz not null,
        ended_at timestamptz,
        reminded_at timestamptz,
        constraint a_pair_has_two_or_three_members check (cardinality(members) in (2, 3))
      )`);
    this.addSql(`create unique index a_pair_stands_once on pair (event_id, members) where ended_at is null`);
    this.addSql(`create index pair_members on pair using gin (members)`);
    this.addSql(`
      create table pair_visit (
        id uuid primary key,
        pair_id uuid not null references pair (id) on delete cascade,
        event_id uuid not null,
        host_id uuid not null,
        guest_id uuid not null,
        status text not null default 'to_choose',
        starts_at timestamptz,
        ends_at timestamptz,
        place text,
        proposed_by uuid,
        proposed_starts_at timestamptz,
        proposed_ends_at timestamptz,
        proposed_place text,
        revision integer not null default 1,
        sequence integer not null default 0,
        constraint a_visit_is_in_a_known_state check (status in ('to_choose', 'proposed', 'agreed', 'called_off')),
        constraint an_agreed_visit_has_a_date_and_a_place
          check ((status = 'agreed') = (num_nulls(starts_at, ends_at, place) = 0)
            and num_nulls(starts_at, ends_at, place) in (0, 3)),
        constraint a_proposal_is_whole
          check (num_nulls(proposed_by, proposed_starts_at, proposed_ends_at, proposed_place) in (0, 4)),
        constraint a_proposed_visit_has_a_proposal check (status <> 'proposed' or proposed_by is not null),
        constraint one_of_the_two_proposes check (proposed_by in (host_id, guest_id)),
        constraint nobody_visits_themselves check (host_id <> guest_id),
        constraint one_visit_of_a_guest_at_a_host unique (pair_id, host_id, guest_id)
      )`);
    this.addSql(`create index pair_visit_host on pair_visit (host_id)`);
    this.addSql(`create index pair_visit_guest on pair_visit (guest_id)`);
  }
}
