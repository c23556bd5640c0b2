import { Migration } from '@mikro-orm/migrations';

/** Admission knows which sessions run side by side: the lock gives the slot of each. */
export class SlotsAtAdmission extends Migration {
  override up(): void {
    this.addSql(LOCK_EVENT);
  }
}

const LOCK_EVENT = `
  create or replace function lock_event(wanted uuid) returns json language plpgsql volatile as $$
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
              session.slot,
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
