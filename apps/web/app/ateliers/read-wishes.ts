import type { Locale } from '#kernel';
import type { FormError } from '../design/forms.js';
import { translator } from '../words.js';
import { boxOf, ranksOf, type SlotOffered } from './slots.js';

type Typed = Readonly<Record<string, readonly string[]>>;

/** The wishes of a filled form, slot by slot, the dearest first; a choice left out moves the next ones up. */
export const wishesTyped = (slots: readonly SlotOffered[], typed: Typed): string[][] =>
  slots.map((slot, index) =>
    ranksOf(slot).flatMap((rank) => {
      const id = typed[boxOf(index + 1, rank)]?.[0] ?? '';
      return slot.ateliers.some((atelier) => atelier.id === id) ? [id] : [];
    }),
  );

/** An atelier chosen twice in a slot: said beside the second box. */
export function wishedTwice(slots: readonly SlotOffered[], typed: Typed, locale: Locale): FormError[] {
  const words = translator(locale);
  return slots.flatMap((slot, index) => {
    const seen = new Set<string>();
    return ranksOf(slot).flatMap((rank): FormError[] => {
      const field = boxOf(index + 1, rank);
      const id = typed[field]?.[0] ?? '';
      const twice = id !== '' && seen.has(id);
      seen.add(id);
      const title = slot.ateliers.find((atelier) => atelier.id === id)?.title ?? '';
      return twice ? [{ field, message: words('ateliers.wish.twice', { title }) }] : [];
    });
  });
}
