import { LINE_STATUSES, type LineStatus } from './vocabulary.js';

/** Where a line may go. What is not written here does not happen; the ends lead nowhere. */
const NEXT: Readonly<Record<LineStatus | 'new', readonly LineStatus[]>> = {
  new: ['pending', 'confirmed', 'waitlisted'],
  pending: ['confirmed', 'waitlisted', 'refused', 'cancelled', 'expired'],
  waitlisted: ['confirmed', 'offered', 'cancelled', 'expired'],
  offered: ['confirmed', 'declined', 'expired', 'cancelled'],
  confirmed: ['cancelled', 'waitlisted'],
  refused: [],
  declined: [],
  expired: [],
  cancelled: [],
};

export const mayMove = (from: LineStatus | 'new', to: LineStatus): boolean => NEXT[from].includes(to);

/** @throws Error a fault of ours: a use case must not ask for what the table does not have. */
export function assertMove(from: LineStatus | 'new', to: LineStatus): void {
  if (!mayMove(from, to)) throw new Error(`A line does not go from ${from} to ${to}.`);
}

/** The line counts: its person cannot have another for the same session. */
export const isActive = (status: LineStatus): boolean => NEXT[status].length > 0;

export const ACTIVE_STATUSES: readonly LineStatus[] = LINE_STATUSES.filter(isActive);

/** The line takes seats: an offer keeps its seats until it is answered. */
export const holdsSeats = (status: LineStatus): boolean => status === 'confirmed' || status === 'offered';

export const waits = (status: LineStatus): boolean => status === 'waitlisted';

/** What says the most about a party comes first: a seat somewhere, then a hope, then how it ended. */
export const STATUS_WEIGHT: readonly LineStatus[] = [
  'confirmed',
  'offered',
  'pending',
  'waitlisted',
  'cancelled',
  'expired',
  'declined',
  'refused',
];

/** A registration's status is the summary of its lines; one without lines is cancelled. */
export const summaryOf = (statuses: readonly LineStatus[]): LineStatus =>
  STATUS_WEIGHT.find((status) => statuses.includes(status)) ?? 'cancelled';
