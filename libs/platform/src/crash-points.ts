/**
 * Named places where the end-to-end tests kill the process, to show that nothing is lost there. Here is only the
 * name: nothing in the product listens. A test preloads a listener (`test/support/die-at-crash-point.mjs`).
 */
export type CrashPoint =
  | 'admission.after-insert'
  | 'admission.before-commit'
  | 'admission.after-commit'
  | 'relay.after-claim'
  | 'relay.after-enqueue'
  | 'delivery.after-handler'
  | 'delivery.after-commit'
  | 'mail.after-send';

type Listener = (point: CrashPoint) => void;

let listener: Listener | undefined;

export const crashPoint = (point: CrashPoint): void => listener?.(point);

/** For tests: what to do at crash points. @returns how to stop listening */
export function onCrashPoint(listen: Listener): () => void {
  listener = listen;
  return () => {
    listener = undefined;
  };
}
