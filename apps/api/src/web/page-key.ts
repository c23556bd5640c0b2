/** Longer addresses are nobody's bookmark: they are rendered, not kept. */
const LONGEST = 400;

/**
 * Under what a page is kept: its path, which holds the language, its query in a fixed order, and the theme, which is
 * written in the page. Undefined when it is not worth keeping.
 */
export function pageKey(url: URL, theme: string | undefined): string | undefined {
  const query = [...url.searchParams].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  const key = `${theme ?? ''} ${url.pathname.replace(/(.)\/+$/, '$1')}?${query.sort().join('&')}`;
  return key.length > LONGEST ? undefined : key;
}
