import { useEffect } from 'react';
import type { BoardAction } from '#matching/contract';

/** Keys without a letter, so that none is struck by dictation; the remote of a projector sends the page keys. */
const KEYS: Readonly<Record<string, readonly BoardAction[]>> = {
  ' ': ['start', 'pause', 'resume'],
  PageDown: ['start', 'resume', 'next'],
  ArrowUp: ['add_minute'],
  Backspace: ['undo'],
};

const OWN_KEYS = 'button, a, input, select, textarea, summary, [contenteditable]';

/** The keyboard leads the day while no control has the focus. */
export function useKeys(possible: ReadonlySet<BoardAction>, press: (action: BoardAction) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inControl = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
      if (inControl || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const action = KEYS[event.key]?.find((one) => possible.has(one));
      if (!action) return;
      event.preventDefault();
      press(action);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [possible, press]);
}
