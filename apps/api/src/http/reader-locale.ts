import { isLocale, type Locale, preferredLocale } from '#kernel';
import type { FastifyRequest } from 'fastify';

/** `?lang=` for a link that is handed on, else what the browser asks for. */
export function localeOf(request: FastifyRequest): Locale {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  return isLocale(asked) ? asked : preferredLocale(request.headers['accept-language']);
}
