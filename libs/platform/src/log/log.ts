import type { Configuration } from '../config/configuration.js';
import { pino, type Logger } from 'pino';

/** Nest's token for the process's log. */
export const LOG = Symbol('log');

/**
 * Structured lines on standard output. What a line may hold is listed by whoever writes it: method, route pattern,
 * status, duration, request id. Never an address, a query, a body, a name or a code.
 */
export const createLog = (configuration: Pick<Configuration, 'logLevel'>): Logger =>
  pino({
    level: configuration.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: withoutParameters },
  });

/** An error's class, code and stack. A database driver's `detail` and a query's parameters hold people's data. */
function withoutParameters(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.constructor.name,
    code,
    constraint,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 12)
      .join('\n'),
  };
}
