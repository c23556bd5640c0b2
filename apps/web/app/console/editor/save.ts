import type { Problem } from '#kernel';
import { changeEvent, changeSession } from '#scheduling/contract';
import type { Reader } from '../../context.js';
import { changesOf, sessionChangesOf } from './body-of-draft.js';
import type { Draft } from './draft.js';

type Saved =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** Where the problem's paths start: '' for the event, `sessions.2.` for a session. */
      readonly under: string;
    };

/** Saves what was changed on the page: the event, then each session that differs, each on the revision the last one gave. */
export async function save(
  { visit: { api } }: Reader,
  id: string,
  base: Draft,
  typed: Draft,
  revision: string,
): Promise<Saved> {
  let ifMatch = revision;
  const changes = changesOf(base, typed);
  if (Object.keys(changes).length > 0) {
    const outcome = await api.call(changeEvent, { params: { id }, body: changes }, { ifMatch });
    if (!outcome.ok) return { ok: false, problem: outcome.problem, under: '' };
    ifMatch = String(outcome.answer.revision);
  }
  for (const { index, id: sessionId, body } of sessionChangesOf(base, typed)) {
    const outcome = await api.call(changeSession, { params: { id: sessionId }, body }, { ifMatch });
    if (!outcome.ok) return { ok: false, problem: outcome.problem, under: `sessions.${index}.` };
    ifMatch = String(outcome.answer.revision);
  }
  return { ok: true };
}
