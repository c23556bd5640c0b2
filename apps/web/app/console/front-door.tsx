import { redirect } from 'react-router';
import { readerOf, type RouteArgs } from '../context.js';
import { consolePath } from './paths.js';

/** `/console` holds no language: the reader's own is chosen. */
export function loader({ request, context }: RouteArgs) {
  return redirect(consolePath(readerOf({ request, context }).locale, 'today'), {
    headers: { 'Cache-Control': 'no-store' },
  });
}
