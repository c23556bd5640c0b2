import type { FastifyInstance } from 'fastify';

/** 1 MiB: the longest body an honest caller sends is an import of some hundred check-ins. */
const BODY_LIMIT = 1_048_576;

/**
 * JSON in, and nothing else: a form on somebody's page can send text or a form encoding with our reader's cookie,
 * but not JSON without asking us first. An empty body is no body.
 */
export function acceptJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    /^application\/(?:[\w.+-]+\+)?json(?:;|$)/i,
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_request, text, done) => {
      if (text === '') return done(null, undefined);
      try {
        done(null, JSON.parse(text as string, withoutPrototypes));
      } catch {
        done(Object.assign(new Error('unreadable body'), { statusCode: 400 }), undefined);
      }
    },
  );
}

/** `__proto__` as a key could reach every object of the process; nothing honest is called so. */
const withoutPrototypes = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);
