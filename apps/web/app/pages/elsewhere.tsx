import { data, redirect } from 'react-router';
import { readerOf, type RouteArgs } from '../context.js';
import { inLanguage } from '../paths.js';

/** An address without its language, or with the words of another one, leads to the page it means; others are unknown. */
export function loader({ request, context }: RouteArgs) {
  const { locale } = readerOf({ request, context });
  const { pathname, search } = new URL(request.url);
  const meant = inLanguage(pathname, locale);
  if (meant !== undefined && meant !== pathname)
    return redirect(meant + search, { headers: { 'Cache-Control': 'no-store' } });
  throw data(null, { status: 404 });
}

/** Never shown: without a page of its own an address would be answered as data, not with the page that says so. */
export default function Elsewhere() {
  return null;
}
