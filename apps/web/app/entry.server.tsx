import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type RouterContextProvider,
} from 'react-router';
import { visitContext } from './context.js';

/** One buffer, never a stream: no page defers its data, and a whole answer is faster and can be kept. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const hydrated = router.staticHandlerContext.matches.some(
    ({ route }) => (route.handle as { hydrate?: boolean } | undefined)?.hydrate,
  );
  const page = (nonce?: string) => <ServerRouter context={router} url={request.url} nonce={nonce} />;
  if (!hydrated) return new Response(`<!DOCTYPE html>${renderToString(page())}`, { status, headers });
  const { nonce } = context.get(visitContext);
  return new Response(await wholeStream(page(nonce), nonce), { status, headers });
}

/** A hydrated page carries its data in a stream of its own, which only this renderer waits for. */
async function wholeStream(page: React.ReactNode, nonce: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = new PassThrough();
  await new Promise<void>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => {
        pipe(body);
        resolve();
      },
      onShellError: reject,
    });
  });
  return Uint8Array.from(await buffer(body));
}

/** What the reader's browser gave up, and refusals that a page shows, are no faults of ours. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.get(visitContext).report(error);
}
