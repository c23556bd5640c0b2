import { NO_PROBLEM, type FormProblem } from '../asking.js';
import type { Draft } from './draft.js';
import type { Difference } from './merge.js';
import { previewOf, type Preview } from './recurrence.js';

/** All that the form shows, whether it was just opened or came back. */
export interface FormState {
  readonly draft: Draft;
  readonly problem: FormProblem;
  /** The dates that the choices give, once they were asked for. */
  readonly preview: Preview | undefined;
  /** True when the dates were asked for and no first day is known. */
  readonly previewMissing: boolean;
  /** What somebody else changed meanwhile; undefined when nobody did. */
  readonly differences: readonly Difference[] | undefined;
}

export const formState = (draft: Draft, more: Partial<FormState> = {}): FormState => ({
  draft,
  problem: NO_PROBLEM,
  preview: draft.repeat === 'no' ? undefined : previewOf(draft),
  previewMissing: false,
  differences: undefined,
  ...more,
});
