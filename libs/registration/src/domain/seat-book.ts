/**
 * Seats of an event or of one of its sessions. `capacity` null is as many as come. Both counts are in seats: a
 * session's are those of its lines, an event's count each party once however many sessions it comes to.
 */
export interface Room {
  readonly capacity: number | null;
  readonly held: number;
  readonly waiting: number;
}

/** The ledger of one event, read under its lock. */
export interface SeatBook {
  readonly event: Room;
  readonly sessions: ReadonlyMap<string, Room>;
}

/** What a decision does to one count: of a session, or of the event when `sessionId` is null. */
export interface SeatChange {
  readonly sessionId: string | null;
  readonly held: number;
  readonly waiting: number;
}

export const freeSeats = ({ capacity, held }: Room): number =>
  capacity === null ? Number.POSITIVE_INFINITY : capacity - held;

export const fits = (room: Room, seats: number): boolean => seats <= freeSeats(room);

export function roomOf(book: SeatBook, sessionId: string): Room {
  const room = book.sessions.get(sessionId);
  if (!room) throw new Error('a session without a ledger row');
  return room;
}

/**
 * The book of one batch: decisions are taken against it one after the other, and each is noted before the next is
 * taken. What was noted is what goes to the ledger.
 */
export class OpenSeatBook implements SeatBook {
  readonly sessions: Map<string, Room>;
  event: Room;
  private readonly noted = new Map<string | null, { held: number; waiting: number }>();

  constructor(book: SeatBook) {
    this.event = book.event;
    this.sessions = new Map(book.sessions);
  }

  note(changes: readonly SeatChange[]): void {
    for (const change of changes) {
      if (change.sessionId === null) this.event = moved(this.event, change);
      else this.sessions.set(change.sessionId, moved(roomOf(this, change.sessionId), change));
      const sum = this.noted.get(change.sessionId) ?? { held: 0, waiting: 0 };
      this.noted.set(change.sessionId, {
        held: sum.held + change.held,
        waiting: sum.waiting + change.waiting,
      });
    }
  }

  /** As if it had never been noted. */
  takeBack(changes: readonly SeatChange[]): void {
    this.note(changes.map(({ sessionId, held, waiting }) => ({ sessionId, held: -held, waiting: -waiting })));
  }

  /** The sum of what was noted, in an order that does not depend on arrival. */
  changes(): readonly SeatChange[] {
    return [...this.noted]
      .filter(([, { held, waiting }]) => held !== 0 || waiting !== 0)
      .map(([sessionId, sum]) => ({ sessionId, ...sum }))
      .sort((a, b) => (a.sessionId ?? '').localeCompare(b.sessionId ?? ''));
  }
}

const moved = (room: Room, change: SeatChange): Room => ({
  capacity: room.capacity,
  held: room.held + change.held,
  waiting: room.waiting + change.waiting,
});

/** How a party stands towards the event as a whole: it takes seats once, or waits once, or neither. */
export type Standing = 'absent' | 'waiting' | 'seated';

/** What passing from one standing to another, or changing its size, does to the event's count. */
export function standingChange(
  before: { readonly standing: Standing; readonly seats: number },
  after: { readonly standing: Standing; readonly seats: number },
): SeatChange {
  const count = (standing: Standing, of: typeof before) => (of.standing === standing ? of.seats : 0);
  return {
    sessionId: null,
    held: count('seated', after) - count('seated', before),
    waiting: count('waiting', after) - count('waiting', before),
  };
}
