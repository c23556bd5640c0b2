import ICAL from 'ical.js';
import { calendarOf, House } from '../support/house.js';

interface Event {
  readonly id: string;
  readonly slug: string;
  readonly status: string;
  readonly revision: number;
  readonly seats: {
    readonly capacity: number | null;
    readonly left: number | null;
    readonly waiting: number;
  };
  readonly sessions: readonly { readonly id: string; readonly startsAt: string }[];
}
interface Registered {
  readonly passCode: string;
  readonly registrations: readonly {
    readonly id: string;
    readonly status: string;
    readonly ticket: string;
    readonly position: number | null;
  }[];
}

const VISITOR = {};
const inDays = (days: number, time: string) =>
  `${Temporal.Now.plainDateISO('Europe/Paris').add({ days })}T${time}`;

let house: House;
let territoryId: string;

beforeAll(async () => {
  house = await House.open();
  const { body } = await house.call<{ id: string }>('POST', '/territories', {
    name: 'Grasse et alentours',
    timeZone: 'Europe/Paris',
  });
  territoryId = body.id;
}, 120_000);
afterAll(() => house.close());

async function publishedEvent(overrides: object = {}): Promise<Event> {
  const { status, body } = await house.call<Event>('POST', '/events', {
    territoryId,
    format: 'workshop',
    title: 'Découvrir les métiers du soin',
    timeZone: 'Europe/Paris',
    audience: 'public',
    capacity: 2,
    place: { name: 'Cité des métiers', address: 'Grasse' },
    sessions: [{ startsAt: inDays(20, '14:00'), endsAt: inDays(20, '16:00') }],
    ...overrides,
  });
  expect({ status, body }).toMatchObject({ status: 201, body: { status: 'draft' } });
  const published = await house.call<Event>('POST', `/events/${body.id}/publish`, {});
  expect(published.status).toBe(200);
  return published.body;
}

async function signUp(
  event: Event,
  body: object,
  headers: Record<string, string> = VISITOR,
): Promise<Registered> {
  const answer = await house.call<Registered>('POST', `/events/${event.id}/registrations`, body, headers);
  expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
  return answer.body;
}
const named = (firstName: string, email: string) => ({ people: [{ firstName, lastName: 'Vallon', email }] });

