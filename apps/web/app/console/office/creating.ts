import { data } from 'react-router';
import type { Outcome } from '#kernel';
import type { Reader } from '../../context.js';
import { FORM_KEY } from '../../design/forms.js';
import { readTyped, type Typed } from '../../event/sign-up-form.js';
import { NO_PROBLEM, sorted, textOf, type FormProblem } from '../asking.js';

/** What a small form shows when it comes back: done, or what is wrong with what was typed. */
export interface Returned {
  readonly key: string;
  readonly done: string | undefined;
  readonly typed: Typed;
  readonly problem: FormProblem | undefined;
}

/** Creates one thing from a form, once, however often it is sent. `done` says it when it is there. */
export async function created<Answer>(
  reader: Reader,
  form: FormData,
  create: (idempotencyKey: string) => Promise<Outcome<Answer>>,
  done: (answer: Answer) => string,
) {
  const { forms } = reader.visit;
  const key = () => forms.make();
  const typed = readTyped(form, [FORM_KEY]);
  const comeBack = (problem: FormProblem, status: number) =>
    data<Returned>({ key: key(), done: undefined, typed, problem }, status);
  const judged = await forms.check(textOf(form, FORM_KEY), '');
  if (judged.verdict !== 'fine')
    return comeBack({ ...NO_PROBLEM, others: [reader.words('console.common.stale')] }, 422);
  const outcome = await create(judged.idempotencyKey);
  if (outcome.ok)
    return data<Returned>({ key: key(), done: done(outcome.answer), typed: {}, problem: undefined }, 200);
  return comeBack(
    sorted(outcome.problem, (path) => path.split('.')[0] || undefined),
    outcome.problem.status,
  );
}
