import { LOCALES, isLocale, type Locale } from '#kernel';
import { PATHS, type PublicPage } from './addresses.js';

export type { PublicPage };

/** The address of a page in a language. */
export function pathTo(
  locale: Locale,
  page: PublicPage,
  params: Readonly<Record<string, string>> = {},
): string {
  return PATHS[locale][page].replace(/:(\w+)/g, (_hole, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
}

export const localeOf = (pathname: string): Locale | undefined => {
  const first = pathname.split('/')[1];
  return isLocale(first) ? first : undefined;
};

/**
 * The same page in a language, whichever language the given address is written in, or none: `/billets/x`,
 * `/en/billets/x` and `/fr/billets/x` are all `/en/tickets/x` in English. Undefined when no page answers there.
 */
export function inLanguage(pathname: string, locale: Locale): string | undefined {
  const given = localeOf(pathname) === undefined ? pathname : pathname.replace(/^\/[^/]+/, '');
  for (const language of LOCALES)
    for (const [page, path] of Object.entries(PATHS[language])) {
      const params = match(path.slice(3), given.replace(/\/+$/, ''));
      if (params) return pathTo(locale, page as PublicPage, params);
    }
  return undefined;
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const expected = pattern.split('/');
  const found = path.split('/');
  if (expected.length !== found.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    if (part.startsWith(':') && found[index]) params[part.slice(1)] = decode(found[index]);
    else if (part !== found[index]) return undefined;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
