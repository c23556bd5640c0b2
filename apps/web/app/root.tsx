import { useState, type ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router';
import './design/styles/index.css';
import { PictogramScope, PictogramSprite, type PictogramName } from './design/pictograms.js';
import { ProblemPage } from './pages/problem.js';
import type { RootData } from './root-data.js';
import { LocaleProvider } from './words.js';

export { pageHeaders as headers } from './context.js';
export { loader } from './root-data.js';

/** The page around every page. Only a route whose `handle.hydrate` is true gets React Router's scripts. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const root = useRouteLoaderData<RootData>('root');
  const handles = useMatches().map(
    ({ handle }) => handle as { hydrate?: boolean; bodyClass?: string; island?: string } | undefined,
  );
  const hydrate = handles.some((handle) => handle?.hydrate);
  const [used] = useState(() => new Set<PictogramName>());
  const locale = root?.locale ?? 'fr';
  return (
    <html lang={locale} data-theme={root?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={root?.theme ?? 'light dark'} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body className={handles.findLast((handle) => handle?.bodyClass)?.bodyClass}>
        <LocaleProvider value={locale}>
          <PictogramScope value={used}>
            {children}
            <PictogramSprite all={hydrate} />
          </PictogramScope>
        </LocaleProvider>
        {hydrate && <ScrollRestoration />}
        {hydrate && <Scripts />}
        {handles.map(
          (handle) =>
            handle?.island && (
              <script key={handle.island} type="module" src={`/islands/${handle.island}.js`} />
            ),
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const retryAfter = isRouteErrorResponse(error)
    ? (error.data as { retryAfter?: number } | null)?.retryAfter
    : undefined;
  return <ProblemPage status={isRouteErrorResponse(error) ? error.status : 500} retryAfter={retryAfter} />;
}
