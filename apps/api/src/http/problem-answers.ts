import { DomainError, type Problem } from '#kernel';
import { isDatabaseAway, translator } from '#platform';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { faultProblem, problemOf } from '../pipeline/problem.js';
import { localeOf } from './reader-locale.js';

export const API_BASE = '/api/v1';

export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};

/** What Fastify refuses before an endpoint is reached, in the same form and language as every other refusal. */
export function answerRefusals(fastify: FastifyInstance, log: Logger): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (reply.sent) return;
    if (error instanceof DomainError) return sendProblem(reply, problemOf(error, localeOf(request)));
    const refused = refusedByServer(error, request);
    if (refused) return sendProblem(reply, refused);
    if (isDatabaseAway(error))
      return sendProblem(
        reply,
        problemOf(new DomainError('platform.unavailable', 'unavailable'), localeOf(request)),
      );
    log.error({ err: error, requestId: request.id }, 'fault');
    return sendProblem(reply, faultProblem(localeOf(request), request.id));
  });
}

/** Anything under `/api` that no endpoint serves. */
export const answerNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(reply, problemOf(new DomainError('platform.not-found', 'not-found'), localeOf(request)));

function refusedByServer(error: FastifyError, request: FastifyRequest): Problem | undefined {
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return undefined;
  const code =
    { 413: 'platform.body-too-large', 404: 'platform.not-found', 405: 'platform.method-not-allowed' }[
      status
    ] ?? 'platform.unreadable-body';
  return {
    type: `urn:passerelle:problem:${code}`,
    title: translator(localeOf(request))(`errors:${code}`),
    status,
    code,
  };
}
