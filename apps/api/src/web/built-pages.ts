import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { WebHandler } from '../../../web/server/visit.js';

/** Where the pages were built: beside the package's own file, from the sources as from `dist`. */
const BUILT = join(packageFolder(import.meta.dirname), 'apps', 'web', 'build');

function packageFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageFolder(dirname(from));
}

export async function loadPages(): Promise<WebHandler> {
  const address = pathToFileURL(join(BUILT, 'server', 'index.js')).href;
  const { createWebHandler } = (await import(address)) as { createWebHandler(): WebHandler };
  return createWebHandler();
}

/** Styles, fonts, scripts. What the build names by its content never changes. */
export async function serveAssets(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: join(BUILT, 'client'),
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      ),
  });
}
