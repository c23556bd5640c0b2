import { Migration } from '@mikro-orm/migrations';

export class Wishes extends Migration {
  override up(): void {
    // What somebody would like, the dearest first in each time slot. Sessions lie to the left: held by id.
    this.addSql(`
      create table registration_wish (
        registration_id uuid not null references registration on delete cascade,
        session_id uuid not null,
        slot text not null,
        rank integer not null,
        constraint one_wish_per_registration_and_session primary key (registration_id, session_id),
        constraint one_wish_per_rank unique (registration_id, slot, rank),
        constraint ranks_count_from_one check (rank > 0)
      )`);

    // The last giving out of ateliers of each event. An older publication that comes late changes nothing.
    this.addSql(`
      create table atelier_assignment (
        event_id uuid primary key,
        plan_id uuid not null,
        revision integer not null,
        published_at timestamptz not null,
        assigned_at timestamptz not null
      )`);

    // Where each goes and why, as it was when the ateliers were given out: later wishes change no explanation.
    this.addSql(`
      create table atelier_seat (
        registration_id uuid not null references registration on delete cascade,
        slot text not null,
        session_id uuid,
        rank integer,
        missed jsonb not null,
        constraint one_seat_per_registration_and_slot primary key (registration_id, slot)
      )`);
  }
}
