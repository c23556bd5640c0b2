import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnsureAdministrator, FirstAdministratorLink } from '#identity';
import { type Ground, readConfiguration } from '#platform';
import { testDatabase } from '#platform/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { layGround, leaveGround } from '../ground.js';
import { createApi } from '../start-api.js';

const TOKEN = 'a-token-of-thirty-two-characters-or-more';

let folder: string;
let ground: Ground;
let app: NestFastifyApplication;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-desk-'));
  const environment = { NODE_ENV: 'test', PASSERELLE_DATA: folder, LOG_LEVEL: 'silent' };
  const configuration = readConfiguration({ ...environment, DATABASE_URL: await testDatabase() });
  ground = await layGround({ ...configuration, databaseUrl: configuration.databaseUrl! });
  app = await createApi(ground);
});
afterAll(async () => {
  await app.close();
  await leaveGround(ground);
  rmSync(folder, { recursive: true, force: true });
});

/** What this journey reads of the answers. */
interface Answer {
  readonly id: string;
  readonly url: string;
  readonly passCode: string;
  readonly sessions: readonly { readonly id: string }[];
  readonly people: unknown;
  readonly results: unknown;
}

interface Asked {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly bearer?: string;
}
async function ask(method: 'GET' | 'POST', path: string, { cookie, body, bearer }: Asked = {}) {
  const response = await app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      ...(cookie && { cookie }),
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
  const json = (response.body === '' ? undefined : JSON.parse(response.body)) as Answer;
  return { status: response.statusCode, json, headers: response.headers };
}
const signIn = async (url: string) => {
  const answer = await ask('POST', '/auth/sign-ins', { body: { token: url.split('/').at(-1) } });
  const [cookie] = [answer.headers['set-cookie']].flat();
  return { ...answer, set: String(cookie), cookie: String(cookie).split(';')[0]! };
};

describe('from the first administrator to the door', () => {
  it('signs in, builds a territory, opens a desk and notes an arrival', async () => {
    const first = await signIn((await app.get(FirstAdministratorLink).run())!);
    expect(first.status).toBe(200);
    expect(first.set).toMatch(/^passerelle_sign_in=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const { cookie } = first;
    expect((await ask('GET', '/me', { cookie })).json).toMatchObject({ roles: [{ role: 'administrator' }] });

    const territory = (
      await ask('POST', '/territories', { cookie, body: { name: 'Aubagne', timeZone: 'Europe/Paris' } })
    ).json;
    const invitation = { email: 'orga@exemple.fr', role: 'organiser', territoryId: territory.id };
    expect((await ask('POST', '/accounts', { cookie, body: invitation })).status).toBe(201);

    const event = (
      await ask('POST', '/events', {
        cookie,
        body: {
          territoryId: territory.id,
          format: 'workshop',
          title: 'Faire le point',
          timeZone: 'Europe/Paris',
          audience: 'public',
          sessions: [{ startsAt: '2099-03-09T09:00', endsAt: '2099-03-09T12:00' }],
        },
      })
    ).json;
    await ask('POST', `/events/${event.id}/publish`, { cookie, body: {} });
    const registered = (await ask('POST', `/events/${event.id}/registrations`, { body: { nameless: {} } }))
      .json;

    const desk = await signIn((await ask('POST', `/events/${event.id}/desk-links`, { cookie })).json.url);
    expect(desk.json).toEqual({ landing: 'desk', eventId: event.id });
    const record = {
      clientId: 'telephone-1.1',
      kind: 'in',
      at: '2099-03-09T09:12:00+01:00',
      deviceId: 'telephone-1',
      sessionId: event.sessions[0]!.id,
      passCode: registered.passCode.toLowerCase(),
    };
    const path = `/events/${event.id}`;
    const { cookie: helper } = desk;
    const noted = await ask('POST', `${path}/check-ins`, { cookie: helper, body: { records: [record] } });
    expect(noted.json.results).toMatchObject([{ clientId: 'telephone-1.1', status: 'recorded', name: null }]);
    expect((await ask('GET', `${path}/expected`, { cookie: helper })).json.people).toMatchObject([
      { party: 'nameless', presence: 'present', notedAt: record.at },
    ]);
    expect((await ask('GET', `${path}/attendance`, { cookie: helper })).json.sessions).toMatchObject([
      { expected: 1, present: 1, absent: 0 },
    ]);
    expect((await ask('GET', `${path}/registrations`, { cookie: helper })).status).toBe(403);
    expect((await ask('POST', `${path}/attendance/close`, { cookie })).json).toMatchObject({
      code: 'attendance.not-started',
    });

    const out = await ask('POST', '/auth/sign-out', { cookie });
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([
      204,
      expect.stringContaining('Max-Age=0'),
    ]);
    expect((await ask('GET', '/me', { cookie })).status).toBe(401);
  });

  it('asking for a link is answered the same for an address that nobody knows', async () => {
    const answers = [];
    for (const email of ['orga@exemple.fr', 'personne@exemple.fr'])
      answers.push(await ask('POST', '/auth/links', { body: { email } }));
    expect(answers.map(({ status, json }) => [status, json])).toEqual([
      [202, answers[0]!.json],
      [202, answers[0]!.json],
    ]);
  });

  it('a program with a token that is not ours is told to sign in', async () => {
    await app.get(EnsureAdministrator).run();
    expect(await ask('GET', '/accounts', { bearer: TOKEN })).toMatchObject({
      status: 401,
      json: { code: 'identity.token-unknown' },
    });
  });
});
