import { isId } from '#kernel';
import type { RouteArgs } from '../../context.js';

/**
 * The worker of one screen. Its page comes from the network, and from what was kept when there is none; styles and
 * scripts, whose names change with their content, from what was kept. It knows no other page and no answer of the API.
 */
const WORKER = `
const KEPT = 'passerelle-board ' + self.registration.scope;
const PATIENCE = 4000;
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname, origin } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fresh(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request));
});
async function fresh(request) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) await cache.put(request, answer.clone());
    return answer.status < 500 ? answer : ((await cache.match(request)) ?? answer);
  } catch (fault) {
    const kept = (await cache.match(request)) ?? (await cache.match(request, { ignoreSearch: true }));
    if (kept) return kept;
    throw fault;
  }
}
async function keptFirst(request) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
// What the page loaded before this worker stood: it says so, and it is kept; what an older build was made of goes.
self.addEventListener('message', (event) => {
  event.waitUntil(keep(event.data.filter((one) => typeof one === 'string')));
});
async function keep(addresses) {
  const cache = await caches.open(KEPT);
  await cache.addAll(addresses);
  for (const { url } of await cache.keys())
    if (new URL(url).pathname.startsWith('/assets/') && !addresses.includes(url)) await cache.delete(url);
}
`;

export function loader({ request, params }: RouteArgs<'id'>): Response {
  if (!isId(params.id)) return new Response(null, { status: 404 });
  const scope = new URL(request.url).pathname.replace(/\/[^/]*$/, '');
  return new Response(WORKER, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': scope,
    },
  });
}
