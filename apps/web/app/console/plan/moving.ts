import { useCallback, useMemo, useState } from 'react';
import { seatKey, type SeatRef } from './seat.js';

/** Somebody picked up at a table, where they might go, and the seats that are to be kept. */
export interface Moving {
  readonly picked: SeatRef | undefined;
  /** The table they might go to; empty until one is chosen. */
  readonly target: string;
  /** Who would go to their table in exchange; empty for nobody. */
  readonly swap: string;
  readonly locks: ReadonlyMap<string, SeatRef>;
  readonly onPick: (seat: SeatRef) => void;
  readonly onTarget: (table: string) => void;
  readonly onSwap: (seat: SeatRef) => void;
  readonly onSwapWith: (personId: string) => void;
  readonly onLock: (seats: readonly SeatRef[], keep: boolean) => void;
  readonly onLeave: () => void;
}

/** @param tableOf the table of a seat */
export function useMoving(tableOf: (seat: SeatRef) => string | undefined): Moving {
  const [picked, setPicked] = useState<SeatRef>();
  const [target, setTarget] = useState('');
  const [swap, setSwap] = useState('');
  const [locks, setLocks] = useState<ReadonlyMap<string, SeatRef>>(() => new Map());
  const onPick = useCallback((seat: SeatRef) => {
    setPicked(seat);
    setTarget('');
    setSwap('');
  }, []);
  const onTarget = useCallback((table: string) => {
    setTarget(table);
    setSwap('');
  }, []);
  const onSwap = useCallback(
    (seat: SeatRef) => {
      setTarget(tableOf(seat) ?? '');
      setSwap(seat.personId);
    },
    [tableOf],
  );
  const onLeave = useCallback(() => setPicked(undefined), []);
  const onLock = useCallback((seats: readonly SeatRef[], keep: boolean) => {
    setLocks((before) => {
      const after = new Map(before);
      for (const seat of seats) {
        if (keep) after.set(seatKey(seat), seat);
        else after.delete(seatKey(seat));
      }
      return after;
    });
  }, []);
  return useMemo(
    () => ({ picked, target, swap, locks, onPick, onTarget, onSwap, onSwapWith: setSwap, onLock, onLeave }),
    [picked, target, swap, locks, onPick, onTarget, onSwap, onLock, onLeave],
  );
}
