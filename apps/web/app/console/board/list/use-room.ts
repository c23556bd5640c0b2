import { useEffect, useState, type RefObject } from 'react';
import type { Room } from './fitting.js';

/** Narrower than this the page is held in a hand: it scrolls, and pages would be in the way. */
const IN_A_HAND = '(max-width: 47.99rem), (max-height: 26rem)';

/** How much room a list has, and how large its letter is. Undefined before it is measured, and in a hand. */
export function useRoom(list: RefObject<HTMLElement | null>): Room | undefined {
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    const box = list.current?.parentElement;
    if (!box) return undefined;
    const narrow = matchMedia(IN_A_HAND);
    const measure = () => {
      const element = list.current;
      if (!element || narrow.matches) return setRoom(undefined);
      const inner = getComputedStyle(box);
      const sides = Number.parseFloat(inner.paddingLeft) + Number.parseFloat(inner.paddingRight);
      const head = element.previousElementSibling?.getBoundingClientRect().height ?? 0;
      const ends = Number.parseFloat(inner.paddingTop) + Number.parseFloat(inner.paddingBottom);
      setRoom({
        width: box.clientWidth - sides,
        height: box.clientHeight - ends - head,
        letter: Number.parseFloat(inner.fontSize),
      });
    };
    // It measures at once, and again with each change.
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    narrow.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      narrow.removeEventListener('change', measure);
    };
  }, [list]);
  return room;
}
