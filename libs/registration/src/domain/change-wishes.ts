import { allocateSeats, type AllocatedLine } from './allocate-seats.js';
import { countOf, linesToCome, type HeldLine } from './held-lines.js';
import { isActive } from './line-status.js';
import type { OpenSeatBook } from './seat-book.js';
import { isOpen, refused, slotsOf, type EventOfSignUps, type Refusal } from './sign-up-terms.js';
import { ateliersAtOnce, readWishes, type Wishes, type WishesGiven } from './wishes.js';

interface WishesChange {
  readonly outcome: 'wished';
  readonly wishes: Wishes;
  readonly added: readonly AllocatedLine[];
}

/**
 * Other wishes than before. Until the ateliers are given out they replace the old ones, also once sign-ups are closed;
 * afterwards they are a choice among the seats that are free, for the slots in which the party goes nowhere yet. Notes
 * its counts in `book`.
 */
export function changeWishes(
  event: EventOfSignUps,
  book: OpenSeatBook,
  lines: readonly HeldLine[],
  given: WishesGiven,
  ateliersGiven: boolean,
  now: Temporal.Instant,
): WishesChange | Refusal {
  if (linesToCome(lines, event.sessions, now).length === 0)
    return refused('registration.already-ended', 'conflict');
  const slots = slotsOf(event);
  const terms = {
    slots,
    open: event.sessions.filter((session) => isOpen(session, now)).map(({ id }) => id),
    known: new Set(event.sessions.map(({ id }) => id)),
  };
  const read = readWishes(terms, given);
  if (read.outcome === 'refused' || !ateliersGiven)
    return read.outcome === 'refused' ? read : { ...read, added: [] };

  const active = lines.filter(({ status }) => isActive(status));
  const held = active.map(({ sessionId }) => sessionId);
  const wished = slots.filter(({ name }) => read.wishes.has(name));
  if (wished.length === 0 || wished.some(({ sessionIds }) => sessionIds.some((id) => held.includes(id))))
    return refused('registration.wishes-closed', 'conflict', { field: 'wishes' });
  const seats = countOf(lines).seats;
  const sessionIds = ateliersAtOnce(terms, book, {
    seats,
    wishes: read.wishes,
    sessionIds: held,
    orWaits: false,
  });
  if (sessionIds.length < wished.length)
    return refused('registration.atelier-full', 'conflict', { field: 'wishes' });
  const allocation = allocateSeats(book, {
    seats,
    sessionIds,
    counted: countOf(lines),
    activeSessionIds: held,
    waitingList: false,
  });
  if (allocation.outcome === 'refused') return allocation;
  book.note(allocation.changes);
  return { outcome: 'wished', wishes: read.wishes, added: allocation.lines };
}
