import { data, redirect } from 'react-router';
import { isLocale, type Outcome, type Problem } from '#kernel';
import { readerOf, refuse, type Reader, type RouteArgs } from '../context.js';
import { pathTo } from '../paths.js';
import type { Translate } from '../words.js';

/** Who works here; an address whose first segment is no language of ours is no page. */
export function workerOf(args: Pick<RouteArgs, 'request' | 'context'>): Reader {
  if (!isLocale(new URL(args.request.url).pathname.split('/')[1])) throw data(null, { status: 404 });
  return readerOf(args);
}

/** The answer; without one, the sign-in page, or the page that says what is wrong. */
export function answerOf<Answer>(outcome: Outcome<Answer>, { locale }: Pick<Reader, 'locale'>): Answer {
  if (outcome.ok) return outcome.answer;
  if (outcome.problem.status === 401) throw redirect(pathTo(locale, 'signIn'));
  return refuse(outcome.problem);
}

/** The answer, or nothing where the asker has no say: for what only embellishes a page. */
export const ifAllowed = <Answer>(outcome: Outcome<Answer>): Answer | undefined =>
  outcome.ok ? outcome.answer : undefined;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Follows the cursors of a list to its end, ten pages at most: for the options of a form. */
export async function everyItem<Item>(
  read: (cursor: string | undefined) => Promise<Outcome<Page<Item>>>,
  reader: Pick<Reader, 'locale'>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 10; page++) {
    const answer = answerOf(await read(cursor), reader);
    items.push(...answer.items);
    if (answer.nextCursor === null) break;
    cursor = answer.nextCursor;
  }
  return items;
}

/** What was wrong with a form: a sentence for each field, by its name, and those that concern the whole. */
export interface FormProblem {
  readonly fields: Readonly<Record<string, string>>;
  readonly others: readonly string[];
}

export const NO_PROBLEM: FormProblem = { fields: {}, others: [] };

/**
 * Sorts a problem's errors by the field they stand beside. `fieldOf` says which field of the form a path of the body
 * is; what has none is said at the top.
 */
export function sorted(problem: Problem, fieldOf: (path: string) => string | undefined): FormProblem {
  const errors = problem.errors ?? [];
  const fields: Record<string, string> = {};
  const others = errors.length === 0 ? [problem.detail ?? problem.title] : [];
  for (const { path, message } of errors) {
    const field = fieldOf(path);
    if (field === undefined) others.push(message);
    else fields[field] ??= message;
  }
  return { fields, others: [...new Set(others)] };
}

/** For the summary at the top of a form: each error with the name of its field, since there it stands alone. */
export const summaryOf = (
  { fields, others }: FormProblem,
  words: Translate,
  labelOf: (field: string) => string,
) => [
  ...others.map((message) => ({ message })),
  ...Object.entries(fields).map(([field, message]) => ({
    field,
    message: words('console.common.said', { about: labelOf(field), message }),
  })),
];

export const hasProblem = ({ fields, others }: FormProblem): boolean =>
  others.length > 0 || Object.keys(fields).length > 0;

/** A text of a form; a missing one is empty. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Undefined for an empty text, since a contract's optional field is absent, never empty. */
export const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

/** A whole number; what is none is handed on as it was typed, so that the contract says what is wrong with it. */
export const numberOf = (text: string): number | undefined =>
  text === ''
    ? undefined
    : /^-?\d+$/.test(text.replace(/[\s\u00a0\u202f]/g, ''))
      ? Number(text.replace(/[\s\u00a0\u202f]/g, ''))
      : NaN;
