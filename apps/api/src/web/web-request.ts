import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Rendered } from './kept-pages.js';

/** The request as the pages know it. Their address is the one that the reader typed, behind a trusted proxy too. */
export function webRequest(request: FastifyRequest, reply: FastifyReply): Request {
  const given = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) given.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one);
  return new Request(addressOf(request), {
    method: request.method,
    headers,
    signal: given.signal,
    ...(request.body instanceof Buffer && { body: Uint8Array.from(request.body) }),
  });
}

/** The same page for everybody: nothing of this reader goes in, and their leaving does not stop it for the others. */
export const readersRequest = (request: FastifyRequest): Request => new Request(addressOf(request));

export const addressOf = (request: FastifyRequest): URL =>
  new URL(`${request.protocol}://${request.host || 'localhost'}${request.originalUrl.replace(/^\/+/, '/')}`);

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
