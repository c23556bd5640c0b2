import type { AnswerOf, Endpoint, Schema } from '#kernel';
import 'reflect-metadata';

type AnyEndpoint = Endpoint<Schema | undefined, Schema | undefined, Schema | undefined, Schema | undefined>;

const SERVED = 'passerelle:serves';

/**
 * Says which endpoint a controller's method answers. The method receives the validated input and the call
 * (`#identity`'s `Call`: who asks, in which language) and gives the answer, or `withHeaders(answer, …)`.
 */
export function Serve(endpoint: AnyEndpoint): MethodDecorator {
  return (target, method) => {
    const served: Map<string | symbol, AnyEndpoint> =
      Reflect.getOwnMetadata(SERVED, target.constructor) ?? new Map();
    served.set(method, endpoint);
    Reflect.defineMetadata(SERVED, served, target.constructor);
  };
}

/** The endpoints of a controller class, by method name. */
export const servedBy = (controller: object): ReadonlyMap<string | symbol, AnyEndpoint> =>
  Reflect.getOwnMetadata(SERVED, controller) ?? new Map<string | symbol, AnyEndpoint>();

/** An answer with what belongs in its head: an ETag, a cookie. */
export class AnswerWithHeaders<Answer> {
  constructor(
    readonly answer: Answer,
    readonly headers: Readonly<Record<string, string>>,
    readonly status?: number,
  ) {}
}

export const withHeaders = <Answer>(
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  status?: number,
) => new AnswerWithHeaders(answer, headers, status);

/** What a controller's method may give back for an endpoint. */
export type Answered<E> = Promise<AnswerOf<E> | AnswerWithHeaders<AnswerOf<E>>>;

export type { AnyEndpoint };
