import { waitingReason, type WaitingReason } from './allocate-seats.js';
import {
  fits,
  OpenSeatBook,
  roomOf,
  standingChange,
  type SeatBook,
  type SeatChange,
  type Standing,
} from './seat-book.js';
import { isOpen, type EventOfSignUps } from './sign-up-terms.js';

/** A line that waits. Lists of them are in order of arrival. */
export interface WaitingLine {
  readonly lineId: string;
  readonly registrationId: string;
  readonly sessionId: string;
  readonly seats: number;
  /** Of its party at the event, before anything is served. */
  readonly standing: Standing;
  readonly reason: string | null;
}

export interface Promotion {
  readonly line: WaitingLine;
  /** Told when a bigger party ahead could not take the seat. */
  readonly reason: 'registration.passed-a-bigger-party' | null;
}

export interface Served {
  readonly promotions: readonly Promotion[];
  /** Lines that go on waiting for another reason than before. */
  readonly stillWaiting: readonly { readonly line: WaitingLine; readonly reason: WaitingReason }[];
  readonly changes: readonly SeatChange[];
}

/**
 * Gives the free seats to those who wait, first come, first served. A party too big for what is left waits and
 * smaller ones behind it pass; both are told why. Everybody is confirmed at once: a nameless party cannot be called,
 * and for the others it is the event's default.
 *
 * One pass is enough: seats only go during it, so what did not fit once does not fit later.
 */
export function serveWaitingList(
  event: EventOfSignUps,
  book: SeatBook,
  waiting: readonly WaitingLine[],
  now: Temporal.Instant,
): Served {
  const open = openSessions(event, now);
  const seats = new OpenSeatBook(book);
  const standings = new Map(waiting.map((line) => [line.registrationId, line.standing]));
  const passedOver = new Set<string>();
  const promotions: Promotion[] = [];
  const stillWaiting: { line: WaitingLine; reason: WaitingReason }[] = [];

  for (const line of waiting) {
    if (!open.has(line.sessionId)) continue;
    const standing = standings.get(line.registrationId)!;
    const roomInEvent = standing === 'seated' || fits(seats.event, line.seats);
    if (roomInEvent && fits(roomOf(seats, line.sessionId), line.seats)) {
      seats.note(promotionOf(line, standing));
      standings.set(line.registrationId, 'seated');
      const reason = passedOver.has(line.sessionId) ? 'registration.passed-a-bigger-party' : null;
      promotions.push({ line, reason });
    } else {
      const reason = waitingReason(seats, roomOf(seats, line.sessionId), line.seats, roomInEvent);
      if (reason === 'registration.party-too-big') passedOver.add(line.sessionId);
      if (reason !== line.reason) stillWaiting.push({ line, reason });
    }
  }
  return { promotions, stillWaiting, changes: seats.changes() };
}

/** Nobody is promoted once a session has begun, nor while the event has no date or is no more. */
const openSessions = (event: EventOfSignUps, now: Temporal.Instant): ReadonlySet<string> =>
  new Set(
    event.status === 'published'
      ? event.sessions.filter((session) => isOpen(session, now)).map(({ id }) => id)
      : [],
  );

const promotionOf = ({ sessionId, seats }: WaitingLine, standing: Standing): readonly SeatChange[] => [
  { sessionId, held: seats, waiting: -seats },
  standingChange({ standing, seats }, { standing: 'seated', seats }),
];

/**
 * Whether serving could do anything: somebody waits for a session that is still to come and has a free seat. A cheap
 * look, on the path of every sign-up; it may say yes for nothing, never no for something.
 */
export function couldServe(event: EventOfSignUps, book: SeatBook, now: Temporal.Instant): boolean {
  const rooms = [...openSessions(event, now)].map((id) => roomOf(book, id));
  if (!rooms.some((room) => room.waiting > 0 && fits(room, 1))) return false;
  // With the event full, only a party already seated in it can gain a session: its lines wait, its party does not.
  return (
    fits(book.event, 1) || sum([...book.sessions.values()].map(({ waiting }) => waiting)) > book.event.waiting
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
