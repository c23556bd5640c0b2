import type { Locale, Problem } from '#kernel';
import type { RegisterBody } from '#registration/contract';
import type { EventView } from '#scheduling/contract';
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

/** The call that a filled form stands for; the server judges it. */
export function registerBody(
  event: Pick<EventView, 'audience' | 'signUpMode'>,
  typed: Typed,
  locale: Locale,
): RegisterBody {
  const sessionIds = event.signUpMode === 'all' ? undefined : [...(typed.sessionIds ?? [])];
  if (isNameless(event, typed))
    return { nameless: { seats: Number(first(typed, 'seats')) || 1 }, sessionIds, locale };
  const person = {
    firstName: first(typed, 'firstName'),
    lastName: first(typed, 'lastName'),
    email: given(typed, 'email'),
    phone: given(typed, 'phone'),
    organisationId: given(typed, 'organisationId'),
    organisationName: given(typed, 'organisationId') ? undefined : given(typed, 'organisationName'),
    jobFunction: given(typed, 'jobFunction') as NonNullable<RegisterBody['people']>[number]['jobFunction'],
  };
  return { people: [person], sessionIds, locale };
}

/** What only this page asks for: a professional's address, and at least one date where dates are chosen. */
export function missing(
  event: Pick<EventView, 'audience' | 'signUpMode'>,
  typed: Typed,
  locale: Locale,
): FormError[] {
  const words = translator(locale);
  const errors: FormError[] = [];
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
  return names[0] === 'sessionIds' ? 'sessionIds' : names[1];
}
