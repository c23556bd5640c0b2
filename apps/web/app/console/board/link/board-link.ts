import type { BoardStateView, BoardView } from '#matching/contract';
import type { Locale, Problem } from '#kernel';
import type { PendingAction } from './board-state.js';

/** Longer, and the network is as good as away. */
const PATIENCE = 5_000;

export type Heard<Answer> =
  | { readonly is: 'answer'; readonly answer: Answer; readonly tookMilliseconds: number }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'no-network' };

/** Asks the server. A fault of the server is as good as no network: the screen goes on alone, and asks again. */
async function ask<Answer>(path: string, locale: Locale, body?: object): Promise<Heard<Answer>> {
  const from = performance.now();
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'accept-language': locale, ...(body && { 'content-type': 'application/json' }) },
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.status >= 500 || response.status === 429) return { is: 'no-network' };
    const answer: unknown = await response.json();
    if (!response.ok) return { is: 'refused', problem: answer as Problem };
    return { is: 'answer', answer: answer as Answer, tookMilliseconds: performance.now() - from };
  } catch {
    return { is: 'no-network' };
  }
}

export interface BoardLink {
  readonly board: () => Promise<Heard<BoardView>>;
  readonly names: () => Promise<Heard<BoardView>>;
  readonly state: () => Promise<Heard<BoardStateView>>;
  readonly act: (pending: PendingAction) => Promise<Heard<BoardStateView>>;
}

export function boardLink(eventId: string, locale: Locale): BoardLink {
  const path = `/events/${encodeURIComponent(eventId)}/board`;
  return {
    board: () => ask(path, locale),
    names: () => ask(`${path}?names=true`, locale),
    state: () => ask(`${path}/state`, locale),
    act: ({ id, action, revision, at }) =>
      ask(path, locale, { id, action, revision, at: new Date(at).toISOString() }),
  };
}

/**
 * How far the server’s clock is ahead: it said its time halfway through the answer. A slow answer says little, so a
 * clock that is right within its doubt is left alone.
 */
export function offsetFrom(
  known: number,
  {
    answer,
    tookMilliseconds,
  }: { readonly answer: { readonly now: string }; readonly tookMilliseconds: number },
  localNow: number,
): number {
  const measured = Date.parse(answer.now) + tookMilliseconds / 2 - localNow;
  return Math.abs(measured - known) > tookMilliseconds / 2 + 100 ? measured : known;
}
