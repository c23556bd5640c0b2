import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

/** One line a request: method, the route's pattern (never the address asked for, which may hold a code), status, time. */
export function logRequests(fastify: FastifyInstance, log: Logger, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.answered(request.method, route, reply.statusCode, milliseconds / 1000);
    if (route !== '/healthz' && route !== '/readyz') {
      log.info(
        { requestId: request.id, method: request.method, route, status: reply.statusCode, milliseconds },
        'answered',
      );
    }
    done();
  });
}
