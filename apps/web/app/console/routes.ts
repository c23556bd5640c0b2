import { index, layout, prefix, route, type RouteConfigEntry } from '@react-router/dev/routes';

/** The working space: one address for both languages behind the first segment, which says which one. */
export const consoleRoutes: RouteConfigEntry[] = [
  route('console', 'console/front-door.tsx'),
  route(':locale/accueil/:id', 'desk/page.tsx'),
  route(':locale/accueil/:id/noter', 'desk/note.ts'),
  route(':locale/console/evenements/:id/ecran', 'console/board/page.tsx'),
  route(':locale/console/evenements/:id/ecran/veille.js', 'console/board/worker.ts'),
  ...prefix(':locale/console', [
    layout('console/layout.tsx', [
      index('console/today/page.tsx'),
      route('evenements', 'console/events/page.tsx'),
      route('evenements/nouveau', 'console/editor/new.tsx'),
      ...prefix('evenements/:id', [
        index('console/event/overview.tsx'),
        route('modifier', 'console/editor/edit.tsx'),
        route('publier', 'console/event/publish.tsx'),
        route('reporter', 'console/event/postpone.tsx'),
        route('annuler', 'console/event/cancel.tsx'),
        route('refaire', 'console/event/clone.tsx'),
        route('inscrits', 'console/people/page.tsx'),
        route('inscrits/ajouter', 'console/people/add.tsx'),
        route('jour-j', 'console/day/page.tsx'),
        route('jour-j/cloturer', 'console/day/close.tsx'),
        route('messages', 'console/event/messages.tsx'),
        route('binomes', 'console/pairs/page.tsx'),
        route('binomes/pleniere', 'console/pairs/plenary.tsx'),
        route('tables', 'console/plan/list.tsx'),
        route('tables/nouveau', 'console/plan/setup.tsx'),
        route('tables/:planId', 'console/plan/plan.tsx'),
        route('tables/:planId/publier', 'console/plan/publish.tsx'),
        route('tables/:planId/recalculer', 'console/plan/replan.tsx'),
      ]),
      route('structures', 'console/office/organisations.tsx'),
      route('messages', 'console/office/messages.tsx'),
      route('taches', 'console/office/jobs.tsx'),
      route('courrier', 'console/office/mail-list.tsx'),
      route('courrier/:id', 'console/office/mail.tsx'),
      route('comptes', 'console/office/accounts.tsx'),
      route('territoires', 'console/office/territories.tsx'),
    ]),
  ]),
];
