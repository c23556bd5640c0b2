import type { Problem } from './errors.js';

/**
 * A schema as the Standard Schema specification describes it (https://standardschema.dev); zod's are. Written out
 * here because the kernel imports nothing.
 */
export interface Schema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => unknown;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}
type In<S> = S extends Schema<infer Input, infer _Output> ? Input : undefined;
type Out<S> = S extends Schema<infer _Input, infer Output> ? Output : undefined;

export type Role = 'administrator' | 'region' | 'organiser' | 'referent' | 'desk' | 'professional';

/**
 * Who may call at all. The scope (which territory, which event) is checked in the use case, where the thing that is
 * asked for is known; here only what can be said before it is loaded.
 */
export type Access = 'anyone' | 'signed-in' | readonly Role[];

/** How often: `limit` calls in `seconds`, counted by caller address, by account or by the value of a path parameter. */
export interface RateLimit {
  readonly name: string;
  readonly limit: number;
  readonly seconds: number;
  readonly by: 'address' | 'account' | { readonly param: string };
  /**
   * Only calls that find nothing count: a class that opens its passes behind one address is no guesser. Each call is
   * counted before it is looked up and given back when it was right, so that many at once cannot slip through.
   */
  readonly counts?: 'what-is-not-found';
}

export interface EndpointDefinition<
  Params extends Schema | undefined,
  Query extends Schema | undefined,
  Body extends Schema | undefined,
  Answer extends Schema | undefined,
> {
  /** Verb and noun: the operation id of the OpenAPI document. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** From `/api/v1`, with `:name` for parameters; a path that starts with `//` stands outside `/api/v1`. */
  readonly path: string;
  /** One sentence for the API's human page. */
  readonly summary: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer?: Answer;
  /** 200 unless said. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Not JSON: the media type of the text or bytes that the handler gives. */
  readonly produces?: string;
  /** The codes a caller should be ready for, beyond the ones every endpoint may give. */
  readonly problems?: readonly string[];
  /** A POST that creates: `Idempotency-Key` is honoured. */
  readonly creates?: boolean;
  /** The handler answers repeats by itself, in its own transaction; else the door does. */
  readonly repeats?: 'answered-by-handler';
  /** Changes what was read: `If-Match` is required. */
  readonly ifMatch?: boolean;
  readonly limits?: readonly RateLimit[];
}

export type Endpoint<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Answer extends Schema | undefined = Schema | undefined,
> = EndpointDefinition<Params, Query, Body, Answer>;

/** Declares an endpoint. One schema is validation, type, response filter and OpenAPI component. */
export const defineEndpoint = <
  const Params extends Schema | undefined = undefined,
  const Query extends Schema | undefined = undefined,
  const Body extends Schema | undefined = undefined,
  const Answer extends Schema | undefined = undefined,
>(
  definition: EndpointDefinition<Params, Query, Body, Answer>,
): Endpoint<Params, Query, Body, Answer> => definition;

/** What a handler receives: validated. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _A>
    ? { readonly params: Out<P>; readonly query: Out<Q>; readonly body: Out<B> }
    : never;

/** What a caller gives: not yet validated. */
export type RequestOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer _A>
    ? (P extends undefined ? { params?: undefined } : { params: In<P> }) &
        (Q extends undefined ? { query?: undefined } : { query?: In<Q> }) &
        (B extends undefined ? { body?: undefined } : { body: In<B> })
    : never;

/** What a handler gives back, before the answer's schema strips what it does not name. */
export type AnswerOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer A>
    ? A extends undefined
      ? unknown
      : Out<A>
    : never;

export interface CallOptions {
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}

/** Calls made in process: same schemas, same access, same limits as over HTTP. The web calls nothing else. */
export interface Api {
  call<E>(endpoint: E, request: RequestOf<E>, options?: CallOptions): Promise<Outcome<AnswerOf<E>>>;
}

export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer; readonly status: number; readonly headers: Headers }
  | { readonly ok: false; readonly problem: Problem };
