import {
  fits,
  freeSeats,
  roomOf,
  standingChange,
  type Room,
  type SeatBook,
  type SeatChange,
  type Standing,
} from './seat-book.js';
import { refused, type Refusal } from './sign-up-terms.js';

/** Why somebody waits; keys of the catalogue `errors`. */
export type WaitingReason =
  'registration.session-full' | 'registration.event-full' | 'registration.party-too-big';

export interface AllocatedLine {
  readonly sessionId: string;
  readonly status: 'confirmed' | 'waitlisted';
  readonly reason: WaitingReason | null;
}

export interface Allocation {
  readonly outcome: 'allocated';
  readonly lines: readonly AllocatedLine[];
  readonly changes: readonly SeatChange[];
}

/** A party that wants seats: how many, where, and what it has at this event already. */
export interface WantedSeats {
  readonly seats: number;
  /** At least one. */
  readonly sessionIds: readonly string[];
  /** What the event counts for it already; it is never counted twice. */
  readonly counted: { readonly standing: Standing; readonly seats: number };
  readonly activeSessionIds: readonly string[];
  readonly waitingList: boolean;
}

/**
 * The rule of admission, for one party. A line needs a seat in its session and, unless its party is already seated
 * at the event, room in the event; what finds none waits, with a reason. Where no list is kept, a party that would
 * wait anywhere is refused whole, so that nobody ends up with half of what they asked for.
 *
 * Whoever waits for a seat that is free must have been served first (`serve-waiting-list.ts`): then a seat that is
 * left here is one that nobody ahead can take.
 */
export function allocateSeats(book: SeatBook, wanted: WantedSeats): Allocation | Refusal {
  if (wanted.sessionIds.some((id) => wanted.activeSessionIds.includes(id)))
    return refused('registration.already-registered', 'conflict');
  const { counted, seats } = wanted;
  const roomInEvent = fits(
    book.event,
    counted.standing === 'seated' ? Math.max(0, seats - counted.seats) : seats,
  );
  const lines = wanted.sessionIds.map((sessionId): AllocatedLine => {
    const room = roomOf(book, sessionId);
    if (roomInEvent && fits(room, wanted.seats)) return { sessionId, status: 'confirmed', reason: null };
    return { sessionId, status: 'waitlisted', reason: waitingReason(book, room, wanted.seats, roomInEvent) };
  });
  if (!wanted.waitingList && lines.some(({ status }) => status === 'waitlisted'))
    return refused('registration.full', 'conflict');
  return { outcome: 'allocated', lines, changes: changesOf(lines, wanted) };
}

/** Full, or not full enough for a party of this size: the two are told apart, since the second is passed by others. */
export function waitingReason(
  book: SeatBook,
  session: Room,
  seats: number,
  roomInEvent: boolean,
): WaitingReason {
  if (freeSeats(session) <= 0) return 'registration.session-full';
  if (!fits(session, seats)) return 'registration.party-too-big';
  if (!roomInEvent && freeSeats(book.event) <= 0) return 'registration.event-full';
  return 'registration.party-too-big';
}

function changesOf(lines: readonly AllocatedLine[], wanted: WantedSeats): readonly SeatChange[] {
  const { seats, counted } = wanted;
  const seated = counted.standing === 'seated' || lines.some(({ status }) => status === 'confirmed');
  const event = standingChange(counted, {
    standing: seated ? 'seated' : 'waiting',
    seats: Math.max(seats, counted.seats),
  });
  return [
    ...lines.map(({ sessionId, status }) => ({
      sessionId,
      held: status === 'confirmed' ? seats : 0,
      waiting: status === 'waitlisted' ? seats : 0,
    })),
    event,
  ];
}
