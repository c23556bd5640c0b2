import { House } from '../support/house.js';

const ZONE = 'Europe/Paris';
const SIZES = [5, 5, 4, 4, 4, 4, 4, 3, 3, 2, 2];
const PEOPLE = SIZES.reduce((sum, size) => sum + size, 0);

interface Plan {
  readonly status: string;
  readonly progress: { readonly seconds: number; readonly metrics: object | null };
  readonly plan: { readonly rounds: { readonly tables: { readonly people: string[] }[] }[] } | null;
  readonly metrics: Readonly<Record<string, number>>;
  readonly bounds: Readonly<Record<string, number>>;
  readonly optimal: readonly string[];
  readonly failure: string | null;
}

let house: House;
let eventId: string;
const registrations: string[] = [];

beforeAll(async () => {
  house = await House.open();
  const { body: territory } = await house.call<{ id: string }>('POST', '/territories', {
    name: 'Pays d’essai',
    timeZone: ZONE,
  });
  const day = Temporal.Now.plainDateISO(ZONE).add({ days: 30 });
  const { body: event } = await house.call<{ id: string }>('POST', '/events', {
    territoryId: territory.id,
    format: 'speed_dating',
    title: 'Rencontres d’essai',
    timeZone: ZONE,
    audience: 'professionals',
    sessions: [{ startsAt: `${day}T09:00`, endsAt: `${day}T12:00` }],
  });
  eventId = event.id;
  await house.call('POST', `/events/${eventId}/publish`, {});
  for (const [organisation, size] of SIZES.entries())
    for (let person = 0; person < size; person++) {
      const email = `p${organisation}.${person}@structure.example`;
      const people = [
        {
          firstName: 'P',
          lastName: `N${organisation}.${person}`,
          email,
          organisationName: `S${organisation}`,
        },
      ];
      const path = `/events/${eventId}/registrations`;
      const { body } = await house.call<{ registrations: { id: string }[] }>('POST', path, { people });
      registrations.push(body.registrations[0]!.id);
    }
}, 180_000);
afterAll(() => house?.close());

const ask = async (settings: object): Promise<string> => {
  const { status, body } = await house.call<{ id: string }>(
    'POST',
    `/events/${eventId}/rotation-plans`,
    settings,
  );
  expect(status).toBe(202);
  return body.id;
};
const read = async (id: string): Promise<Plan> =>
  (await house.call<Plan>('GET', `/rotation-plans/${id}`)).body;
const ended = (id: string): Promise<void> =>
  house.until(async () => !['queued', 'running'].includes((await read(id)).status));

describe('a plan, over HTTP', () => {
  it('is followed as it is made, and reaches what cannot be bettered', async () => {
    const id = await ask({ mode: 'mixed', rounds: 5, tables: [5, 5, 5, 5, 5, 5, 5, 5], seconds: 2 });
    const news = await fetch(`${house.url}/api/v1/rotation-plans/${id}/progress`, {
      headers: house.asAdministrator(),
    });
    expect(news.headers.get('content-type')).toContain('text/event-stream');
    const events = (await news.text()).split('\n\n').filter((event) => event.startsWith('event: progress'));
    expect(events.at(-1)).toContain('"status":"ready"');
    const { plan, metrics, optimal } = await read(id);
    expect(metrics).toMatchObject({ repeats: 0, sameOrganisation: 0 });
    expect(optimal).toEqual(expect.arrayContaining(['repeats', 'sameOrganisation']));
    for (const { tables } of plan!.rounds)
      expect(tables.flatMap(({ people }) => people).toSorted()).toEqual(registrations.toSorted());
  });

  it('survives the death of the process that makes it', async () => {
    // Two tables for everybody: no plan is provably the best, so the search goes on until it is stopped.
    const id = await ask({ mode: 'mixed', rounds: 6, tables: [PEOPLE / 2, PEOPLE / 2], seconds: 100 });
    await house.until(async () => (await read(id)).progress.metrics !== null);
    await house.end('SIGKILL');
    await house.again();
    // Taken up again once the claim of the dead has run out.
    await house.sql(
      `update rotation_plan set worked_until = now() - interval '1 second' where status = 'running'`,
    );
    await house.until(async () => {
      const { status, progress } = await read(id);
      return status === 'running' && progress.seconds > 0;
    });
    expect((await house.call('POST', `/rotation-plans/${id}/cancel`)).status).toBe(200);
    await ended(id);
    const { status, plan, failure } = await read(id);
    expect({ status, failure }).toEqual({ status: 'ready', failure: null });
    expect(plan!.rounds).toHaveLength(6);
  }, 180_000);

  it('is given back when the process is asked to end, and goes on with the next', async () => {
    const id = await ask({ mode: 'mixed', rounds: 6, tables: [PEOPLE / 2, PEOPLE / 2], seconds: 100 });
    await house.until(async () => (await read(id)).status === 'running');
    expect(await house.end()).toBe(0);
    await house.again();
    await house.until(async () => (await read(id)).progress.metrics !== null);
    await house.call('POST', `/rotation-plans/${id}/cancel`);
    await ended(id);
    expect((await read(id)).status).toBe('ready');
  }, 180_000);

  it('that cannot be is refused with the nearest thing that can', async () => {
    const { status, body } = await house.call<{ code: string; title: string }>(
      'POST',
      `/events/${eventId}/rotation-plans`,
      { mode: 'mixed', rounds: 3, tables: [6, 6] },
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'matching.seats-do-not-fit' });
    expect(body.title).toContain(String(PEOPLE));
  });
});
