import type { Locale, Problem } from '#kernel';
import type { RegisterBody } from '#registration/contract';
import type { EventView } from '#scheduling/contract';
import { wishedTwice, wishesTyped } from '../ateliers/read-wishes.js';
import { boxOf, slotsOffered, type SlotOffered } from '../ateliers/slots.js';
import { translator } from '../words.js';
import type { FormError } from '../design/forms.js';

/** What was typed, as it goes back into the page. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export function readTyped(form: FormData, unkept: readonly string[] = []): Typed {
  const names = new Set([...form.keys()].filter((name) => !unkept.includes(name)));
  return Object.fromEntries(
    [...names].map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]),
  );
}

const first = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';
const given = (typed: Typed, name: string): string | undefined => first(typed, name).trim() || undefined;

/** The half of the form that counts; the other may have been filled where the browser shows both. */
export const isNameless = (event: Pick<EventView, 'audience'>, typed: Typed): boolean =>
  event.audience === 'public' && first(typed, 'who') === 'nameless';

/** The ateliers side by side that this form asks for: where one signs up for everything else at once. */
export const slotsAsked = (
  { signUpMode, sessions }: Pick<EventView, 'signUpMode' | 'sessions'>,
  now: string,
): readonly SlotOffered[] => (signUpMode === 'all' ? slotsOffered(sessions, now) : []);

/** The call that a filled form stands for; the server judges it. */
export function registerBody(
  event: Pick<EventView, 'audience' | 'signUpMode'>,
  typed: Typed,
  locale: Locale,
  slots: readonly SlotOffered[] = [],
): RegisterBody {
  const wished = wishesTyped(slots, typed);
  const wishes = wished.some(({ length }) => length > 0) ? { wishes: wished } : {};
  const sessionIds = event.signUpMode === 'all' ? undefined : [...(typed.sessionIds ?? [])];
  if (isNameless(event, typed))
    return { nameless: { seats: Number(first(typed, 'seats')) || 1 }, sessionIds, locale, ...wishes };
  const person = {
    firstName: first(typed, 'firstName'),
    lastName: first(typed, 'lastName'),
    email: given(typed, 'email'),
    phone: given(typed, 'phone'),
    organisationId: given(typed, 'organisationId'),
    organisationName: given(typed, 'organisationId') ? undefined : given(typed, 'organisationName'),
    jobFunction: given(typed, 'jobFunction') as NonNullable<RegisterBody['people']>[number]['jobFunction'],
  };
  return { people: [person], sessionIds, locale, ...wishes };
}

/**
 * What only this page asks for: a professional's address, at least one date where dates are chosen, and each atelier
 * once.
 */
export function missing(
  event: Pick<EventView, 'audience' | 'signUpMode'>,
  typed: Typed,
  locale: Locale,
  slots: readonly SlotOffered[] = [],
): FormError[] {
  const words = translator(locale);
  const errors: FormError[] = wishedTwice(slots, typed, locale);
  if (event.signUpMode !== 'all' && (typed.sessionIds ?? []).length === 0)
    errors.push({ field: 'sessionIds', message: words('public.form.sessionsNone') });
  if (isNameless(event, typed)) return errors;
  if (!given(typed, 'firstName'))
    errors.push({ field: 'firstName', message: words('public.form.firstNameMissing') });
  if (!given(typed, 'lastName'))
    errors.push({ field: 'lastName', message: words('public.form.lastNameMissing') });
  if (event.audience === 'professionals' && !given(typed, 'email'))
    errors.push({ field: 'email', message: words('errors.platform.field.email') });
  return errors;
}

/** Where an error of the API stands on the page: `people.0.email` is the field `email`. */
export function placed(problem: Problem): FormError[] {
  if (!problem.errors?.length) return [{ message: problem.title }];
  return problem.errors.map(({ path, message }) => ({ field: fieldOf(path), message }));
}

function fieldOf(path: string): string | undefined {
  const names = path.split('.').filter((part) => !/^\d+$/.test(part));
  // A wish that the server refused stands beside the first choice of all.
  if (names[0] === 'wishes') return boxOf(1, 1);
  return names[0] === 'sessionIds' ? 'sessionIds' : names[1];
}
