import { Migration } from '@mikro-orm/migrations';

export class Invitations extends Migration {
  override up(): void {
    // No foreign keys: a uid outlives what it names, since a calendar may hold it for years.
    this.addSql(`
      create table invitation (
        registrant_id uuid not null,
        session_id uuid not null,
        uid text not null,
        sequence integer not null default 0,
        method text not null,
        fingerprint text not null,
        changed_at timestamptz not null,
        primary key (registrant_id, session_id),
        constraint one_uid_per_registrant_and_session unique (uid),
        constraint a_sequence_never_falls_below_zero check (sequence >= 0),
        constraint an_invitation_is_made_or_withdrawn check (method in ('REQUEST', 'CANCEL'))
      )`);
  }
}
