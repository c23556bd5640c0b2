import type { Objections } from '../domain/objections.js';
import type { Seats } from '../domain/seats.js';

/** A capacity under what is held would unseat somebody: refused, with the number. */
export function objectToCapacity(
  { id, capacity }: { readonly id: string; readonly capacity: number | null },
  ledger: ReadonlyMap<string, Seats>,
  objections: Objections,
): void {
  const held = ledger.get(id)?.held ?? 0;
  if (capacity !== null && capacity < held)
    objections.add('capacity', 'scheduling.capacity-below-held', { held });
}
