import { House } from '../support/house.js';
import { bodies, type Operation, operationsOf, PLACES } from '../support/rubbish.js';

let house: House;
let operations: readonly Operation[];
let known: Readonly<Record<string, string>>;

beforeAll(async () => {
  house = await House.open();
  operations = operationsOf((await house.call('GET', '/api/openapi.json')).body);
  const { body: territory } = await house.call<{ id: string }>('POST', '/territories', {
    name: 'Essais',
    timeZone: 'Europe/Paris',
  });
  const { body: event } = await house.call<{ id: string }>('POST', '/events', {
    territoryId: territory.id,
    format: 'workshop',
    title: 'Essais',
    timeZone: 'Europe/Paris',
    audience: 'public',
    capacity: 3,
    sessions: [{ startsAt: '2031-03-09T14:00', endsAt: '2031-03-09T16:00' }],
  });
  await house.call('POST', `/events/${event.id}/publish`, {});
  known = { territoryId: territory.id, event: event.id };
}, 120_000);
afterAll(() => house.close());

/** Sends a request and says what is wrong with the answer; nothing when it is an answer of ours. */
async function complaint(operation: Operation, path: string, body: unknown): Promise<string | undefined> {
  const {
    status,
    headers,
    body: answer,
  } = await house.call(operation.method, path, body, {
    ...house.asAdministrator(),
    'if-match': '"1"',
  });
  const what = `${operation.name} ${path.slice(0, 120)} ${JSON.stringify(body)?.slice(0, 120)}`;
  if (status >= 500) return `${status}: ${what}`;
  if (status < 400) return undefined;
  // Outside the API's base an address that is nobody's is a page's, and its answer is a page.
  if (status === 404 && !path.startsWith('/api/') && headers.get('content-type')?.startsWith('text/html'))
    return undefined;
  const isProblem =
    headers.get('content-type')?.startsWith('application/problem+json') && typeof answer['code'] === 'string';
  return isProblem ? undefined : `no problem with a code (${status}): ${what}`;
}
const fill = (path: string, value: string) => path.replace(/\{\w+\}/g, value);

describe('rubbish, made from the OpenAPI document', () => {
  it('no body gives a fault, and every refusal is a problem with a code', async () => {
    const complaints: string[] = [];
    let sent = 0;
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      for (const body of bodies(operation.body)) {
        const path = fill(operation.path, operation.path.includes('events') ? known['event']! : PLACES[0]!);
        const found = await complaint(operation, path, body);
        sent++;
        if (found) complaints.push(found);
      }
    }
    expect(complaints).toEqual([]);
    expect(sent).toBeGreaterThan(500);
  }, 240_000);

  it('no address and no query gives a fault', async () => {
    const complaints: string[] = [];
    for (const operation of operations) {
      for (const value of PLACES) {
        const query = operation.query.map((name) => `${name}=${value}&${name}[]=${value}`).join('&');
        const body = operation.method === 'GET' || operation.method === 'DELETE' ? undefined : {};
        for (const path of new Set([
          fill(operation.path, value),
          `${fill(operation.path, known['event']!)}?${query}`,
        ])) {
          const found = await complaint(operation, path, body);
          if (found) complaints.push(found);
        }
      }
    }
    expect(complaints).toEqual([]);
  }, 120_000);

  it('a body that is no JSON, is too long or claims to be a form is refused', async () => {
    const send = (body: string, type: string) =>
      fetch(`${house.url}/api/v1/auth/links`, { method: 'POST', body, headers: { 'content-type': type } });
    expect((await send('{"email":', 'application/json')).status).toBe(400);
    expect((await send(JSON.stringify({ email: 'a'.repeat(2_000_000) }), 'application/json')).status).toBe(
      413,
    );
    expect((await send('email=a@b.fr', 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it('the process still answers, and its log holds nothing that was sent', async () => {
    expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
    expect(house.output).not.toMatch(/drop table|aaaaaaaaaa/);
  });
});
