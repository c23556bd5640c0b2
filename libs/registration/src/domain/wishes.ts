import { fits, freeSeats, roomOf, type SeatBook } from './seat-book.js';
import { refused, type Refusal, type SignUpTerms } from './sign-up-terms.js';

/** Sessions wished for, the dearest first, by the name of their time slot. Slots without a wish are left out. */
export type Wishes = ReadonlyMap<string, readonly string[]>;

export const NO_WISHES: Wishes = new Map();

/** One ranked list of sessions, or one for each slot: both say the same, since each session knows its slot. */
export type WishesGiven = readonly (string | readonly string[])[];

interface SlotOfSignUps {
  readonly name: string;
  readonly sessionIds: readonly string[];
}

/** Ranked sessions by the slots that they stand in now; one that stands in none is left out. */
export const rankedBySlot = (slots: readonly SlotOfSignUps[], ranked: readonly string[]): Wishes =>
  new Map(
    slots
      .map(({ name, sessionIds }) => [name, ranked.filter((id) => sessionIds.includes(id))] as const)
      .filter(([, of]) => of.length > 0),
  );

/** What somebody wishes for, by slot: ateliers of this event that can still be gone to, each once. */
export function readWishes(
  terms: Pick<SignUpTerms, 'slots' | 'open' | 'known'>,
  given: WishesGiven | undefined,
): { readonly outcome: 'wished'; readonly wishes: Wishes } | Refusal {
  const ranked = (given ?? []).flat();
  const inSlots = new Set(terms.slots.flatMap(({ sessionIds }) => sessionIds));
  if (ranked.some((id) => !terms.known.has(id)))
    return refused('registration.session-unknown', 'invalid', { field: 'wishes' });
  if (ranked.some((id) => !inSlots.has(id)))
    return refused('registration.not-an-atelier', 'invalid', { field: 'wishes' });
  if (new Set(ranked).size < ranked.length)
    return refused('registration.wished-twice', 'invalid', { field: 'wishes' });
  if (ranked.some((id) => !terms.open.includes(id)))
    return refused('registration.session-closed', 'conflict', { field: 'wishes' });
  return { outcome: 'wished', wishes: rankedBySlot(terms.slots, ranked) };
}

/** A party that goes to ateliers at once, because they have been given out or because there is nothing else. */
interface Arriving {
  readonly seats: number;
  readonly wishes: Wishes;
  /** Where it has a line already; it needs none in the slots of these. */
  readonly sessionIds: readonly string[];
  /** Whoever finds no free seat waits for the dearest wish; without one, any atelier does. */
  readonly orWaits: boolean;
}

/**
 * The ateliers that a party goes to at once: in each slot its dearest wish that has a free seat. First come, first
 * served: it takes nothing from those who were there before.
 */
export const ateliersAtOnce = (
  { slots, open }: Pick<SignUpTerms, 'slots' | 'open'>,
  book: SeatBook,
  { seats, wishes, sessionIds, orWaits }: Arriving,
): readonly string[] =>
  slots.flatMap((slot) => {
    if (slot.sessionIds.some((id) => sessionIds.includes(id))) return [];
    const byRoom = slot.sessionIds.toSorted((a, b) => compareFree(book, a, b));
    const candidates = (wishes.get(slot.name) ?? (orWaits ? byRoom : [])).filter((id) => open.includes(id));
    const free = candidates.find((id) => fits(roomOf(book, id), seats));
    return free ?? (orWaits ? candidates[0] : undefined) ?? [];
  });

/** The most free seats first; as many as come is more than any number. */
const compareFree = (book: SeatBook, a: string, b: string): number => {
  const [ofA, ofB] = [freeSeats(roomOf(book, a)), freeSeats(roomOf(book, b))];
  return ofA === ofB ? 0 : ofB - ofA;
};
