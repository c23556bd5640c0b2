import { useEffect } from 'react';
import { useLocale } from '../../words.js';
import { consolePath } from '../paths.js';

/**
 * Where the browser allows it (https, or this very machine), a worker of this page alone keeps the page itself, so that
 * a reload without a network shows it again. Elsewhere the screen goes on all the same, as long as it is not reloaded.
 */
export function useLastingPage(eventId: string): void {
  const locale = useLocale();
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const scope = consolePath(locale, 'board', eventId);
    void keepPage(consolePath(locale, 'boardWorker', eventId), scope).catch(() => undefined);
  }, [locale, eventId]);
}

/** The worker stands only after the page has loaded: it is told what the page is made of, and keeps that too. */
async function keepPage(worker: string, scope: string): Promise<void> {
  await navigator.serviceWorker.register(worker, { scope });
  const { active } = await navigator.serviceWorker.ready;
  const assets = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith('/assets/'));
  active?.postMessage([location.href, ...assets], []);
}
