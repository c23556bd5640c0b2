import { Migration } from '@mikro-orm/migrations';

export class TerritoriesOrganisationsPlaces extends Migration {
  override up(): void {
    // Sort keys are folded names: in the C collation they sort the same on every server, and a cursor stays good.
    this.addSql(`
      create table territory (
        id uuid primary key,
        slug text not null,
        name text not null,
        name_key text collate "C" not null,
        time_zone text not null,
        controller text,
        dpo text,
        made_at timestamptz not null,
        constraint one_territory_per_slug unique (slug),
        constraint one_territory_per_name unique (name_key)
      )`);

    this.addSql(`
      create table organisation (
        id uuid primary key,
        name text not null,
        name_key text collate "C" not null,
        kind text not null,
        siret text,
        made_at timestamptz not null,
        constraint one_organisation_per_siret unique (siret),
        constraint a_siret_has_14_digits check (siret ~ '^[0-9]{14}$'),
        constraint an_organisation_and_its_name_key unique (id, name_key)
      )`);
    this.addSql(`create index organisation_name on organisation (name_key, id)`);

    // The name's key stands here too, so that the database can say that a name is met once in a territory.
    this.addSql(`
      create table membership (
        id uuid primary key,
        organisation_id uuid not null,
        organisation_name_key text collate "C" not null,
        territory_id uuid not null references territory,
        valid_from date not null,
        valid_to date,
        constraint a_membership_names_its_organisation
          foreign key (organisation_id, organisation_name_key) references organisation (id, name_key) on update cascade,
        constraint a_membership_ends_after_its_start check (valid_to >= valid_from)
      )`);
    this.addSql(
      `create unique index one_membership_at_a_time on membership (organisation_id, territory_id) where valid_to is null`,
    );
    this.addSql(
      `create unique index one_organisation_per_name_and_territory on membership (territory_id, organisation_name_key) where valid_to is null`,
    );

    this.addSql(`
      create table place (
        id uuid primary key,
        territory_id uuid references territory,
        name text not null,
        name_key text collate "C" not null,
        address text,
        latitude double precision,
        longitude double precision,
        made_at timestamptz not null,
        constraint a_point_has_both_coordinates check ((latitude is null) = (longitude is null)),
        constraint a_point_stands_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
      )`);
    this.addSql(`create index place_name on place (name_key, id)`);
    this.addSql(`
      create table room (
        id uuid primary key,
        place_id uuid not null references place on delete cascade,
        name text not null,
        safety_capacity integer,
        position integer not null,
        constraint one_room_per_name_and_place unique (place_id, name),
        constraint a_room_holds_somebody check (safety_capacity > 0)
      )`);
  }
}
