import type { Locale } from '#kernel';

/**
 * The address of each public page; the path holds its language, so that a kept page says everything in
 * its address. Imported by the route table too, which knows none of the doors: types only.
 */
export const PATHS = {
  fr: {
    catalogue: '/fr',
    event: '/fr/evenements/:slug',
    code: '/fr/code',
    pass: '/fr/reservation',
    cancelPass: '/fr/reservation/annuler',
    ticket: '/fr/billets/:ticket',
    cancelTicket: '/fr/billets/:ticket/annuler',
    signIn: '/fr/connexion',
    signInLink: '/fr/connexion/:token',
    signOut: '/fr/deconnexion',
    firstAdministrator: '/fr/premier-administrateur/:token',
    display: '/fr/affichage',
    help: '/fr/aide',
    accessibility: '/fr/accessibilite',
    privacy: '/fr/vos-donnees',
    specimens: '/fr/planche',
  },
  en: {
    catalogue: '/en',
    event: '/en/events/:slug',
    code: '/en/code',
    pass: '/en/reservation',
    cancelPass: '/en/reservation/cancel',
    ticket: '/en/tickets/:ticket',
    cancelTicket: '/en/tickets/:ticket/cancel',
    signIn: '/en/sign-in',
    signInLink: '/en/sign-in/:token',
    signOut: '/en/sign-out',
    firstAdministrator: '/en/first-administrator/:token',
    display: '/en/display',
    help: '/en/help',
    accessibility: '/en/accessibility',
    privacy: '/en/privacy',
    specimens: '/en/specimens',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export type PublicPage = keyof typeof PATHS.fr;
