import { Migration } from '@mikro-orm/migrations';

export class SchedulingEvents extends Migration {
  override up(): void {
    // Territories and places are the directory's: held by id, checked when they are written.
    this.addSql(`
      create table event (
        id uuid primary key,
        territory_id uuid not null,
        slug text not null,
        format text not null,
        title text not null,
        description text not null,
        time_zone text not null,
        audience text not null,
        attendance_mode text not null,
        online_url text,
        contact jsonb,
        theme text,
        objective text,
        funding text,
        sensitive boolean not null,
        opens_at timestamptz,
        closes_at timestamptz,
        sign_up_mode text not null,
        waiting_list boolean not null,
        capacity integer,
        place jsonb,
        search_text text not null,
        search tsvector generated always as (array_to_tsvector(string_to_array(search_text, ' '))) stored,
        status text not null,
        reason text,
        revision integer not null,
        created_by uuid,
        created_at timestamptz not null,
        published_at timestamptz,
        cancelled_at timestamptz,
        constraint one_event_per_slug unique (slug),
        constraint sign_ups_close_after_they_open check (closes_at > opens_at),
        constraint a_cancelled_event_says_when
          check ((status = 'cancelled') = (cancelled_at is not null)),
        constraint only_a_draft_was_never_published
          check (status in ('draft', 'cancelled') or published_at is not null)
      )`);
    this.addSql(`create index event_search on event using gin (search)`);
    this.addSql(`create index event_territory_id on event (territory_id)`);
    this.addSql(`create index event_without_date on event (id) where status = 'postponed'`);

    // The territories that organise an event together with the one that leads it.
    this.addSql(`
      create table event_territory (
        event_id uuid not null references event,
        territory_id uuid not null,
        primary key (event_id, territory_id)
      )`);
    this.addSql(`create index event_territory_territory on event_territory (territory_id)`);

    this.addSql(`
      create table session (
        id uuid primary key,
        event_id uuid not null references event,
        title text,
        starts_local timestamp not null,
        ends_local timestamp not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        capacity integer,
        place jsonb,
        kind text,
        slot text,
        status text not null,
        version integer not null,
        constraint a_session_ends_after_it_starts check (ends_at > starts_at)
      )`);
    this.addSql(`create index session_of_event on session (event_id, starts_at)`);
    this.addSql(`create index session_by_date on session (starts_at, id)`);

    // Its rows change with every sign-up: half of each page is left free, so that a new version stands on the same page
    // and touches no index.
    this.addSql(`
      create table seat_ledger (
        event_id uuid not null references event,
        session_id uuid references session,
        capacity integer,
        held integer not null default 0,
        waiting integer not null default 0,
        constraint held_seats_never_exceed_capacity check (held <= capacity),
        constraint seats_are_counted_from_zero check (held >= 0 and waiting >= 0)
      ) with (fillfactor = 50)`);
    this.addSql(`
      create unique index one_ledger_row_per_event_and_session
        on seat_ledger (event_id, coalesce(session_id, event_id))`);

    this.addSql(LOCK_EVENT);
  }
}

/**
 * What admission needs of an event, its row locked, in one round trip. It must be a volatile function and not one
 * statement: a statement that waits for the lock would go on reading the ledger as it stood before the wait; in a
 * volatile function each statement takes a fresh snapshot. NO KEY, so that rows which merely refer to the event do not
 * wait for a batch.
 */
const LOCK_EVENT = `
  create function lock_event(wanted uuid) returns json language plpgsql volatile as $$
  begin
    perform from event where id = wanted for no key update;
    return (
      select json_build_object(
        'id', event.id,
        'territoryId', event.territory_id,
        'otherTerritoryIds',
          array(select territory_id from event_territory where event_id = event.id order by territory_id),
        'title', event.title,
        'format', event.format,
        'timeZone', event.time_zone,
        'audience', event.audience,
        'status', event.status,
        'sensitive', event.sensitive,
        'signUpMode', event.sign_up_mode,
        'waitingList', event.waiting_list,
        'opensAt', (extract(epoch from event.opens_at) * 1000)::bigint,
        'closesAt', (extract(epoch from event.closes_at) * 1000)::bigint,
        'revision', event.revision,
        'seats', json_build_array(ledger.capacity, ledger.held, ledger.waiting),
        'sessions', (
          select json_agg(
            json_build_array(
              session.id,
              (extract(epoch from session.starts_at) * 1000)::bigint,
              (extract(epoch from session.ends_at) * 1000)::bigint,
              session.status,
              seats.capacity, seats.held, seats.waiting
            ) order by session.starts_at, session.id)
          from session
          join seat_ledger seats on seats.event_id = event.id and seats.session_id = session.id
          where session.event_id = event.id
        )
      )
      from event
      join seat_ledger ledger on ledger.event_id = event.id and ledger.session_id is null
      where event.id = wanted
    );
  end $$`;
