import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { visitContext } from '../app/context.js';
import type { WebHandler } from './visit.js';

/** The pages as one function from a web request to its answer; `apps/api` mounts it. */
export function createWebHandler(): WebHandler {
  const handle = createRequestHandler(build, 'production');
  return (request, visit) => {
    const context = new RouterContextProvider();
    context.set(visitContext, visit);
    return handle(request, context);
  };
}
