import type { Api, Locale } from '#kernel';

/** What the server gives to the pages with each request; the pages reach the rest of the house through `api` alone. */
export interface Visit {
  /** Bound to whoever asks: same rights and same limits as over HTTP. */
  readonly api: Api;
  /** For the scripts of hydrated pages (Content-Security-Policy). */
  readonly nonce: string;
  /** What the reader's browser asks for. A public page holds its language in its path, which wins. */
  readonly locale: Locale;
  /** The address that links in QR codes and structured data start with, without a slash at the end. */
  readonly origin: string;
  readonly signedIn: boolean;
  /** The reader's own choice; the system's when undefined. */
  readonly theme: Theme | undefined;
  readonly now: () => Temporal.Instant;
  readonly forms: FormKeys;
  /** A fault of ours goes to the log, with the request's id. */
  readonly report: (fault: unknown) => void;
  readonly pass: PassCookie;
  /** The `Set-Cookie` that keeps the choice of light or dark. */
  readonly keepTheme: (theme: Theme | undefined) => string;
}

export type Theme = 'light' | 'dark';

/** A page with a form carries a key that is good for one creation, and says when it was made. */
export interface FormKeys {
  make(): string;
  /**
   * Judges a form that came back: `robot` filled the field that nobody sees, `stale` carries no key of ours or one of
   * yesterday. A form that comes back within a second waits until it is a second old.
   */
  check(
    key: string,
    honeypot: string,
  ): Promise<{ verdict: 'fine'; idempotencyKey: string } | { verdict: 'robot' | 'stale' }>;
}

/**
 * The pass that this browser looks at: sealed, HttpOnly, for a short while. The code stays out of addresses, which
 * browsers remember, people share and proxies log.
 */
export interface PassCookie {
  read(): string | undefined;
  /** The `Set-Cookie` that keeps it. */
  keep(passCode: string): string;
  forget(): string;
}

export type WebHandler = (request: Request, visit: Visit) => Promise<Response>;
