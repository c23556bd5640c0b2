import { Migration } from '@mikro-orm/migrations';

export class IdempotencyKeys extends Migration {
  override up(): void {
    this.addSql(`
      create table idempotency_key (
        scope text not null,
        key text not null,
        body_hash bytea not null,
        answer bytea,
        created_at timestamptz not null,
        primary key (scope, key)
      )`);
    this.addSql('create index idempotency_key_created on idempotency_key (created_at)');
  }
}
