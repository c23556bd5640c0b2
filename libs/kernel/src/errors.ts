/** Why the rule says no. Each kind has one HTTP status (`model.md`, HTTP). */
export type RefusalKind =
  | 'invalid' // 422: understood but not valid
  | 'unauthenticated' // 401: not signed in
  | 'forbidden' // 403: in scope but not allowed
  | 'not-found' // 404: absent, or out of scope
  | 'conflict' // 409: the state forbids it
  | 'gone' // 410: it was there, its time is over
  | 'precondition-required' // 428: If-Match is missing
  | 'precondition-failed' // 412: If-Match is stale
  | 'too-many' // 429: a rate limit
  | 'unavailable'; // 503: try again later

/** One thing wrong with one field. `path` is where it stands in the body, such as `people.0.email`. */
export interface FieldError {
  readonly path: string;
  /** A key under `errors` of the catalogues. */
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * A refusal that the rule foresees. Anything else that is thrown is a fault: it is logged with the request's id
 * and answered without detail.
 */
export class DomainError extends Error {
  constructor(
    /** A condition, such as `registration.session-full`; a key under `errors` of the catalogues. */
    readonly code: string,
    readonly kind: RefusalKind,
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** A refusal as it leaves the house: RFC 9457, in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** Seconds to wait, for a rate limit. */
  readonly retryAfter?: number;
}
