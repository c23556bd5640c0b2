import { redirect } from 'react-router';
import { readerOf, type RouteArgs } from '../context.js';
import { pathTo } from '../paths.js';

/** The bare address holds no language: the reader's own is chosen. */
export function loader({ request, context }: RouteArgs) {
  const { locale } = readerOf({ request, context });
  return redirect(pathTo(locale, 'catalogue') + new URL(request.url).search, {
    status: 302,
    headers: { Vary: 'Accept-Language', 'Cache-Control': 'no-store' },
  });
}
