import { useCallback, useEffect, useSyncExternalStore } from 'react';

/** A screen that nobody touches for a morning must stay lit. Where the browser cannot, its own settings must. */
export function useLitScreen(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      navigator.wakeLock.request('screen').then(
        (given) => (lock = given),
        () => undefined,
      );
    };
    ask();
    // A hidden page loses it.
    document.addEventListener('visibilitychange', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, []);
}

const onFullScreen = (follower: () => void) => {
  document.addEventListener('fullscreenchange', follower);
  return () => document.removeEventListener('fullscreenchange', follower);
};

export const useFullScreen = (): boolean =>
  useSyncExternalStore(
    onFullScreen,
    () => document.fullscreenElement !== null,
    () => false,
  );

export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse: the page is then as large as its window.
  void done.catch(() => undefined);
}

const TICK = 250;

const onTick = (follower: () => void) => {
  const timer = setInterval(follower, TICK);
  return () => clearInterval(timer);
};

/** The server’s time, four times a second: often enough that seconds change together on all screens. */
export function useNow(first: number, offset: number): number {
  const look = useCallback(() => Math.floor((Date.now() + offset) / TICK) * TICK, [offset]);
  return useSyncExternalStore(onTick, look, () => first);
}
