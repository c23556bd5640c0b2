import type { Locale } from '#kernel';
import { translator } from './words.js';

/** Title and description of a page, as its `meta` gives them; an error stands first in the title, where it is heard first. */
export function described(
  locale: Locale,
  title: string,
  { description, error }: { description?: string; error?: boolean } = {},
) {
  const words = translator(locale);
  const whole = words('common.pageTitle', { title });
  return [
    { title: error ? words('common.errorTitle', { title: whole }) : whole },
    ...(description ? [{ name: 'description', content: description }] : []),
  ];
}

/** For pages about one person, and those that only lead somewhere. */
export const NOT_INDEXED = { name: 'robots', content: 'noindex' } as const;
