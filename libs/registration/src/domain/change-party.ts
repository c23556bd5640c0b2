import { allocateSeats, type AllocatedLine } from './allocate-seats.js';
import { countOf, linesToCome, released, type HeldLine } from './held-lines.js';
import { holdsSeats, waits } from './line-status.js';
import type { PartyKind } from './party.js';
import {
  fits,
  roomOf,
  standingChange,
  type OpenSeatBook,
  type SeatBook,
  type SeatChange,
} from './seat-book.js';
import {
  isOpen,
  MOST_NAMELESS_SEATS,
  refused,
  signUpTerms,
  wantedSessions,
  type EventOfSignUps,
  type Refusal,
} from './sign-up-terms.js';

/** What a change does to the lines of a registration. */
export interface PartyChange {
  readonly outcome: 'changed';
  /** Of all its lines to come. */
  readonly seats: number;
  readonly ended: readonly string[];
  readonly added: readonly AllocatedLine[];
}

interface Wish {
  readonly party: PartyKind;
  readonly seats: number | undefined;
  readonly sessionIds: readonly string[] | undefined;
}

/**
 * A party that wants more seats, fewer, or other sessions. It never loses what it has to a wish that cannot be
 * fulfilled: what is refused changes nothing. Notes its counts in `book`.
 */
export function changeParty(
  event: EventOfSignUps,
  book: OpenSeatBook,
  lines: readonly HeldLine[],
  wish: Wish,
  now: Temporal.Instant,
): PartyChange | Refusal {
  const toCome = linesToCome(lines, event.sessions, now);
  const current = toCome[0]?.seats ?? 0;
  if (toCome.length === 0) return refused('registration.already-ended', 'conflict');

  const seats = wish.seats ?? current;
  const resizing = seats === current ? undefined : resized(book, lines, toCome, seats, wish.party);
  if (resizing && 'outcome' in resizing) return resizing;
  book.note(resizing ?? []);
  const sized = lines.map((line) => (toCome.includes(line) ? { ...line, seats } : line));

  const moving = wish.sessionIds && moved(event, book, sized, wish.sessionIds, now);
  if (moving?.outcome === 'refused') {
    book.takeBack(resizing ?? []);
    return moving;
  }
  return { outcome: 'changed', seats, ended: moving?.ended ?? [], added: moving?.added ?? [] };
}

/** The counts of another number of seats: of what is held, only as many more as are free. */
function resized(
  book: SeatBook,
  lines: readonly HeldLine[],
  toCome: readonly HeldLine[],
  seats: number,
  party: PartyKind,
): readonly SeatChange[] | Refusal {
  if (party !== 'nameless')
    return refused('registration.seats-of-nameless-only', 'invalid', { field: 'seats' });
  if (seats > MOST_NAMELESS_SEATS)
    return refused('registration.too-many-seats', 'invalid', {
      field: 'seats',
      details: { maximum: MOST_NAMELESS_SEATS },
    });
  const more = seats - toCome[0]!.seats;
  const before = countOf(lines);
  const after = countOf(lines.map((line) => (toCome.includes(line) ? { ...line, seats } : line)));
  const room = toCome
    .filter(({ status }) => holdsSeats(status))
    .every(({ sessionId }) => fits(roomOf(book, sessionId), more));
  if (more > 0 && (!room || (before.standing === 'seated' && !fits(book.event, after.seats - before.seats))))
    return refused('registration.full', 'conflict');
  return [
    ...toCome.map(({ sessionId, status }) => ({
      sessionId,
      held: holdsSeats(status) ? more : 0,
      waiting: waits(status) ? more : 0,
    })),
    standingChange(before, after),
  ];
}

type Moved = { readonly outcome: 'moved' } & Pick<PartyChange, 'ended' | 'added'>;

/** Leaves the sessions that are no longer wanted and enters the others. Whoever leaves one must find room: nobody swaps a seat for a place in a queue. */
function moved(
  event: EventOfSignUps,
  book: OpenSeatBook,
  lines: readonly HeldLine[],
  wanted: readonly string[],
  now: Temporal.Instant,
): Moved | Refusal {
  if (event.signUpMode === 'all')
    return refused('registration.all-sessions', 'invalid', { field: 'sessionIds' });
  const toCome = linesToCome(lines, event.sessions, now);
  const leaving = toCome.filter(
    ({ sessionId }) =>
      !wanted.includes(sessionId) && event.sessions.some((s) => s.id === sessionId && isOpen(s, now)),
  );
  const entering = enteringOf(event, toCome, wanted, now);
  if (entering.outcome === 'refused') return entering;

  const ended = new Set(leaving.map(({ id }) => id));
  const left = lines.filter(({ id }) => !ended.has(id));
  const given = released(lines, ended);
  book.note(given);
  if (entering.sessionIds.length === 0) return { outcome: 'moved', ended: [...ended], added: [] };
  const allocation = allocateSeats(book, {
    seats: toCome[0]!.seats,
    sessionIds: entering.sessionIds,
    counted: countOf(left),
    activeSessionIds: [],
    waitingList: event.waitingList && leaving.length === 0,
  });
  if (allocation.outcome === 'refused') {
    book.takeBack(given);
    return allocation;
  }
  book.note(allocation.changes);
  return { outcome: 'moved', ended: [...ended], added: allocation.lines };
}

/** The sessions to enter: those that are wanted and not held yet, on the terms of a sign-up. */
function enteringOf(
  event: EventOfSignUps,
  toCome: readonly HeldLine[],
  wanted: readonly string[],
  now: Temporal.Instant,
): { readonly outcome: 'wanted'; readonly sessionIds: readonly string[] } | Refusal {
  if (event.signUpMode === 'choose_one' && new Set(wanted).size > 1)
    return refused('registration.choose-one-session', 'invalid', { field: 'sessionIds' });
  const missing = wanted.filter((id) => !toCome.some(({ sessionId }) => sessionId === id));
  if (missing.length === 0) return { outcome: 'wanted', sessionIds: [] };
  const terms = signUpTerms(event, now);
  return terms.outcome === 'refused' ? terms : wantedSessions(terms, missing, false);
}
