import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Rendered } from './kept-pages.js';

/** The request as the pages know it. Their address is the one that the reader typed, behind a trusted proxy too. */
export function webRequest(request: FastifyRequest, reply: FastifyReply, baseUrl: string): Request {
  const given = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) given.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return new Request(addressOf(request, baseUrl), {
    method: request.method,
    headers,
    signal: given.signal,
    ...(request.body instanceof Buffer && { body: Uint8Array.from(request.body) }),
  });
}

/** The same page for everybody: nothing of this reader goes in, and their leaving does not stop it for the others. */
export const readersRequest = (request: FastifyRequest, baseUrl: string): Request =>
  new Request(addressOf(request, baseUrl));

/**
 * The address that the reader typed. Where the host is that of `BASE_URL`, so is the scheme, whatever a proxy that
 * nobody declared forgot to say: a form's origin is compared with it.
 */
export function addressOf(request: FastifyRequest, baseUrl: string): URL {
  const base = new URL(baseUrl);
  const host = request.host || base.host;
  const origin = host === base.host ? base.origin : `${request.protocol}://${host}`;
  return new URL(origin + request.originalUrl.replace(/^\/*/, '/'));
}

/** A whole answer, its cookies apart: they are no header that can be joined. */
export async function whole(
  response: Response,
): Promise<Rendered & { readonly status: number; readonly cookies: readonly string[] }> {
  const headers = [...response.headers].filter(([name]) => name !== 'set-cookie');
  const cookies = response.headers.getSetCookie();
  const keep =
    response.status === 200 &&
    cookies.length === 0 &&
    /\bpublic\b/.test(response.headers.get('cache-control') ?? '');
  return { status: response.status, headers, cookies, keep, body: Buffer.from(await response.arrayBuffer()) };
}
