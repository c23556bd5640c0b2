import type { HeldSlotView } from '#registration/contract';
import type { Locale } from '#kernel';
import type { FormError } from '../design/forms.js';
import { wishedTwice, wishesTyped } from './read-wishes.js';
import { inOrder, type SlotOffered } from './slots.js';

/** What the button of both forms says that it does. */
export const WISHES = 'wishes';

/** A form of wishes that came back. */
export interface WishesReturned {
  readonly registrationId: string;
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

/** The slots of a registration as a form offers them. */
export const slotsHeld = (slots: readonly HeldSlotView[]): readonly SlotOffered[] =>
  slots
    .map(({ name, startsAt, endsAt, ateliers }) => ({
      name,
      startsAt,
      endsAt,
      ateliers: inOrder(ateliers.map(({ sessionId, ...atelier }) => ({ id: sessionId, ...atelier }))),
    }))
    .filter(({ ateliers }) => ateliers.some(({ open }) => open));

/** What a filled form asks for: one free seat, or wishes in order; or what is wrong with it. */
export function wishesAsked(
  slots: readonly HeldSlotView[],
  typed: WishesReturned['typed'],
  locale: Locale,
): { readonly wishes: (string | string[])[] } | { readonly errors: readonly FormError[] } {
  const [chosen] = typed['atelier'] ?? [];
  if (chosen) return { wishes: [chosen] };
  const offered = slotsHeld(slots);
  const errors = wishedTwice(offered, typed, locale);
  return errors.length > 0 ? { errors } : { wishes: wishesTyped(offered, typed) };
}
