import { withoutSession, withSession, type Draft } from './draft.js';
import { formState, type FormState } from './form-state.js';

/** The buttons of the editor, by the value that they send. Without a script each is a round trip that loses nothing. */
export const INTENT = {
  save: 'save',
  addSession: 'add-session',
  removeSession: 'remove-session-',
  preview: 'preview',
} as const;

/** What the form shows after one of the buttons that save nothing; undefined for the one that saves. */
export function playedIntent(intent: string, draft: Draft): FormState | undefined {
  if (intent === INTENT.addSession) return formState(withSession(draft));
  if (intent.startsWith(INTENT.removeSession)) {
    const index = Number(intent.slice(INTENT.removeSession.length));
    return formState(withoutSession(draft, index));
  }
  if (intent === INTENT.preview) {
    const state = formState(draft);
    return { ...state, previewMissing: draft.repeat !== 'no' && state.preview === undefined };
  }
  return undefined;
}