describe('the contract, over HTTP', () => {
  it('a sign-up is confirmed and told by a mail with an invitation', async () => {
    const event = await publishedEvent();
    const { registrations } = await signUp(event, named('Inès', 'ines@courriel.example'));
    expect(registrations[0]).toMatchObject({ status: 'confirmed', position: null });

    const [mail] = await house.mailTo('ines@courriel.example');
    const calendar = new ICAL.Component(ICAL.parse(calendarOf(mail!)));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    const entry = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect(entry.startDate.toJSDate().toISOString()).toBe(
      Temporal.Instant.from(event.sessions[0]!.startsAt).toString({ smallestUnit: 'millisecond' }),
    );
  });

  it('a full event puts the next party on the waiting list, and a cancelled seat goes to the first in line', async () => {
    const event = await publishedEvent();
    const first = await signUp(event, { nameless: {} });
    await signUp(event, named('Karim', 'karim@courriel.example'));
    const third = await signUp(event, named('Awa', 'awa@courriel.example'));
    expect(third.registrations[0]).toMatchObject({ status: 'waitlisted', position: 1 });

    // Told once that they wait: promoted before that mail left, it would be withdrawn as no longer true.
    await house.mailTo('awa@courriel.example');
    const lowered = first.passCode.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
    const cancelled = await house.call('DELETE', `/passes/${lowered}`, undefined, VISITOR);
    expect(cancelled.status).toBe(200);

    const path = `/tickets/${third.registrations[0]!.ticket}`;
    const held = await house.call<{ registrations: { status: string }[] }>('GET', path, undefined, VISITOR);
    expect(held.body.registrations[0]!.status).toBe('confirmed');
    expect(await house.mailTo('awa@courriel.example', 2)).toHaveLength(2);
  });

  it('moving an event tells each registered person once, on the same calendar entry', async () => {
    const event = await publishedEvent({ capacity: 10 });
    await signUp(event, named('Maud', 'maud@courriel.example'));
    const [confirmation] = await house.mailTo('maud@courriel.example');
    const current = await house.call<Event>('GET', `/events/${event.id}`);
    const { id } = event.sessions[0]!;
    const change = { startsAt: inDays(20, '15:00'), endsAt: inDays(20, '17:00') };

    expect((await house.call('PATCH', `/sessions/${id}`, change)).status).toBe(428);
    const ifMatch = { ...house.asAdministrator(), 'if-match': current.headers.get('etag')! };
    expect((await house.call('PATCH', `/sessions/${id}`, change, ifMatch)).status).toBe(200);
    expect((await house.call('PATCH', `/sessions/${id}`, { title: 'Autre' }, ifMatch)).status).toBe(412);

    const mails = await house.mailTo('maud@courriel.example', 2);
    expect(mails).toHaveLength(2);
    const [before, after] = [calendarOf(confirmation!), calendarOf(mails[1]!)];
    const read = (text: string, name: string) => new RegExp(`^${name}[^:]*:(.*)$`, 'm').exec(text)![1];
    expect(read(after, 'UID')).toBe(read(before, 'UID'));
    expect(Number(read(after, 'SEQUENCE'))).toBeGreaterThan(Number(read(before, 'SEQUENCE')));
  });

  it('cancelling an event tells each person once, with METHOD:CANCEL', async () => {
    const event = await publishedEvent({ capacity: 10 });
    await signUp(event, named('Théo', 'theo@courriel.example'));
    await house.mailTo('theo@courriel.example');
    expect(
      (await house.call('POST', `/events/${event.id}/cancel`, { reason: 'La salle est fermée.' })).status,
    ).toBe(200);
    const [, mail] = await house.mailTo('theo@courriel.example', 2);
    expect(calendarOf(mail!)).toMatch(/^METHOD:CANCEL\r?$/m);
    expect(mail!.text).toContain('La salle est fermée.');
  });

  it('the same key gives the same answer, and is refused for another body', async () => {
    const event = await publishedEvent({ capacity: 10 });
    const key = { 'idempotency-key': 'a-key-of-this-test' };
    const answers = await Promise.all([
      signUp(event, { nameless: {} }, key),
      signUp(event, { nameless: {} }, key),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    const other = await house.call(
      'POST',
      `/events/${event.id}/registrations`,
      { nameless: { seats: 2 } },
      key,
    );
    expect({ status: other.status, code: other.body['code'] }).toEqual({
      status: 422,
      code: 'platform.idempotency-key-reused',
    });
    const { body } = await house.call<Event>('GET', `/events/${event.id}`);
    expect(body.seats.left).toBe(9);
  });

  it('arrivals are facts: sent twice they change nothing', async () => {
    const event = await publishedEvent({ capacity: 10 });
    const { registrations } = await signUp(event, named('Zoé', 'zoe@courriel.example'));
    const record = {
      clientId: 'device-1:1',
      deviceId: 'device-1',
      kind: 'in',
      at: inDays(20, '13:55'),
      sessionId: event.sessions[0]!.id,
      registrationId: registrations[0]!.id,
    };
    const send = () =>
      house.call<{ results: { status: string }[] }>('POST', `/events/${event.id}/check-ins`, {
        records: [record],
      });
    expect((await send()).body.results[0]!.status).toBe('recorded');
    expect((await send()).body.results[0]!.status).toBe('already');
    const { body } = await house.call<{ sessions: object[] }>('GET', `/events/${event.id}/attendance`);
    expect(body.sessions[0]).toMatchObject({ expected: 1, present: 1 });
  });

  it('a draft is nobody’s but its organisers’', async () => {
    const { body } = await house.call<Event>('POST', '/events', {
      territoryId,
      format: 'meeting',
      title: 'Encore secret',
      timeZone: 'Europe/Paris',
      audience: 'professionals',
      sessions: [{ startsAt: inDays(30, '09:00'), endsAt: inDays(30, '10:00') }],
    });
    for (const path of [`/events/${body.id}`, `/events/${body.slug}`, `/events/${body.id}.ics`]) {
      expect((await house.call('GET', path, undefined, VISITOR)).status).toBe(404);
    }
  });
});
