/** One row of the seat ledger. `held` counts what is taken: confirmed, offered, and pending where seats are held for it. */
export interface Seats {
  /** null: as many as come. */
  readonly capacity: number | null;
  readonly held: number;
  readonly waiting: number;
}

/** null: as many as come. Never negative, whatever the ledger says. */
export const seatsLeft = ({ capacity, held }: Seats): number | null =>
  capacity === null ? null : Math.max(0, capacity - held);
