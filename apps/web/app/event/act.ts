import { data, redirect } from 'react-router';
import { register } from '#registration/contract';
import { readEvent } from '#scheduling/contract';
import { NOT_KEPT, readerOf, refuse, type RouteArgs } from '../context.js';
import { FORM_KEY, HONEYPOT, type FormError } from '../design/forms.js';
import { pathTo } from '../paths.js';
import {
  isNameless,
  missing,
  placed,
  readTyped,
  registerBody,
  slotsAsked,
  type Typed,
} from './sign-up-form.js';

/** A form that came back: its errors, and everything that was typed. */
interface Returned {
  readonly errors: readonly FormError[];
  readonly typed: Typed;
  /** A place exists already under that name and address; nothing more is shown. */
  readonly already?: { readonly sent: boolean };
}

export async function action({ request, params, context }: RouteArgs<'slug'>) {
  const reader = readerOf({ request, context });
  const { visit, locale, words } = reader;
  const form = await request.formData();
  const typed = readTyped(form, [FORM_KEY, HONEYPOT]);
  const read = await visit.api.call(readEvent, { params: { idOrSlug: params.slug } });
  if (!read.ok) return refuse(read.problem);
  const event = read.answer;

  const check = await visit.forms.check(String(form.get(FORM_KEY) ?? ''), String(form.get(HONEYPOT) ?? ''));
  if (check.verdict !== 'fine')
    return comeBack(422, { typed, errors: [{ message: words(`public.form.${check.verdict}`) }] });
  const slots = slotsAsked(event, visit.now().toString());
  const errors = missing(event, typed, locale, slots);
  if (errors.length > 0) return comeBack(422, { typed, errors });

  const body = registerBody(event, typed, locale, slots);
  const done = await visit.api.call(
    register,
    { params: { id: event.id }, body },
    { idempotencyKey: check.idempotencyKey },
  );
  if (done.ok) {
    const { passCode } = done.answer;
    // Dates were added to an earlier place, which only its holder may see.
    if (passCode === null) return comeBack(200, { typed, errors: [], already: { sent: true } });
    return redirect(pathTo(locale, 'pass'), {
      status: 303,
      headers: { 'Set-Cookie': visit.pass.keep(passCode) },
    });
  }
  const { problem } = done;
  if (problem.code === 'registration.already-registered')
    return comeBack(409, {
      typed,
      errors: [],
      already: { sent: !isNameless(event, typed) && Boolean(typed.email?.[0]) },
    });
  if (problem.code === 'registration.full' && event.waitingList)
    return comeBack(409, { typed, errors: [{ message: words('public.form.justFull') }] });
  if (problem.status >= 500 || problem.status === 404) return refuse(problem);
  return comeBack(problem.status, { typed, errors: placed(problem) });
}

const comeBack = (status: number, returned: Returned) => data(returned, { status, headers: NOT_KEPT });
