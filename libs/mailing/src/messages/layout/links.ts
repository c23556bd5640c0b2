import type { Locale } from '#kernel';

/** The pages that a mail leads to. A GET changes nothing: the page behind each has a button that does. */
const PAGES = {
  fr: {
    ticket: '/fr/billets/:key',
    cancelTicket: '/fr/billets/:key/annuler',
    event: '/fr/evenements/:key',
    signIn: '/fr/connexion',
    privacy: '/fr/vos-donnees',
  },
  en: {
    ticket: '/en/tickets/:key',
    cancelTicket: '/en/tickets/:key/cancel',
    event: '/en/events/:key',
    signIn: '/en/sign-in',
    privacy: '/en/privacy',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export type Links = (page: keyof (typeof PAGES)['fr'], key?: string) => string;

/** Absolute addresses, in one language. */
export const linksIn =
  (baseUrl: string, locale: Locale): Links =>
  (page, key = '') =>
    baseUrl + PAGES[locale][page].replace(':key', encodeURIComponent(key));
