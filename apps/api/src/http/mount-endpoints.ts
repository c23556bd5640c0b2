import type { Outcome } from '#kernel';
import type { AnyEndpoint } from '#platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../pipeline/caller.js';
import type { EndpointPipeline } from '../pipeline/endpoint-pipeline.js';
import { API_BASE, sendProblem } from './problem-answers.js';

/** Where an endpoint stands: under the API's base, or at the root when its path starts with `//`. */
export const urlOf = ({ path }: Pick<AnyEndpoint, 'path'>): string =>
  path.startsWith('//') ? path.slice(1) : API_BASE + path;

/** Gives every endpoint its route. All that decides stands in the pipeline. */
export function mountEndpoints(
  fastify: FastifyInstance,
  endpoints: readonly AnyEndpoint[],
  pipeline: EndpointPipeline,
  callerOf: (request: FastifyRequest) => Promise<Caller>,
): void {
  for (const endpoint of endpoints) {
    fastify.route({
      method: endpoint.method,
      url: urlOf(endpoint).replace(/:(\w+)\.(\w+)$/, ':$1(^[^/]+?).$2'),
      handler: async (request, reply) => {
        const { params, query, body } = request;
        const outcome = await pipeline.run(endpoint, { params, query, body }, await callerOf(request));
        return outcome.ok ? sendAnswer(reply, endpoint, outcome) : sendProblem(reply, outcome.problem);
      },
    });
  }
}

function sendAnswer(
  reply: FastifyReply,
  endpoint: AnyEndpoint,
  outcome: Outcome<unknown> & { ok: true },
): FastifyReply {
  reply.status(outcome.status);
  for (const [name, value] of outcome.headers) reply.header(name, value);
  if (endpoint.path.startsWith('//') === false && !reply.hasHeader('cache-control'))
    reply.header('cache-control', 'no-store');
  if (endpoint.method === 'GET' && isKept(reply)) return reply.status(304).send();
  if (endpoint.produces) return reply.type(endpoint.produces).send(outcome.answer ?? '');
  if (outcome.status === 204 || !endpoint.answer) return reply.send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(outcome.answer));
}

/** The caller holds this very answer already (RFC 9110, 13.1.2): compared weakly, as a GET asks. */
function isKept(reply: FastifyReply): boolean {
  const etag = String(reply.getHeader('etag') ?? '').replace(/^W\//, '');
  const held = reply.request.headers['if-none-match'] ?? '';
  return etag !== '' && held.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
