import { index, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';
import type { Locale } from '#kernel';
import { PATHS, type PublicPage } from './addresses.js';
import { consoleRoutes } from './console/routes.js';

const PAGES: Readonly<Record<PublicPage, string>> = {
  catalogue: 'catalogue/page.tsx',
  event: 'event/page.tsx',
  code: 'pass/code.tsx',
  pass: 'pass/by-code.tsx',
  cancelPass: 'pass/cancel-by-code.tsx',
  ticket: 'pass/by-ticket.tsx',
  cancelTicket: 'pass/cancel-by-ticket.tsx',
  signIn: 'sign-in/ask.tsx',
  signInLink: 'sign-in/link.tsx',
  signOut: 'sign-in/out.tsx',
  firstAdministrator: 'sign-in/first-administrator.tsx',
  display: 'pages/display.tsx',
  help: 'pages/help.tsx',
  accessibility: 'pages/accessibility.tsx',
  privacy: 'pages/privacy.tsx',
  specimens: 'specimens/page.tsx',
};

const inLocale = (locale: Locale): RouteConfigEntry[] =>
  Object.entries(PAGES).map(([page, file]) =>
    route(PATHS[locale][page as PublicPage].slice(1), file, { id: `${locale}-${page}` }),
  );

export default [
  index('pages/front-door.tsx'),
  ...inLocale('fr'),
  ...inLocale('en'),
  ...consoleRoutes,
  route('*', 'pages/elsewhere.tsx'),
] satisfies RouteConfig;
