import type { AnyEndpoint } from '#platform';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
// Not the package's entry, which evaluates the whole browser bundle.
import swaggerFolder from 'swagger-ui-dist/absolute-path.js';
import { openApiDocument } from './document.js';

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Passerelle API</title>
    <link rel="stylesheet" href="/api/docs/assets/swagger-ui.css" />
  </head>
  <body>
    <div id="swagger-ui"></div>
    <noscript><p><a href="/api/openapi.json">openapi.json</a></p></noscript>
    <script src="/api/docs/assets/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;

/** The page needs styles written into elements; scripts stay ours alone. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'";

/** `/api/openapi.json` for programs, `/api/docs` for people. */
export async function mountDocs(fastify: FastifyInstance, endpoints: readonly AnyEndpoint[]): Promise<void> {
  const document = JSON.stringify(openApiDocument(endpoints));
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document),
  );
  fastify.get('/api/docs', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
  fastify.get('/api/docs/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(START),
  );
  await fastify.register(fastifyStatic, {
    root: swaggerFolder(),
    prefix: '/api/docs/assets/',
    index: false,
    decorateReply: false,
  });
}
