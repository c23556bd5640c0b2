import type { RouteConfigEntry } from '@react-router/dev/routes';
import routes from '../../apps/web/app/routes.js';

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A page of ours: the file that draws it, and its address in each language, with its holes. */
export interface SitePage {
  readonly file: string;
  readonly addresses: Readonly<Record<Locale, string>>;
}

/** Every address of the route table, as pages: what is listed nowhere else is listed here. */
export function sitePages(): readonly SitePage[] {
  const pages = new Map<string, Record<Locale, string>>();
  for (const { file, path } of leaves(routes, '')) {
    const addresses = pages.get(file) ?? { fr: '', en: '' };
    for (const locale of LOCALES)
      if (!LOCALES.some((other) => other !== locale && path.startsWith(`/${other}`)))
        addresses[locale] = path.replace('/:locale', `/${locale}`);
    pages.set(file, addresses);
  }
  return [...pages].map(([file, addresses]) => ({ file, addresses }));
}

/** Layouts have no address of their own. */
function leaves(entries: readonly RouteConfigEntry[], above: string): { file: string; path: string }[] {
  return entries.flatMap(({ file, path = '', children }) => {
    const whole = [above, path].filter(Boolean).join('/');
    return children?.length ? leaves(children, whole) : [{ file, path: `/${whole}` }];
  });
}

export type Holes = Readonly<Record<string, string>>;

/** @throws Error for a hole that nothing fills */
export const filled = (address: string, holes: Holes): string =>
  address.replace(/:(\w+)/g, (_hole, name: string) => {
    const value = holes[name];
    if (value === undefined) throw new Error(`nothing fills :${name} of ${address}`);
    return encodeURIComponent(value);
  });
