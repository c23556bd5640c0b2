import { Migration } from '@mikro-orm/migrations';

export class PassesAndLines extends Migration {
  override up(): void {
    this.addSql(`
      create table pass (
        id uuid primary key,
        code_sealed bytea not null,
        code_look_up bytea not null,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        constraint one_pass_per_code unique (code_look_up)
      )`);
    this.addSql(`create index pass_expiry on pass (expires_at)`);

    // Events, people and organisations lie to the left: held by id, checked when they are written. The contact is
    // what was said at this sign-up, so that it ends with it. The arrival orders an event's list; a line has its own.
    this.addSql(`
      create table registration (
        id uuid primary key,
        event_id uuid not null,
        pass_id uuid not null references pass,
        party text not null,
        person_id uuid,
        first_name text,
        last_name text,
        email text,
        phone text,
        organisation_id uuid,
        organisation_name text,
        job_function text,
        search_text text,
        counts jsonb,
        accompanying integer,
        seats integer not null,
        locale text not null,
        status text not null,
        cancel_reason text,
        ticket_sealed bytea not null,
        ticket_look_up bytea not null,
        registered_at timestamptz not null,
        asked_again_at timestamptz,
        arrival bigint generated always as identity,
        constraint one_registration_per_ticket unique (ticket_look_up),
        constraint a_nameless_party_leaves_no_trace check (
          party <> 'nameless' or num_nonnulls(person_id, first_name, last_name, email, phone, organisation_id,
            organisation_name, job_function, search_text, cancel_reason, asked_again_at) = 0),
        constraint who_is_not_nameless_has_a_name
          check (party = 'nameless' or num_nonnulls(first_name, last_name) = 2),
        constraint a_person_is_one_of_ours_and_takes_one_seat
          check ((party = 'person') = (person_id is not null) and (party <> 'person' or seats = 1)),
        constraint a_group_is_counted check ((party = 'group') = (counts is not null)),
        constraint a_party_takes_a_seat check (seats > 0)
      )`);
    this.addSql(`create index registration_of_event on registration (event_id, arrival)`);
    this.addSql(
      `create index registration_of_person on registration (person_id, event_id) where person_id is not null`,
    );
    this.addSql(`create index registration_of_pass on registration (pass_id)`);

    this.addSql(`
      create table registration_line (
        id uuid primary key,
        registration_id uuid not null references registration on delete cascade,
        session_id uuid not null,
        person_id uuid,
        seats integer not null,
        status text not null,
        reason text,
        changed_at timestamptz not null,
        arrival bigint generated always as identity,
        constraint a_line_takes_a_seat check (seats > 0)
      )`);
    this.addSql(`create index line_of_registration on registration_line (registration_id)`);
    this.addSql(`
      create unique index one_active_line_per_person_and_session on registration_line (session_id, person_id)
        where person_id is not null and status in ('pending', 'confirmed', 'waitlisted', 'offered')`);
    this.addSql(`
      create unique index one_active_line_per_party_and_session on registration_line (session_id, registration_id)
        where person_id is null and status in ('pending', 'confirmed', 'waitlisted', 'offered')`);
    this.addSql(
      `create index line_waiting on registration_line (session_id, arrival) where status = 'waitlisted'`,
    );

    // The first answer to each Idempotency-Key, for whoever asks again: in the transaction of the batch.
    this.addSql(`
      create table registration_repeat (
        scope text not null,
        key text not null,
        body_hash bytea not null,
        answer_sealed bytea not null,
        answered_at timestamptz not null,
        constraint one_answer_per_key primary key (scope, key)
      )`);
    this.addSql(`create index registration_repeat_age on registration_repeat (answered_at)`);
  }
}
