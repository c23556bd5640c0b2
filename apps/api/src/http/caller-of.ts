import { Authentication, signInCookieName } from '#identity';
import type { Configuration } from '#platform';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../pipeline/caller.js';
import { localeOf } from './reader-locale.js';

/** Who is at the door: a browser with its cookie, a program with its token, or a visitor. */
export class Callers {
  private readonly cookie: string;

  constructor(
    private readonly authentication: Authentication,
    configuration: Configuration,
  ) {
    this.cookie = signInCookieName(configuration);
  }

  async of(request: FastifyRequest): Promise<Caller> {
    return {
      actor: await this.authentication.run({
        cookie: request.cookies[this.cookie],
        bearer: bearerOf(request),
      }),
      locale: localeOf(request),
      requestId: request.id,
      address: request.ip,
      idempotencyKey: header(request, 'idempotency-key'),
      ifMatch: header(request, 'if-match')?.replace(/^(?:W\/)?"(.*)"$/, '$1'),
    };
  }

  /** Only what a token gives: a page opened in a signed-in browser must not read the process's figures. */
  async ofToken(request: FastifyRequest): Promise<Caller['actor']> {
    return this.authentication.run({ bearer: bearerOf(request) });
  }
}

const bearerOf = (request: FastifyRequest): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
