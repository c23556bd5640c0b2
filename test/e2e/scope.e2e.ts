import { House } from '../support/house.js';
import { type Operation, operationsOf, sample } from '../support/rubbish.js';

type Headers = Readonly<Record<string, string>>;

/**
 * Operations that need no scope: what they give is the caller's own, or is open to anyone. A new operation that is
 * neither listed here nor refused to strangers fails.
 */
const OWN_BUSINESS = new Set(['readMe', 'listManagedEvents', 'listMessages', 'createPlace']);

let house: House;
let operations: readonly Operation[];
let here: Readonly<Record<string, string>>;
const strangers: Record<string, Headers> = {};

async function territory(name: string): Promise<string> {
  return (await house.call<{ id: string }>('POST', '/territories', { name, timeZone: 'Europe/Paris' })).body
    .id;
}
async function eventIn(territoryId: string): Promise<{ id: string; sessionId: string }> {
  const { status, body } = await house.call<{ id: string; sessions: { id: string }[] }>('POST', '/events', {
    territoryId,
    format: 'workshop',
    title: 'Un atelier',
    timeZone: 'Europe/Paris',
    audience: 'public',
    capacity: 5,
    sessions: [{ startsAt: '2031-03-09T14:00', endsAt: '2031-03-09T16:00' }],
  });
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  await house.call('POST', `/events/${body.id}/publish`, {});
  return { id: body.id, sessionId: body.sessions[0]!.id };
}
async function organiserOf(territoryId: string, email: string): Promise<Headers> {
  await house.call('POST', '/accounts', { email, role: 'organiser', territoryId });
  return house.signIn(email);
}

beforeAll(async () => {
  house = await House.open();
  operations = operationsOf((await house.call('GET', '/api/openapi.json')).body);
  const [ours, theirs] = [await territory('Ici'), await territory('Ailleurs')];
  const [event, other] = [await eventIn(ours), await eventIn(theirs)];
  const { body } = await house.call<{ registrations: { id: string }[] }>(
    'POST',
    `/events/${event.id}/registrations`,
    {
      people: [{ firstName: 'Inès', lastName: 'Vallon', email: 'ines.secret@courriel.example' }],
    },
  );
  here = {
    event: event.id,
    session: event.sessionId,
    registration: body.registrations[0]!.id,
    territory: ours,
  };
  strangers['organiser elsewhere'] = await organiserOf(theirs, 'ailleurs@structure.example');
  const { body: desk } = await house.call<{ url: string }>('POST', `/events/${other.id}/desk-links`, {});
  const token = decodeURIComponent(new URL(desk.url).pathname.split('/').at(-1)!);
  const signedIn = await house.call('POST', '/auth/sign-ins', { token }, {});
  strangers['desk elsewhere'] = {
    cookie: signedIn.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
  strangers['visitor'] = {};
}, 180_000);
afterAll(() => house.close());

function addressOf({ path }: Operation): string {
  const id = path.includes('/sessions/')
    ? here['session']!
    : path.includes('/registrations/')
      ? here['registration']!
      : here['event']!;
  return path.replace('{id}', id).replace(/\{\w+\}/g, 'unknown');
}
function bodyOf({ body, method }: Operation): unknown {
  if (method === 'GET' || method === 'DELETE' || !body) return undefined;
  const text = JSON.stringify(sample(body));
  return JSON.parse(
    text.replaceAll('"territoryId":"2030-01-01T10:00"', `"territoryId":"${here['territory']}"`),
  );
}

describe('nobody reads across', () => {
  it.each(['visitor', 'organiser elsewhere', 'desk elsewhere'])(
    'a %s is refused on every route that is not open to anyone',
    async (who) => {
      const let_through: string[] = [];
      for (const operation of operations.filter(
        ({ access, name }) => access !== 'anyone' && !OWN_BUSINESS.has(name),
      )) {
        const { status, body } = await house.call(operation.method, addressOf(operation), bodyOf(operation), {
          ...strangers[who],
          'if-match': '"1"',
        });
        const refused = [401, 403, 404, 422].includes(status);
        if (!refused || JSON.stringify(body).includes('ines.secret'))
          let_through.push(`${operation.name}: ${status}`);
      }
      expect(let_through).toEqual([]);
    },
  );

  it.each(['organiser elsewhere', 'desk elsewhere'])(
    'to a %s, what stands in another territory does not exist',
    async (who) => {
      const about = operations.filter(
        ({ access, path }) =>
          access !== 'anyone' && /events\/\{id\}|sessions\/\{id\}|registrations\/\{id\}/.test(path),
      );
      const seen: string[] = [];
      for (const operation of about) {
        const { status } = await house.call(operation.method, addressOf(operation), bodyOf(operation), {
          ...strangers[who],
          'if-match': '"1"',
        });
        // 403 says only that no role of theirs could ever do this, 422 that the body was not read any further.
        if (![403, 404, 422].includes(status)) seen.push(`${operation.name}: ${status}`);
      }
      expect(seen).toEqual([]);
      expect(about.length).toBeGreaterThan(8);
    },
  );

  it('an organiser’s lists hold nothing of another territory', async () => {
    const elsewhere = strangers['organiser elsewhere']!;
    for (const path of ['/managed-events', '/managed-events?when=past', '/messages']) {
      const { body } = await house.call('GET', path, undefined, elsewhere);
      expect(JSON.stringify(body)).not.toContain(here['event']);
    }
    expect((await house.call('GET', `/messages?eventId=${here['event']}`, undefined, elsewhere)).status).toBe(
      404,
    );
  });
});
