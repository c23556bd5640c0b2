import { allocateSeats, type AllocatedLine } from './allocate-seats.js';
import { countOf, released, type HeldLine } from './held-lines.js';
import { holdsSeats, isActive } from './line-status.js';
import { fits, roomOf, type OpenSeatBook } from './seat-book.js';
import { isOpen, slotsOf, type EventOfSignUps } from './sign-up-terms.js';
import type { Wishes } from './wishes.js';

/** Somebody to whom ateliers are given. */
export interface PartyOfPlan {
  readonly registrationId: string;
  /** All lines, ended ones too. */
  readonly lines: readonly HeldLine[];
  /** The session given in each slot, by its name; null where none could be. A slot that is not named stays as it is. */
  readonly given: ReadonlyMap<string, string | null>;
  readonly wishes: Wishes;
}

/** What giving ateliers does to the lines of one registration. */
export interface AssignedParty {
  readonly registrationId: string;
  readonly ended: readonly string[];
  readonly added: readonly AllocatedLine[];
  /** Where they go in the end, by slot. */
  readonly seats: ReadonlyMap<string, string | null>;
}

interface Slot {
  readonly name: string;
  readonly sessionIds: readonly string[];
}

/** One party on the way: its lines as they stand so far. */
interface Underway extends PartyOfPlan {
  lines: readonly HeldLine[];
  readonly size: number;
  readonly ended: Set<string>;
  readonly added: AllocatedLine[];
}

/**
 * Gives out ateliers as they were planned. First everybody leaves what they are not to keep, then they enter: nobody is
 * in anybody's way. Where a seat is gone, because somebody came in between, they go back to the atelier that they left,
 * or to the dearest wish that has a free seat. Nobody ends without any line: who gets nothing waits. What has begun is
 * not changed. Whoever has no seat at the event any more is left out. Notes its counts in `book`.
 */
export function assignAteliers(
  event: EventOfSignUps,
  book: OpenSeatBook,
  parties: readonly PartyOfPlan[],
  now: Temporal.Instant,
): readonly AssignedParty[] {
  const open = new Set(event.sessions.filter((session) => isOpen(session, now)).map(({ id }) => id));
  const fixed = new Set(
    event.sessions.filter(({ id, status }) => status === 'planned' && !open.has(id)).map(({ id }) => id),
  );
  const slots = slotsOf(event);
  const underway = parties
    .filter(({ lines }) => countOf(lines).standing === 'seated')
    .map((party): Underway => ({ ...party, size: countOf(party.lines).seats, ended: new Set(), added: [] }));

  const entering = underway.flatMap((party) => leave(party, slots, open, fixed, book));
  const missed = entering.filter(({ party, given }) => !enter(party, given, open, book));
  const lost = missed.filter(({ party, left }) => !enter(party, left, open, book));
  for (const { party, wished } of lost) wished.some((id) => enter(party, id, open, book));
  for (const party of underway) waitForOne(party, slots, open, book);
  return underway.map((party) => ({
    registrationId: party.registrationId,
    ended: [...party.ended],
    added: party.added,
    seats: new Map(
      slots.flatMap((slot) => (party.given.has(slot.name) ? [[slot.name, seatIn(party, slot)]] : [])),
    ),
  }));
}

interface Entering {
  readonly party: Underway;
  readonly given: string;
  /** Where they had a seat until now. */
  readonly left: string | undefined;
  readonly wished: readonly string[];
}

/** Ends the lines that are not kept. @returns the slots that the party is to enter */
function leave(
  party: Underway,
  slots: readonly Slot[],
  open: ReadonlySet<string>,
  fixed: ReadonlySet<string>,
  book: OpenSeatBook,
): readonly Entering[] {
  const entering: Entering[] = [];
  for (const { name, sessionIds } of slots) {
    const given = party.given.get(name);
    const held = party.lines.filter(
      ({ status, sessionId }) => isActive(status) && sessionIds.includes(sessionId),
    );
    if (given === undefined || held.some(({ sessionId }) => fixed.has(sessionId))) continue;
    const kept = held.find(({ sessionId, status }) => sessionId === given && holdsSeats(status));
    if (kept && open.has(kept.sessionId)) continue;
    for (const { id } of held) party.ended.add(id);
    if (given !== null)
      entering.push({
        party,
        given,
        left: held.find(isSeated)?.sessionId,
        wished: party.wishes.get(name) ?? [],
      });
  }
  book.note(released(party.lines, party.ended));
  party.lines = party.lines.filter(({ id }) => !party.ended.has(id));
  return entering;
}

const isSeated = ({ status }: HeldLine): boolean => holdsSeats(status);

/** @returns whether there was a seat */
function enter(
  party: Underway,
  sessionId: string | undefined,
  open: ReadonlySet<string>,
  book: OpenSeatBook,
): boolean {
  const seats = party.size;
  if (sessionId === undefined || !open.has(sessionId) || !fits(roomOf(book, sessionId), seats)) return false;
  if (countOf(party.lines).standing !== 'seated' && !fits(book.event, seats)) return false;
  add(party, sessionId, book);
  return true;
}

/** Of a registration of which nothing else is left. */
function waitForOne(
  party: Underway,
  slots: readonly Slot[],
  open: ReadonlySet<string>,
  book: OpenSeatBook,
): void {
  if (party.lines.some(({ status }) => isActive(status))) return;
  const wished = [...party.wishes.values()].flat();
  const any = [...wished, ...slots.flatMap(({ sessionIds }) => sessionIds)].find((id) => open.has(id));
  if (any !== undefined) add(party, any, book);
}

function add(party: Underway, sessionId: string, book: OpenSeatBook): void {
  const seats = party.size;
  const allocation = allocateSeats(book, {
    seats,
    sessionIds: [sessionId],
    counted: countOf(party.lines),
    activeSessionIds: [],
    waitingList: true,
  });
  if (allocation.outcome === 'refused') return;
  book.note(allocation.changes);
  party.added.push(...allocation.lines);
  party.lines = [
    ...party.lines,
    ...allocation.lines.map(({ status }) => ({ id: `new ${sessionId}`, sessionId, seats, status })),
  ];
}

const seatIn = ({ lines }: Underway, { sessionIds }: Slot): string | null =>
  lines.find((line) => isSeated(line) && sessionIds.includes(line.sessionId))?.sessionId ?? null;
