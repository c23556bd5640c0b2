import type { Actor } from '#identity';
import { Clock, DomainError, instantOfRecurringWallTime } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { afterAction, type BoardAction } from '../domain/board.js';
import { boardOf, saveBoard, type StoredBoard } from '../persistence/boards.queries.js';
import { dayOfBoard, eventOfOperator } from './day-of-board.js';

export interface Pressed {
  readonly action: BoardAction;
  /** What the operator saw. */
  readonly revision: number;
  /** Made by the screen: what comes twice is one action. */
  readonly id?: string | undefined;
  /** When it was pressed, where the network was away. */
  readonly at?: string | undefined;
}

const movedOn = () => new DomainError('matching.board-moved', 'conflict');

@Injectable()
export class ActOnBoard {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Leads the clock of an event's day. Of two operators who press at once on the same state, one moves it.
   * @throws DomainError 404 out of scope; `matching.board-moved` when somebody acted since `revision`,
   *   `matching.board-not-now` when the state forbids it, `matching.board-without-plan`
   */
  run(eventId: string, pressed: Pressed, actor: Actor): Promise<void> {
    return this.transactions.run(async (em) => {
      const event = await eventOfOperator(em, eventId, actor);
      const day = await dayOfBoard(em, eventId);
      if (!day) throw new DomainError('matching.board-without-plan', 'conflict');
      const stored = await boardOf(em, eventId);
      if (pressed.id !== undefined && pressed.id === stored.lastActionId) return;
      if (pressed.revision !== stored.revision) throw movedOn();
      const actedAt = whenPressed(pressed, stored, event.timeZone, this.clock.now());
      const board = afterAction(stored.board, day.course, pressed.action, actedAt.epochMilliseconds);
      if (!board) throw new DomainError('matching.board-not-now', 'conflict');
      const { revision } = pressed;
      const acted = { eventId, board, revision, actionId: pressed.id ?? null, actedAt };
      if (!(await saveBoard(em, acted))) throw movedOn();
    });
  }
}

/** A screen's own clock may be wrong: what it says is held between the last action and now. */
function whenPressed(
  { at }: Pressed,
  { actedAt }: StoredBoard,
  timeZone: string,
  now: Temporal.Instant,
): Temporal.Instant {
  if (at === undefined) return now;
  const said = /(?:z|[+-]\d\d:?\d\d)$/i.test(at)
    ? Temporal.Instant.from(at)
    : instantOfRecurringWallTime(Temporal.PlainDateTime.from(at), timeZone);
  if (Temporal.Instant.compare(said, now) > 0) return now;
  return actedAt && Temporal.Instant.compare(said, actedAt) < 0 ? actedAt : said;
}
