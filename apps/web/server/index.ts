import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { visitContext } from '../app/context.js';
import { translator } from '../app/words.js';
import type { WebHandler } from './visit.js';

/** The pages as one function from a web request to its answer; `apps/api` mounts it. */
export function createWebHandler(): WebHandler {
  const handle = createRequestHandler(build, 'production');
  return async (request, visit) => {
    if (isForeign(request) || !(await isReadable(request)))
      return new Response(translator(visit.locale)('public.problem.badRequestLead'), { status: 400 });
    const context = new RouterContextProvider();
    context.set(visitContext, visit);
    return handle(request, context);
  };
}

/** A form that another site sent in our reader's name. React Router would refuse it too, as a fault of ours. */
function isForeign({ method, headers, url }: Request): boolean {
  const origin = headers.get('origin');
  return method !== 'GET' && method !== 'HEAD' && origin !== null && origin !== new URL(url).origin;
}

/** Actions read forms and nothing else; what is no form, or half of one, stops here. */
async function isReadable(request: Request): Promise<boolean> {
  if (request.body === null) return true;
  return request
    .clone()
    .formData()
    .then(
      () => true,
      () => false,
    );
}
