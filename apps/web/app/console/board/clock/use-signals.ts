import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ShownClock } from '#matching/contract';
import { onSound, playSignal, soundIsAwake, soundIsWanted, wakeSound, wishForSound } from './signals.js';

const never = () => false;
const wake = () => void wakeSound();

/** What the room hears: nothing unless somebody asked for it on this screen. The wish outlives a reload. */
export function useSignals(clock: ShownClock) {
  const wanted = useSyncExternalStore(onSound, soundIsWanted, never);
  const awake = useSyncExternalStore(onSound, soundIsAwake, never);

  // After a reload a browser is silent until the page is touched: any touch does.
  useEffect(() => {
    if (!wanted || awake) return undefined;
    document.addEventListener('pointerdown', wake);
    document.addEventListener('keydown', wake);
    return () => {
      document.removeEventListener('pointerdown', wake);
      document.removeEventListener('keydown', wake);
    };
  }, [wanted, awake]);

  const moment = momentOf(clock);
  const before = useRef(moment);
  useEffect(() => {
    const from = before.current;
    before.current = moment;
    if (!wanted || from === moment) return;
    if (moment.endsWith('ending')) playSignal('ending');
    else if (from.startsWith('round') && !moment.startsWith('round')) playSignal('over');
    else if (moment.startsWith('round') && !from.startsWith(moment)) playSignal('begins');
  }, [moment, wanted]);

  return { wanted, silent: wanted && !awake };
}

export function toggleSound(): void {
  const wanted = !soundIsWanted();
  wishForSound(wanted);
  if (wanted) wake();
}

const momentOf = (clock: ShownClock): string =>
  clock.is === 'under-way' ? `${clock.kind} ${clock.round}${clock.ending ? ' ending' : ''}` : clock.is;
