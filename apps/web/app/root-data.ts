import { readerOf, type RouteArgs } from './context.js';
import { inLanguage } from './paths.js';

/** What every page knows of its reader. */
export function loader({ request, context }: RouteArgs) {
  const { visit, locale } = readerOf({ request, context });
  const { pathname } = new URL(request.url);
  return {
    locale,
    theme: visit.theme,
    signedIn: visit.signedIn,
    otherLanguage: inLanguage(pathname, locale === 'fr' ? 'en' : 'fr'),
  };
}
export type RootData = ReturnType<typeof loader>;
