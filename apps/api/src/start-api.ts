import { Authentication } from '#identity';
import { type Ground, Handlers, LOG } from '#platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { ApiModule } from './api.module.js';
import { Callers } from './http/caller-of.js';
import { createServer } from './http/create-server.js';
import { mountHealth } from './http/health.js';
import { acceptJson } from './http/json-body.js';
import { Metrics } from './http/metrics.js';
import { mountEndpoints } from './http/mount-endpoints.js';
import { answerNotFound, answerRefusals } from './http/problem-answers.js';
import { logRequests } from './http/request-log.js';
import { mountDocs } from './openapi/mount-docs.js';
import { apiOf } from './pipeline/api-of.js';
import { EndpointPipeline } from './pipeline/endpoint-pipeline.js';
import { EndpointRegistry } from './pipeline/endpoint-registry.js';
import { mountPages } from './web/mount-pages.js';

export interface StartedApi {
  /** The address that it listens on. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Finishes the requests in hand and takes no more. */
  stop(): Promise<void>;
}

/** Serves the API and the pages. @throws BadWiring or BadEndpoints when the code at hand cannot be served whole. */
export async function startApi(ground: Ground): Promise<StartedApi> {
  const app = await createApi(ground);
  const { host, port } = ground.configuration;
  await app.listen(port, host);
  return { url: await app.getUrl(), app, stop: () => app.close() };
}

/** The same without listening, for `inject`. */
export async function createApi(ground: Ground): Promise<NestFastifyApplication> {
  const server = await createServer(ground.configuration);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.on(ground),
    new FastifyAdapter(server),
    {
      bodyParser: false,
      logger: false,
      abortOnError: false,
    },
  );
  const log = app.get<Logger>(LOG);
  const metrics = new Metrics();
  logRequests(server, log, metrics);
  // Before `init`: the pages' plugin must stand before Nest closes the list of routes.
  const registry = app.get(EndpointRegistry);
  registry.gather();
  await mount(server, app, ground, log, metrics);
  await app.init();
  app.get(Handlers).assertComplete();
  await server.ready();
  return app;
}

async function mount(
  server: FastifyInstance,
  app: NestFastifyApplication,
  ground: Ground,
  log: Logger,
  metrics: Metrics,
): Promise<void> {
  const pipeline = app.get(EndpointPipeline);
  const endpoints = app
    .get(EndpointRegistry)
    .all()
    .map(({ endpoint }) => endpoint);
  const callers = new Callers(app.get(Authentication), ground.configuration);
  await server.register(async (scope) => {
    acceptJson(scope);
    answerRefusals(scope, log);
    mountEndpoints(scope, endpoints, pipeline, (request) => callers.of(request));
    mountHealth(scope, ground, metrics, (request) => callers.ofToken(request));
    await mountDocs(scope, endpoints);
    scope.all('/api/*', answerNotFound);
  });
  await server.register(async (scope) => {
    await mountPages(scope, {
      ground,
      log,
      apiFor: async (request, locale) => apiOf(pipeline, { ...(await callers.of(request)), locale }),
    });
  });
}
