import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BoardView } from '#matching/contract';
import { useLocale } from '../../../words.js';
import { BoardKeeper } from './board-keeper.js';
import { boardLink } from './board-link.js';
import { withPending } from './board-state.js';
import { forgetOldBoards } from './kept-board.js';

const EVERY = 2_000;

/** The day as this screen knows it, and the hand that leads it. It asks the server every other second. */
export function useBoard(loaded: BoardView) {
  const locale = useLocale();
  const [keeper] = useState(() => new BoardKeeper(loaded, boardLink(loaded.event.id, locale)));
  useEffect(() => attend(keeper), [keeper]);
  const { view, pending, offset, online, news } = useSyncExternalStore(keeper.follow, keeper.now, keeper.now);
  const course = useMemo(() => view.plan?.course ?? [], [view.plan]);
  const board = useMemo(() => withPending(view.state, pending, course), [view.state, pending, course]);
  const { press, link } = keeper;
  return { view, course, board, press, offset, online, waiting: pending.length, news, link };
}

export type BoardInHand = ReturnType<typeof useBoard>;

function attend(keeper: BoardKeeper): () => void {
  forgetOldBoards(Date.now());
  keeper.recall();
  const ask = () => void keeper.listen();
  ask();
  const timer = setInterval(ask, EVERY);
  window.addEventListener('online', ask);
  window.addEventListener('offline', keeper.loseNetwork);
  document.addEventListener('visibilitychange', ask);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', ask);
    window.removeEventListener('offline', keeper.loseNetwork);
    document.removeEventListener('visibilitychange', ask);
  };
}
