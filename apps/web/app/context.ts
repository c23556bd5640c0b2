import { createContext, data, type RouterContextProvider } from 'react-router';
import type { Locale, Problem } from '#kernel';
import type { Visit } from '../server/visit.js';
import { localeOf } from './paths.js';
import { translator, type Translate } from './words.js';

export const visitContext = createContext<Visit>();

/** What React Router gives to loaders and actions; written out, since nothing here needs generated types. */
export interface RouteArgs<Params extends string = never> {
  readonly request: Request;
  readonly params: Readonly<Record<Params, string>>;
  readonly context: Readonly<RouterContextProvider>;
}

type Given<Call> = Call extends (...args: never[]) => infer Result ? Data<Awaited<Result>> : undefined;
type Data<Result> = Result extends Response
  ? never
  : Result extends { readonly data: infer Inner; readonly init: unknown }
    ? Inner
    : Result;

/** The props of a page: what its loader gave, and its action when a form was just sent. */
export interface PageProps<Loader, Action = undefined> {
  readonly loaderData: Given<Loader>;
  readonly actionData?: Given<Action>;
}

/** What `meta` is given, as far as pages use it; the loader's data are missing when it failed. */
export interface MetaProps<Loader> {
  readonly loaderData?: Given<Loader>;
}

export interface Reader {
  readonly visit: Visit;
  readonly locale: Locale;
  readonly words: Translate;
}

/** Who reads, and in which language: the one in the path, else the one the browser asks for. */
export function readerOf({ request, context }: Pick<RouteArgs, 'request' | 'context'>): Reader {
  const visit = context.get(visitContext);
  const locale = localeOf(new URL(request.url).pathname) ?? visit.locale;
  return { visit, locale, words: translator(locale) };
}

/** Ends a loader or an action with the page that says what is wrong. */
export function refuse(problem: Problem): never {
  const { status, retryAfter } = problem;
  throw data(problem, {
    status,
    headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
  });
}

/** For a page that may be kept: as rendered once for everybody, at most a second old. */
export const KEPT = { 'Cache-Control': 'public, max-age=1' } as const;
/** For a page with a form, or about one person. */
export const NOT_KEPT = { 'Cache-Control': 'no-store' } as const;

interface GivenHeaders {
  readonly loaderHeaders: Headers;
  readonly actionHeaders: Headers;
  readonly errorHeaders?: Headers;
}

/** A page's headers are its loader's, its action's when a form came back, or those of the refusal. */
export function pageHeaders({ loaderHeaders, actionHeaders, errorHeaders }: GivenHeaders): Headers {
  if (errorHeaders) return new Headers([...errorHeaders, ...Object.entries(NOT_KEPT)]);
  return actionHeaders.has('Cache-Control') ? actionHeaders : loaderHeaders;
}
