import { data } from 'react-router';
import { KEPT, readerOf, type RouteArgs } from '../context.js';

/** What a page of plain text needs: the reader's language, and to be kept. */
export function loadText({ request, context }: RouteArgs) {
  const { locale } = readerOf({ request, context });
  return data({ locale }, { headers: KEPT });
}
