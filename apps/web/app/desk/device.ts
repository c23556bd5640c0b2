import { newId } from '#kernel';

const KEPT = 'passerelle-device';

/** This device, by a name that it gave itself; a new one where the browser keeps nothing. */
export function deviceName(): string {
  try {
    const known = localStorage.getItem(KEPT);
    if (known) return known;
    const made = newId();
    localStorage.setItem(KEPT, made);
    return made;
  } catch {
    return newId();
  }
}
