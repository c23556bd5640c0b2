import { localeOf } from '../paths.js';
import { translator } from '../words.js';
import type { Said } from './act.js';

interface Noted {
  readonly said: Said;
  /** The network gave no answer: nothing is known to be noted. */
  readonly unanswered?: boolean;
}

/** A network that fails leaves the list in place and says so; whatever else goes wrong has its own page. */
export async function clientAction({
  serverAction,
}: {
  readonly serverAction: () => Promise<Noted>;
}): Promise<Noted> {
  try {
    return await serverAction();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const text = translator(localeOf(location.pathname) ?? 'fr')('console.day.status.failed');
    return { said: { tone: 'bad', text }, unanswered: true };
  }
}

/** Without a network there is nothing newer to ask for. */
export const shouldRevalidate = ({
  actionResult,
  defaultShouldRevalidate,
}: {
  readonly actionResult?: Noted;
  readonly defaultShouldRevalidate: boolean;
}): boolean => (actionResult?.unanswered ? false : defaultShouldRevalidate);
