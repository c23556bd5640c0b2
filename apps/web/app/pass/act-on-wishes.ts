import { data, redirect } from 'react-router';
import type { Outcome } from '#kernel';
import type { HeldRegistrationView } from '#registration/contract';
import { wishesAsked, type WishesReturned } from '../ateliers/held-wishes.js';
import { NOT_KEPT, refuse, type Reader } from '../context.js';
import { readTyped } from '../event/sign-up-form.js';

interface WishHolding {
  read(): Promise<Outcome<{ readonly registrations: readonly HeldRegistrationView[] }>>;
  changeWishes(registrationId: string, wishes: (string | string[])[]): Promise<Outcome<unknown>>;
  readonly page: string;
}

/** Other wishes, or a free seat. A form that is wrong comes back with everything that was chosen. */
export async function actOnWishes({ locale }: Reader, holding: WishHolding, form: FormData) {
  const typed = readTyped(form);
  const registrationId = typed.registrationId?.[0] ?? '';
  const comeBack = (status: number, errors: WishesReturned['errors'], refused?: string) =>
    data(
      { refused, visit: undefined, wishes: { registrationId, errors, typed } },
      { status, headers: NOT_KEPT },
    );
  const held = await holding.read();
  if (!held.ok) return refuse(held.problem);
  const registrations = held.answer.registrations;
  const asked = registrations.find(({ id }) => id === registrationId) ?? registrations[0];
  const wanted = wishesAsked(asked?.ateliers?.slots ?? [], typed, locale);
  if ('errors' in wanted) return comeBack(422, wanted.errors);

  const done = await holding.changeWishes(registrationId, wanted.wishes);
  if (done.ok) return redirect(holding.page, { status: 303, headers: NOT_KEPT });
  if (done.problem.status >= 500 || done.problem.status === 404) return refuse(done.problem);
  return comeBack(done.problem.status, [], done.problem.title);
}
