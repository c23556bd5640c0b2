import { PostgresError } from '#platform';
import { DatabaseUnreachable } from './database.js';
import { inBoth } from './screen.js';

/** What an operator reads when the process cannot start: a sentence they can act upon, else the fault itself. */
export function failureLines(error: unknown): readonly string[] {
  // A bad configuration, and code whose parts do not fit: every problem at once.
  if (hasProblems(error)) return error.problems;
  if (error instanceof PostgresError) return inBoth(`postgres.${error.failure}`, error.details);
  if (error instanceof DatabaseUnreachable)
    return inBoth('failed.databaseUnreachable', { reason: error.reason });
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE') return inBoth('failed.portTaken', { port: port ?? '' });
  if (code === 'EACCES' && port !== undefined)
    return inBoth('failed.portForbidden', { port, host: address ?? '' });
  return [...inBoth('failed.fault'), error instanceof Error ? (error.stack ?? error.message) : String(error)];
}

const hasProblems = (error: unknown): error is { readonly problems: readonly string[] } =>
  Array.isArray((error as { problems?: unknown }).problems);
