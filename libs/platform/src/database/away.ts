/** Codes of the system and of the driver for a server that is not there. */
const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What `pg` says, without a code, when a connection ends in the middle of a statement. */
const ENDED =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/**
 * Whether the database was not there, or went away: SQLSTATE classes 08 and 57P, and what a broken connection looks
 * like. Nobody knows how far the work had come; whoever asks again with the same key loses nothing.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return GONE.has(code) || /^(?:08...|57P0.)$/.test(code);
  return ENDED.test(error.message) || (cause !== undefined && isDatabaseAway(cause));
}
