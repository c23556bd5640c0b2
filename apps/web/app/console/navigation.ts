import type { Locale } from '#kernel';
import type { PictogramName } from '../design/pictograms.js';
import type { Translate } from '../words.js';
import { consolePath, type ConsolePage } from './paths.js';

const DAILY = [
  ['today', 'home'],
  ['events', 'cal'],
  ['organisations', 'house'],
  ['messages', 'mail'],
] as const satisfies readonly (readonly [ConsolePage, PictogramName])[];

const ADMINISTRATION = [
  ['jobs', 'warn'],
  ['mail', 'list'],
  ['accounts', 'people'],
  ['territories', 'map'],
] as const satisfies readonly (readonly [ConsolePage, PictogramName])[];

/** The places of the working space: everybody's, and the administrator's under a name of their own. */
export function navigation(words: Translate, locale: Locale, pathname: string, administers: boolean) {
  const items = (places: typeof DAILY | typeof ADMINISTRATION) =>
    places.map(([page, pictogram]) => {
      const href = consolePath(locale, page);
      const current = page === 'today' ? pathname.replace(/\/$/, '') === href : pathname.startsWith(href);
      return { href, pictogram, current, label: words(`console.nav.${page}`) };
    });
  return [
    { items: items(DAILY) },
    ...(administers ? [{ title: words('console.nav.administration'), items: items(ADMINISTRATION) }] : []),
  ];
}
