import { Migration } from '@mikro-orm/migrations';

export class Messages extends Migration {
  override up(): void {
    // Events, registrations and people lie to the left: held by id, without keys, since each is purged by its own rule.
    this.addSql(`
      create table message (
        id uuid primary key,
        occurrence text not null,
        kind text not null,
        recipient text not null,
        locale text not null,
        about jsonb not null,
        event_id uuid,
        territory_ids uuid[] not null,
        registration_id uuid,
        registrant_id uuid,
        created_at timestamptz not null,
        status text not null default 'waiting',
        attempts integer not null default 0,
        due_at timestamptz not null,
        claimed_until timestamptz,
        sent_at timestamptz,
        reason text,
        subject text not null default '',
        told text,
        body bytea,
        constraint a_message_waits_or_is_sent_failed_or_withdrawn
          check (status in ('waiting', 'sent', 'failed', 'withdrawn')),
        constraint a_sent_message_says_when check ((status = 'sent') = (sent_at is not null)),
        constraint a_message_that_is_not_sent_says_why
          check (status not in ('failed', 'withdrawn') or reason is not null)
      )`);
    // Two people of one family may share an address: the registration is part of what makes a message unique.
    this.addSql(`
      create unique index one_message_per_occurrence_recipient_and_kind
        on message (occurrence, recipient, kind, registration_id) nulls not distinct`);
    this.addSql(
      `create index message_waiting on message (recipient, created_at, id) where status = 'waiting'`,
    );
    this.addSql(`create index message_newest on message (created_at desc, id desc)`);
    this.addSql(`create index message_of_event on message (event_id, created_at desc, id desc)`);
    this.addSql(`create index message_of_territory on message using gin (territory_ids)`);
    this.addSql(
      `create index message_told on message (registrant_id, event_id, sent_at) where status = 'sent'`,
    );
  }
}
