import type { Api } from '#kernel';
import type { AnyEndpoint } from '#platform';
import type { Caller } from './caller.js';
import type { EndpointPipeline } from './endpoint-pipeline.js';
import type { RawRequest } from './validation.js';

/** The API bound to one caller, for the pages: the same pipeline as over HTTP, without the wire. */
export const apiOf = (pipeline: EndpointPipeline, caller: Caller): Api => ({
  call: (endpoint, request, options = {}) =>
    pipeline.run(endpoint as AnyEndpoint, request as RawRequest, {
      ...caller,
      idempotencyKey: undefined,
      ifMatch: undefined,
      ...options,
    }) as never,
});
