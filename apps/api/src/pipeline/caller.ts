import type { Actor } from '#identity';
import type { Locale } from '#kernel';

/** Who is at the door, before anything is decided. */
export interface Caller {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly requestId: string;
  /** For the limits only: hidden at once, never kept or logged. */
  readonly address: string;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
}
