import { data, redirect } from 'react-router';
import type { Outcome, Problem } from '#kernel';
import type { HeldPairsView, VisitAnswerBody } from '#matching/contract';
import { NOT_KEPT, refuse } from '../../context.js';
import type { FormError } from '../../design/forms.js';

/** The boxes of a proposal. */
export const VISIT_BOXES = ['day', 'from', 'until', 'place'] as const;
export type VisitBox = (typeof VISIT_BOXES)[number];

/** An answer that came back: what was wrong with it, and all that was typed. */
export interface VisitReturned {
  readonly visitId: string;
  readonly typed: Readonly<Record<VisitBox, string>>;
  readonly errors: readonly FormError[];
}

interface VisitHolding {
  answerVisit(visitId: string, body: VisitAnswerBody): Promise<Outcome<HeldPairsView>>;
  readonly page: string;
}

export const VISIT_ANSWERS = ['propose', 'agree', 'call_off'] as const;
export type VisitAnswer = (typeof VISIT_ANSWERS)[number];

/** What somebody answers about one of their visits. Done, it shows the page again; else the form comes back whole. */
export async function actOnVisit(holding: VisitHolding, form: FormData) {
  const visitId = textOf(form, 'visit');
  const answer = textOf(form, 'do') as VisitAnswer;
  const typed = {
    day: textOf(form, 'day'),
    from: textOf(form, 'from'),
    until: textOf(form, 'until'),
    place: textOf(form, 'place'),
  };
  const revision = Number(textOf(form, 'revision'));
  // The contract says what is wrong with an answer that is none of the three.
  const body = (
    answer === 'propose' ? { do: answer, revision, ...typed } : { do: answer, revision }
  ) as VisitAnswerBody;
  const done = await holding.answerVisit(visitId, body);
  if (done.ok) return redirect(`${holding.page}?visit=${answer}#visits`, { status: 303, headers: NOT_KEPT });
  const { problem } = done;
  if (problem.status >= 500 || problem.status === 404 || problem.status === 429) return refuse(problem);
  const visit: VisitReturned = { visitId, typed, errors: errorsOf(problem, visitId) };
  return data(
    { refused: undefined, visit, wishes: undefined },
    { status: problem.status, headers: NOT_KEPT },
  );
}

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 2000);

const errorsOf = (problem: Problem, visitId: string): readonly FormError[] =>
  problem.errors?.length
    ? problem.errors.map(({ path, message }) => ({ field: boxId(visitId, path), message }))
    : [{ message: problem.title }];

/** A page may hold several of these forms. */
export const boxId = (visitId: string, box: string): string => `${box}-${visitId}`;
