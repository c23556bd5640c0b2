import { readFileSync } from 'node:fs';
import { DomainError, newId } from '#kernel';
import type { Configuration } from '#platform';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';
import { problemOf } from '../pipeline/problem.js';
import { sendProblem } from './problem-answers.js';
import { localeOf } from './reader-locale.js';

/** An address that is not even one, such as `/%`: Fastify refuses it before it looks for a route. */
const unreadableAddress = new DomainError('platform.not-found', 'not-found');

/** The longest a pass code, ticket or slug in a path may be; longer ones are nobody's. */
const LONGEST_PARAMETER = 500;

/** The HTTP server with what every answer has: security headers, cookies read, a request id of our own making. */
export async function createServer(configuration: Configuration): Promise<FastifyInstance> {
  const server = fastify({
    ...(configuration.tls && {
      https: { cert: readFileSync(configuration.tls.certificate), key: readFileSync(configuration.tls.key) },
    }),
    trustProxy: configuration.trustedProxies.length > 0 ? [...configuration.trustedProxies] : false,
    // An id given from outside could carry anything into the log.
    requestIdHeader: false,
    genReqId: () => newId(),
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    // Who asks on a connection that is open already is answered like everybody, and told that it closes.
    return503OnClosing: false,
    frameworkErrors: (_error, request, reply) =>
      sendProblem(reply, problemOf(unreadableAddress, localeOf(request))),
    routerOptions: { maxParamLength: LONGEST_PARAMETER, ignoreTrailingSlash: true },
  }) as unknown as FastifyInstance;
  await server.register(fastifyHelmet, {
    // Each kind of page writes its own policy; what has none is not a page.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // `no-referrer`, helmet's default, makes browsers send `Origin: null` with forms, which are then refused.
    referrerPolicy: { policy: 'same-origin' },
    hsts: configuration.baseUrl.startsWith('https:'),
    crossOriginEmbedderPolicy: false,
  });
  await server.register(fastifyCookie);
  return server;
}
