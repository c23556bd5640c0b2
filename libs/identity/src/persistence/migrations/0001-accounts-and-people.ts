import { Migration } from '@mikro-orm/migrations';

export class AccountsAndPeople extends Migration {
  override up(): void {
    this.addSql(`
      create table account (
        id uuid primary key,
        email text not null,
        address_key text not null,
        locale text not null default 'fr',
        made_at timestamptz not null,
        constraint one_account_per_address unique (address_key)
      )`);

    // Territories, organisations and events lie to the right: they are held by id.
    this.addSql(`
      create table role_grant (
        id uuid primary key,
        account_id uuid not null references account on delete cascade,
        role text not null,
        territory_id uuid,
        organisation_id uuid,
        event_id uuid,
        granted_at timestamptz not null,
        constraint one_grant_per_account_role_and_scope
          unique nulls not distinct (account_id, role, territory_id, organisation_id, event_id),
        constraint a_role_holds_where_it_may check (
          case role
            when 'administrator' then num_nonnulls(territory_id, organisation_id, event_id) = 0
            when 'professional' then num_nonnulls(territory_id, organisation_id, event_id) = 0
            when 'region' then territory_id is not null and num_nonnulls(organisation_id, event_id) = 0
            when 'organiser' then territory_id is not null and num_nonnulls(organisation_id, event_id) = 0
            when 'referent' then organisation_id is not null and num_nonnulls(territory_id, event_id) = 0
            else false
          end)
      )`);

    this.addSql(`
      create table sign_in_link (
        id uuid primary key,
        kind text not null,
        account_id uuid references account on delete cascade,
        event_id uuid,
        locale text not null,
        made_at timestamptz not null,
        expires_at timestamptz,
        used_at timestamptz,
        constraint a_link_opens_what_its_kind_says check (
          case kind
            when 'mailed' then event_id is null and expires_at is not null
            when 'kept' then account_id is not null and event_id is null
            when 'desk' then account_id is null and event_id is not null and expires_at is not null
            when 'first-administrator' then account_id is null and event_id is null
            else false
          end)
      )`);
    this.addSql(`create index sign_in_link_account on sign_in_link (account_id, made_at)`);
    this.addSql(`create index sign_in_link_expiry on sign_in_link (expires_at)`);
    this.addSql(
      `create unique index one_link_for_the_first_administrator on sign_in_link (kind) where kind = 'first-administrator'`,
    );

    this.addSql(`
      create table sign_in (
        id uuid primary key,
        token_hash bytea not null,
        account_id uuid references account on delete cascade,
        event_id uuid,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        constraint one_sign_in_per_token unique (token_hash),
        constraint somebody_signs_in_or_a_desk_does check (num_nonnulls(account_id, event_id) = 1)
      )`);
    this.addSql(`create index sign_in_account on sign_in (account_id)`);
    this.addSql(`create index sign_in_expiry on sign_in (expires_at)`);

    this.addSql(`
      create table api_token (
        id uuid primary key,
        account_id uuid not null references account on delete cascade,
        name text not null,
        token_hash bytea not null,
        made_at timestamptz not null,
        constraint one_api_token_per_text unique (token_hash)
      )`);

    this.addSql(`
      create table audit_entry (
        id uuid primary key,
        at timestamptz not null,
        account_id uuid,
        action text not null,
        subject_kind text not null,
        subject_id uuid not null
      )`);
    this.addSql(`create index audit_entry_subject on audit_entry (subject_kind, subject_id, at)`);

    // Nulls are distinct: without an address nobody can be told from a namesake, so each is a new person.
    this.addSql(`
      create table person (
        id uuid primary key,
        territory_id uuid not null,
        first_name text not null,
        last_name text not null,
        name_key text not null,
        email text,
        address_key text,
        constraint one_person_per_address_and_name unique (territory_id, address_key, name_key),
        constraint an_address_has_its_key check ((email is null) = (address_key is null))
      )`);
  }
}
