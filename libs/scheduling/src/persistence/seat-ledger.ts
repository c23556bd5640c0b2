import { rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignUpMode, StoredStatus } from '../domain/event.js';
import type { Audience, EventFormat } from '../domain/formats.js';
import type { Seats } from '../domain/seats.js';
import type { SessionStatus } from '../domain/session.js';
import { PAGE_CHANGED } from './page-changed.js';

/** The definition that admission decides by, as it stands under the lock. */
export interface EventForAdmission {
  readonly id: string;
  readonly territoryId: string;
  /** Those that organise it together with the first. */
  readonly otherTerritoryIds: readonly string[];
  readonly title: string;
  readonly format: EventFormat;
  readonly timeZone: string;
  readonly audience: Audience;
  readonly status: StoredStatus;
  readonly sensitive: boolean;
  readonly signUpMode: SignUpMode;
  readonly waitingList: boolean;
  readonly opensAt: Temporal.Instant | null;
  readonly closesAt: Temporal.Instant | null;
  readonly revision: number;
  /** The event's own row of the ledger: parties. */
  readonly seats: Seats;
  /** By start; cancelled ones too. */
  readonly sessions: readonly SessionForAdmission[];
}

export interface SessionForAdmission {
  readonly id: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly status: SessionStatus;
  /** Sessions of one slot run side by side. */
  readonly slot: string | null;
  readonly seats: Seats;
}

type SeatsRow = [capacity: number | null, held: number, waiting: number];
type SessionRow = [
  id: string,
  startsAt: number,
  endsAt: number,
  status: SessionStatus,
  slot: string | null,
  ...seats: SeatsRow,
];
type EventRow = Omit<EventForAdmission, 'opensAt' | 'closesAt' | 'seats' | 'sessions'> & {
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly seats: SeatsRow;
  readonly sessions: readonly SessionRow[] | null;
};

/**
 * Locks an event until the end of the transaction of `em`, and reads what admission needs of it: one round trip. Every
 * path that gives, moves or frees seats begins with it.
 * @returns undefined when there is no such event
 */
export async function lockEvent(em: EntityManager, eventId: string): Promise<EventForAdmission | undefined> {
  const [locked] = await rows<{ event: EventRow | null }>(em, 'select lock_event($1) as event', [eventId]);
  if (!locked?.event) return undefined;
  const { event } = locked;
  return {
    ...event,
    opensAt: instantOrNull(event.opensAt),
    closesAt: instantOrNull(event.closesAt),
    seats: seatsOf(event.seats),
    sessions: (event.sessions ?? []).map(([id, startsAt, endsAt, status, slot, ...seats]) => ({
      id,
      startsAt: Temporal.Instant.fromEpochMilliseconds(startsAt),
      endsAt: Temporal.Instant.fromEpochMilliseconds(endsAt),
      status,
      slot,
      seats: seatsOf(seats),
    })),
  };
}

const seatsOf = ([capacity, held, waiting]: SeatsRow): Seats => ({ capacity, held, waiting });
const instantOrNull = (milliseconds: number | null): Temporal.Instant | null =>
  milliseconds === null ? null : Temporal.Instant.fromEpochMilliseconds(milliseconds);

/** How the counts of one row of the ledger move: `sessionId` null is the event's own row. */
export interface SeatMove {
  readonly eventId: string;
  readonly sessionId: string | null;
  readonly held: number;
  readonly waiting: number;
}

/**
 * Moves counts of the ledger, in one statement, under the lock of each event. Several moves of one row are added up.
 * @throws Error when a move names a session of another event, or when the server's CHECK says that a capacity would be
 * passed: both mean that the rule was not asked.
 */
export async function moveSeats(em: EntityManager, moves: readonly SeatMove[]): Promise<void> {
  if (moves.length === 0) return;
  const [counted] = await rows<{ asked: string; moved: string }>(em, MOVE_SEATS, [
    moves.map(({ eventId }) => eventId),
    moves.map(({ sessionId }) => sessionId),
    moves.map(({ held }) => held),
    moves.map(({ waiting }) => waiting),
    PAGE_CHANGED,
  ]);
  if (counted?.asked !== counted?.moved) throw new Error('a move names no row of the seat ledger');
}

const MOVE_SEATS = `
  with asked as (
    select event_id, coalesce(session_id, event_id) as counted, sum(held) as held, sum(waiting) as waiting
    from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::integer[]) as move (event_id, session_id, held, waiting)
    group by 1, 2
  ), moved as (
    update seat_ledger ledger
    set held = ledger.held + asked.held, waiting = ledger.waiting + asked.waiting
    from asked
    where ledger.event_id = asked.event_id and coalesce(ledger.session_id, ledger.event_id) = asked.counted
    returning ledger.event_id
  ), told as (
    select pg_notify($5, event_id::text) from moved group by event_id
  )
  select (select count(*) from asked) as asked, (select count(*) from moved) as moved, (select count(*) from told)`;

/** The capacities of an event and of its sessions, as the definition has them; rows that are missing are made. */
export async function writeCapacities(
  em: EntityManager,
  event: { readonly id: string; readonly capacity: number | null },
  sessions: readonly { readonly id: string; readonly capacity: number | null }[],
): Promise<void> {
  await rows(em, WRITE_CAPACITIES, [
    event.id,
    [null, ...sessions.map(({ id }) => id)],
    [event.capacity, ...sessions.map(({ capacity }) => capacity)],
  ]);
}

const WRITE_CAPACITIES = `
  insert into seat_ledger (event_id, session_id, capacity)
  select $1::uuid, session_id, capacity
  from unnest($2::uuid[], $3::integer[]) as given (session_id, capacity)
  on conflict (event_id, coalesce(session_id, event_id)) do update set capacity = excluded.capacity
  where seat_ledger.capacity is distinct from excluded.capacity`;

/** The ledger of one event: its own row under the event's id, each session's under the session's. */
export async function readLedger(em: EntityManager, eventId: string): Promise<ReadonlyMap<string, Seats>> {
  const found = await rows<Seats & { readonly counted: string }>(
    em,
    `select coalesce(session_id, event_id) as counted, capacity, held, waiting from seat_ledger where event_id = $1`,
    [eventId],
  );
  return new Map(found.map(({ counted, ...seats }) => [counted, seats]));
}
