import type { Locale } from '#kernel';
import { translator } from './words.js';

/** Title and description of a page, as its `meta` gives them. */
export function described(locale: Locale, title: string, description?: string) {
  return [
    { title: translator(locale)('common.pageTitle', { title }) },
    ...(description ? [{ name: 'description', content: description }] : []),
  ];
}

/** For pages about one person, and those that only lead somewhere. */
export const NOT_INDEXED = { name: 'robots', content: 'noindex' } as const;
