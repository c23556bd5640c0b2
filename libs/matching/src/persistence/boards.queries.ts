import { instantFrom, row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Board, NEW_BOARD } from '../domain/board.js';

export interface StoredBoard {
  readonly board: Board;
  /** 0 before the first action. */
  readonly revision: number;
  readonly lastActionId: string | null;
  readonly actedAt: Temporal.Instant | null;
}

const UNTOUCHED: StoredBoard = { board: NEW_BOARD, revision: 0, lastActionId: null, actedAt: null };

/** The clock of an event's day, as it was left by whoever acted last. */
export async function boardOf(em: EntityManager, eventId: string): Promise<StoredBoard> {
  const found = await row<Omit<StoredBoard, 'actedAt'> & { readonly actedAt: string }>(
    em,
    `select board, revision, last_action_id as "lastActionId", acted_at as "actedAt" from plan_board where event_id = $1`,
    [eventId],
  );
  return found ? { ...found, actedAt: instantFrom(found.actedAt) } : UNTOUCHED;
}

export interface ActedBoard {
  readonly eventId: string;
  readonly board: Board;
  /** What it was before the action. */
  readonly revision: number;
  readonly actionId: string | null;
  readonly actedAt: Temporal.Instant;
}

/**
 * Writes what an action made, unless somebody acted in between: of two that read the same revision, the second to
 * write waits for the first and then finds no row of that revision.
 * @returns whether it was written
 */
export async function saveBoard(em: EntityManager, acted: ActedBoard): Promise<boolean> {
  const written = await rows(
    em,
    acted.revision === 0
      ? `insert into plan_board (event_id, revision, board, last_action_id, acted_at) values ($1, $2 + 1, $3, $4, $5)
         on conflict (event_id) do nothing returning revision`
      : `update plan_board set revision = $2 + 1, board = $3, last_action_id = $4, acted_at = $5
         where event_id = $1 and revision = $2 returning revision`,
    [acted.eventId, acted.revision, JSON.stringify(acted.board), acted.actionId, acted.actedAt.toString()],
  );
  return written.length > 0;
}

/** Which publication of a plan of tables holds now: what a screen asks every other second. */
export function publishedRevision(
  em: EntityManager,
  eventId: string,
): Promise<{ readonly planId: string; readonly revision: number } | undefined> {
  return row(
    em,
    `select id as "planId", published_revision as revision from rotation_plan
     where event_id = $1 and family = 'tables' and published_at is not null and published_revision is not null`,
    [eventId],
  );
}
