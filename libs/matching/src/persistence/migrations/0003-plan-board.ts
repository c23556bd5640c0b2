import { Migration } from '@mikro-orm/migrations';

export class PlanBoard extends Migration {
  override up(): void {
    // The clock of an event's day. A row comes with the first action; without one the day waits.
    this.addSql(`
      create table plan_board (
        event_id uuid primary key,
        revision integer not null,
        board jsonb not null,
        last_action_id uuid,
        acted_at timestamptz not null,
        constraint a_board_that_exists_was_acted_on check (revision > 0)
      )`);
  }
}
