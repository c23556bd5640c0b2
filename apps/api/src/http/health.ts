import type { Actor } from '#identity';
import { isAdministrator } from '#identity';
import { DomainError } from '#kernel';
import type { Ground } from '#platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.js';
import { readiness } from './readiness.js';

/** What operators look at (contract, Health). */
export function mountHealth(
  fastify: FastifyInstance,
  ground: Ground,
  metrics: Metrics,
  tokenHolder: (request: FastifyRequest) => Promise<Actor>,
): void {
  fastify.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  fastify.get('/readyz', async (_request, reply) => {
    const { ready, parts } = await readiness(ground);
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : 'unavailable', parts });
  });

  fastify.get('/metrics', async (request, reply) => {
    const actor = await tokenHolder(request);
    if (actor.accountId === null) throw new DomainError('platform.not-signed-in', 'unauthenticated');
    if (!isAdministrator(actor)) throw new DomainError('platform.not-found', 'not-found');
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}
