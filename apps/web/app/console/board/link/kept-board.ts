import type { BoardView } from '#matching/contract';
import type { PendingAction } from './board-state.js';

/** What a screen needs to go on by itself after a reload. It holds numbers and no name: the room’s computer is everybody’s. */
export interface KeptBoard {
  readonly view: BoardView;
  readonly pending: readonly PendingAction[];
  /** Milliseconds that the server’s clock is ahead of this one. */
  readonly offset: number;
}

const PREFIX = 'passerelle-board-';
const DAYS_KEPT = 2;
const keyOf = (eventId: string): string => PREFIX + eventId;

/** Undefined where nothing is kept, or the browser keeps nothing. */
export function keptBoard(eventId: string): KeptBoard | undefined {
  try {
    const text = localStorage.getItem(keyOf(eventId));
    return text === null ? undefined : (JSON.parse(text) as KeptBoard);
  } catch {
    return undefined;
  }
}

export function keepBoard(kept: KeptBoard): void {
  try {
    localStorage.setItem(keyOf(kept.view.event.id), JSON.stringify(kept));
  } catch {
    // A full or closed store: the screen goes on, and a reload asks the server.
  }
}

/** Days that are over leave nothing on the room’s computer. */
export function forgetOldBoards(now: number): void {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<KeptBoard>;
      const heard = Date.parse(kept.view?.state.now ?? '');
      if (!(now - heard < DAYS_KEPT * 86_400_000)) localStorage.removeItem(key);
    }
  } catch {
    // As above.
  }
}
