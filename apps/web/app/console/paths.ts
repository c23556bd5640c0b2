import type { Locale } from '#kernel';

/** Where each page of the working space stands, after the language. */
const CONSOLE_PATHS = {
  today: '/console',
  events: '/console/evenements',
  newEvent: '/console/evenements/nouveau',
  event: '/console/evenements/:id',
  editEvent: '/console/evenements/:id/modifier',
  publishEvent: '/console/evenements/:id/publier',
  postponeEvent: '/console/evenements/:id/reporter',
  cancelEvent: '/console/evenements/:id/annuler',
  cloneEvent: '/console/evenements/:id/refaire',
  people: '/console/evenements/:id/inscrits',
  addPerson: '/console/evenements/:id/inscrits/ajouter',
  day: '/console/evenements/:id/jour-j',
  closeDay: '/console/evenements/:id/jour-j/cloturer',
  board: '/console/evenements/:id/ecran',
  boardWorker: '/console/evenements/:id/ecran/veille.js',
  replanDay: '/console/evenements/:id/jour-j/replanifier',
  eventMessages: '/console/evenements/:id/messages',
  pairs: '/console/evenements/:id/binomes',
  plenary: '/console/evenements/:id/binomes/pleniere',
  plans: '/console/evenements/:id/tables',
  newPlan: '/console/evenements/:id/tables/nouveau',
  plan: '/console/evenements/:id/tables/:planId',
  publishPlan: '/console/evenements/:id/tables/:planId/publier',
  replan: '/console/evenements/:id/tables/:planId/recalculer',
  printPlan: '/console/evenements/:id/tables/:planId/imprimer',
  roomBoard: '/console/evenements/:id/ecran',
  ateliers: '/console/evenements/:id/ateliers',
  atelierPlan: '/console/evenements/:id/ateliers/:planId',
  publishAteliers: '/console/evenements/:id/ateliers/:planId/publier',
  organisations: '/console/structures',
  messages: '/console/messages',
  jobs: '/console/taches',
  mail: '/console/courrier',
  oneMail: '/console/courrier/:id',
  accounts: '/console/comptes',
  territories: '/console/territoires',
  desk: '/accueil/:id',
  note: '/accueil/:id/noter',
} as const;

export type ConsolePage = keyof typeof CONSOLE_PATHS;

/** The address of a page of the working space in a language; `planId` where the page is a plan's. */
export const consolePath = (locale: Locale, page: ConsolePage, id = '', planId = ''): string =>
  `/${locale}${CONSOLE_PATHS[page]
    .replace(':id', encodeURIComponent(id))
    .replace(':planId', encodeURIComponent(planId))}`;

/** The same page in the other language. */
export const inOtherLanguage = (pathname: string, locale: Locale): string =>
  pathname.replace(/^\/[^/]+/, locale === 'fr' ? '/en' : '/fr');

/** The present address with some of its parameters changed; an empty one is taken out. */
export function withQuery(search: string, changes: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text ? `?${text}` : '?';
}
