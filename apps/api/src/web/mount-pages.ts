import { randomBytes } from 'node:crypto';
import { signInCookieName } from '#identity';
import { type Api, isLocale, type Locale } from '#kernel';
import { type Ground, translator, WakeUp } from '#platform';
import { PAGE_CHANGED } from '#scheduling';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Visit, WebHandler } from '../../../web/server/visit.js';
import { localeOf } from '../http/reader-locale.js';
import { loadPages, serveAssets } from './built-pages.js';
import { isLikeEveryOther, passCookie, themeCookie, themeOf } from './cookies.js';
import { formKeys } from './form-keys.js';
import { holds, KeptPages, type KeptPage, type Rendered } from './kept-pages.js';
import { contentSecurityPolicy } from './page-headers.js';
import { pageKey } from './page-key.js';
import { addressOf, readersRequest, webRequest, whole } from './web-request.js';

/** A form of ours is a few kilobytes; a description, the longest field, is 10,000 characters. */
const LONGEST_FORM = 262_144;

export interface PagesGround {
  readonly ground: Ground;
  readonly log: Logger;
  /** The API bound to whoever asks, answering in the language of the page. */
  readonly apiFor: (request: FastifyRequest, locale: Locale) => Promise<Api>;
}

/** Serves every address that the API does not: assets, then pages. */
export async function mountPages(scope: FastifyInstance, house: PagesGround): Promise<void> {
  const handle = await loadPages();
  const pages = new KeptPages();
  await followChanges(scope, house, pages);
  await serveAssets(scope);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LONGEST_FORM }, (_request, body, done) =>
    done(null, body),
  );
  scope.setErrorHandler((error: FastifyError, request, reply) =>
    answerFault(error, request, reply, house.log),
  );
  scope.all('/*', (request, reply) => answer(request, reply, house, handle, pages));
}

/** Each process hears the commits that change what a page shows; one that hears nothing keeps pages half a minute. */
async function followChanges(
  scope: FastifyInstance,
  { ground, log }: PagesGround,
  pages: KeptPages,
): Promise<void> {
  const { databaseUrl } = ground.configuration;
  if (databaseUrl === undefined) return;
  const ear = new WakeUp(databaseUrl, PAGE_CHANGED, () => pages.invalidate(), log);
  scope.addHook('onReady', () => ear.start());
  scope.addHook('onClose', () => ear.stop());
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  house: PagesGround,
  handle: WebHandler,
  pages: KeptPages,
): Promise<FastifyReply> {
  const { cookies, method } = request;
  const { baseUrl } = house.ground.configuration;
  const rendered = async (asked: Request) => {
    const visit = await visitOf(request, house);
    return { ...(await whole(await handle(asked, visit))), nonce: visit.nonce };
  };
  const reading =
    (method === 'GET' || method === 'HEAD') && isLikeEveryOther(cookies) && !request.headers.authorization;
  const key = reading ? pageKey(addressOf(request, baseUrl), themeOf(cookies)) : undefined;
  if (key === undefined) return send(reply, await rendered(webRequest(request, reply, baseUrl)));
  const page = await pages.page(key, () => rendered(readersRequest(request, baseUrl)));
  return 'etag' in page ? sendKept(request, reply, page) : send(reply, page);
}

async function visitOf(request: FastifyRequest, { ground, log, apiFor }: PagesGround): Promise<Visit> {
  const { configuration, clock, secrets } = ground;
  const { cookies } = request;
  const inPath = request.url.split(/[/?]/)[1];
  const locale = isLocale(inPath) ? inPath : localeOf(request);
  return {
    api: await apiFor(request, locale),
    nonce: randomBytes(16).toString('base64'),
    locale,
    origin: configuration.baseUrl,
    signedIn: cookies[signInCookieName(configuration)] !== undefined,
    theme: themeOf(cookies),
    now: () => clock.now(),
    forms: formKeys(secrets, clock),
    pass: passCookie(cookies, secrets, clock, configuration.baseUrl.startsWith('https:')),
    keepTheme: themeCookie,
    report: (fault) => log.error({ err: fault, requestId: request.id }, 'fault'),
  };
}

/** Rendered for this reader: what does not say how it may be kept is not. */
function send(
  reply: FastifyReply,
  page: Rendered & {
    readonly status?: number;
    readonly cookies?: readonly string[];
    readonly nonce?: string;
  },
): FastifyReply {
  reply.status(page.status ?? 200);
  for (const [name, value] of page.headers) reply.header(name, value);
  if (page.cookies?.length) reply.header('set-cookie', [...page.cookies]);
  if (!reply.hasHeader('cache-control') || page.keep)
    reply.header('cache-control', page.keep ? 'private, no-cache' : 'no-store');
  return reply
    .header('content-security-policy', contentSecurityPolicy(page.nonce))
    .send(page.body.length > 0 ? page.body : '');
}

function sendKept(request: FastifyRequest, reply: FastifyReply, page: KeptPage): FastifyReply {
  for (const [name, value] of page.headers) reply.header(name, value);
  // A theme is written in the page: only what everybody is sent may be kept by whoever stands between.
  if (themeOf(request.cookies)) reply.header('cache-control', 'private, max-age=1');
  reply
    .header('etag', page.etag)
    .header('vary', 'Cookie')
    .header('content-security-policy', contentSecurityPolicy(undefined));
  return holds(request.headers['if-none-match'], page.etag)
    ? reply.status(304).send()
    : reply.send(page.body);
}

/** A fault on the way to the pages themselves, which write their own: one plain sentence. */
function answerFault(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): FastifyReply {
  const status =
    error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
      ? error.statusCode
      : 500;
  if (status === 500) log.error({ err: error, requestId: request.id }, 'fault');
  const code = status === 413 ? 'body-too-large' : status === 500 ? 'fault' : 'unreadable-body';
  return reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(translator(localeOf(request))(`errors:platform.${code}`));
}
