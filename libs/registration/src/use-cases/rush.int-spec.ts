import { MovedClock } from '#kernel';
import { createOrm, rows, type CrashPoint } from '#platform';
import { anotherTestDatabase, testDatabase } from '#platform/testing';
import { schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { RegisteredView } from '../contract/register.js';
import { admitParties, aSignUp, countedSeats, ledgerSeats, nameless } from '../testing/index.js';
import { Admission } from './admission.js';

const open = (url: string) => createOrm({ url, entities: schedulingEntities });
const anEvent = (orm: MikroORM, seats: number) =>
  orm.em.fork().transactional((em) => aPublishedEvent(em, { sessions: [{ capacity: seats }] }));
const clock = new MovedClock(Temporal.Now.instant());

/** How many rows hold a seat; the ledger is not asked. */
const seatsGiven = async (orm: MikroORM, eventId: string) =>
  (await countedSeats(orm.em.fork(), eventId)).get(eventId)!.held;

/** Two processes, as far as admission knows: each has its own connections and its own queue. Both at once. */
async function rushFromTwo(orms: readonly MikroORM[], eventId: string, each: number): Promise<void> {
  const admissions = orms.map((orm) => new Admission(admitParties({ orm, clock })));
  await Promise.all(
    admissions.flatMap((admission) =>
      Array.from({ length: each }, () => admission.run(aSignUp(eventId, { parties: [nameless()] }))),
    ),
  );
}

describe('two processes and one seat', () => {
  let orms: readonly MikroORM[];
  afterEach(() => Promise.all(orms.map((orm) => orm.close(true))));

  it('one gets it, every time', async () => {
    const url = await testDatabase();
    orms = [await open(url), await open(url)];
    for (let round = 0; round < 15; round += 1) {
      const { event } = await anEvent(orms[0]!, 1);
      await rushFromTwo(orms, event.id, 3);
      expect(await seatsGiven(orms[0]!, event.id)).toBe(1);
    }
  });

  it('without the lock and the check the seat is sold twice: this test can fail', async () => {
    const url = await anotherTestDatabase('unguarded');
    orms = [await open(url), await open(url)];
    await takeGuardsOut(orms[0]!);
    let oversold = 0;
    for (let round = 0; round < 15; round += 1) {
      const { event } = await anEvent(orms[0]!, 1);
      await rushFromTwo(orms, event.id, 3);
      if ((await seatsGiven(orms[0]!, event.id)) > 1) oversold += 1;
    }
    expect(oversold).toBeGreaterThan(0);
  });
});

/** In this database alone: the event is read without its lock, and the ledger takes any count. */
async function takeGuardsOut(orm: MikroORM): Promise<void> {
  const em = orm.em.fork();
  const [found] = await rows<{ definition: string }>(
    em,
    `select pg_get_functiondef('lock_event'::regproc) as definition`,
  );
  const unlocked = found!.definition.replace('for no key update', '');
  expect(unlocked).not.toBe(found!.definition);
  await rows(em, unlocked);
  await rows(em, `alter table seat_ledger drop constraint held_seats_never_exceed_capacity`);
}

describe('a process killed during a rush', () => {
  const SEATS = 60;
  const SIGN_UPS = 200;
  const POINTS: readonly CrashPoint[] = [
    'admission.after-insert',
    'admission.before-commit',
    'admission.after-commit',
  ];
  let orm: MikroORM;
  let url: string;
  beforeAll(async () => {
    url = await testDatabase();
    orm = await open(url);
  });
  afterAll(() => orm.close(true));

  /** @returns what was answered before the end, what was said on stderr, and the signal it ended by. */
  const rush = async (eventId: string, crashAt = '') => {
    const child = spawn(
      process.execPath,
      ['--import', './test/support/die-at-crash-point.mjs', './test/support/sign-up-rush.mjs'],
      {
        env: {
          ...process.env,
          DATABASE_URL: url,
          EVENT_ID: eventId,
          SIGN_UPS: String(SIGN_UPS),
          PASSERELLE_CRASH_AT: crashAt,
        },
      },
    );
    let [out, said] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    const [, signal] = await once(child, 'close');
    const answers = out.split('\n').filter(Boolean);
    return { said, signal, answers: answers.map((line) => JSON.parse(line) as RegisteredView) };
  };

  it.each(POINTS)('at %s keeps what was answered and sells no seat twice', async (point) => {
    const { event } = await anEvent(orm, SEATS);
    const killed = await rush(event.id, `${point}#3`);
    expect(killed.said).toContain(`crash point hit: ${point}`);
    expect(killed.signal).toBe('SIGKILL');

    const ids = killed.answers.map(({ registrations }) => registrations[0]!.id);
    const kept = await rows(orm.em.fork(), `select id from registration where id = any ($1::uuid[])`, [ids]);
    expect(kept.length).toBe(ids.length);
    await expectSound(orm, event.id, SEATS);

    const next = await rush(event.id);
    expect(next.answers.length).toBe(SIGN_UPS);
    await expectSound(orm, event.id, SEATS);
    expect(await seatsGiven(orm, event.id)).toBe(SEATS);
  });
});

/** The ledger says what the rows say, no seat is oversold, and each registration was announced once. */
async function expectSound(orm: MikroORM, eventId: string, seats: number): Promise<void> {
  const em = orm.em.fork();
  const [counted, ledger] = [await countedSeats(em, eventId), await ledgerSeats(em, eventId)];
  for (const [id, of] of ledger) expect(counted.get(id) ?? { held: 0, waiting: 0 }).toEqual(of);
  expect(await seatsGiven(orm, eventId)).toBeLessThanOrEqual(seats);
  const told = await rows<{ times: number }>(
    em,
    `select count(announcement.id)::integer as times
     from registration left join announcement on payload ->> 'registrationId' = registration.id::text
     where event_id = $1 group by registration.id`,
    [eventId],
  );
  expect(told.filter(({ times }) => times !== 1)).toEqual([]);
}
