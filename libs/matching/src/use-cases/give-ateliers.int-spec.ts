import { MovedClock, newId } from '#kernel';
import { createOrm, rows, Transactions } from '#platform';
import { testDatabase } from '#platform/testing';
import { AssignAteliers } from '#registration';
import { aPerson, aRegistration } from '#registration/testing';
import { eventFacts, schedulingEntities } from '#scheduling';
import { aPublishedEvent } from '#scheduling/testing';
import type { MikroORM } from '@mikro-orm/postgresql';
import { plan as computePlan } from '../domain/plan.js';
import type { BreakoutsInput, BreakoutsPlan } from '../domain/input.js';
import type { Settings } from '../domain/stored-plan.js';
import { ateliersView } from '../http/ateliers-view.js';
import { candidatesOf, plannerPeople, rosterOf } from './people-to-plan.js';
import { GiveAteliers } from './give-ateliers.js';

let orm: MikroORM;
let transactions: Transactions;
const clock = new MovedClock(Temporal.Instant.from('2027-02-20T08:00Z'));

beforeAll(async () => {
  orm = await createOrm({ url: await testDatabase(), entities: schedulingEntities });
  transactions = new Transactions(orm.em);
}, 60_000);
afterAll(() => orm.close(true));

/** A plenary, then two slots: “Financer” is held in both. */
async function aSeminar() {
  const { event, sessions } = await transactions.run((em) =>
    aPublishedEvent(em, {
      at: clock.now(),
      audience: 'professionals',
      sessions: [
        { title: 'Plénière', starts: '2027-03-02T09:00' },
        { title: 'Financer', slot: 'matin', capacity: 2, starts: '2027-03-02T11:00' },
        { title: 'Handicap', slot: 'matin', capacity: 2, starts: '2027-03-02T11:00' },
        { title: 'Financer', slot: 'après-midi', capacity: 2, starts: '2027-03-02T14:00' },
        { title: 'CEP', slot: 'après-midi', capacity: 3, starts: '2027-03-02T14:00' },
      ],
    }),
  );
  const at = (title: string, slot: string | null) =>
    sessions.find((session) => session.title === title && session.slot === slot)!.id;
  return {
    eventId: event.id,
    a1: at('Financer', 'matin'),
    b1: at('Handicap', 'matin'),
    a2: at('Financer', 'après-midi'),
    c2: at('CEP', 'après-midi'),
  };
}

const enter = async (eventId: string, wishes: readonly string[]) =>
  (await aRegistration({ orm, clock }, { eventId, wishes, parties: [aPerson()] })).registrations[0]!.id;

const seatsOf = (registrationId: string) =>
  rows<{ id: string }>(
    orm.em.fork(),
    `select session_id as id from registration_line where registration_id = $1 and status = 'confirmed'`,
    [registrationId],
  ).then((found) => found.map(({ id }) => id));

it('wishes become seats: asked, computed, published, and nobody goes to one atelier twice', async () => {
  const { eventId, a1, b1, a2, c2 } = await aSeminar();
  const people = [];
  for (let n = 0; n < 4; n += 1) people.push(await enter(eventId, [a1, b1, a2, c2]));
  const [event] = await transactions.read((em) => eventFacts(em, [eventId]));
  const candidates = await transactions.read((em) => candidatesOf(em, eventId, undefined));
  const view = ateliersView(event!, candidates);
  expect(view.slots.map(({ name, ateliers }) => [name, ateliers.map(({ wanted }) => wanted)])).toEqual([
    [
      'matin',
      [
        [4, 0],
        [0, 4],
      ],
    ],
    [
      'après-midi',
      [
        [0, 4],
        [4, 0],
      ],
    ],
  ]);

  const breakouts = [
    { id: a1, slots: [1, 2], capacity: [2, 2] },
    { id: b1, slots: [1], capacity: 2 },
    { id: 'CEP', slots: [2], capacity: 3 },
  ];
  const settings = { mode: 'breakouts', slots: 2, breakouts } as const satisfies Settings;
  const input: BreakoutsInput = {
    ...settings,
    people: plannerPeople(candidates, event!, settings, {}) as BreakoutsInput['people'],
  };
  const made = await computePlan(input, { seconds: 5 });
  expect(made.metrics).toMatchObject({ unserved: 0, rankCounts: [4, 4] });

  const planId = newId();
  await publish(planId, eventId, made.plan as BreakoutsPlan, settings, candidates);
  const given = await Promise.all(people.map(seatsOf));
  for (const seats of given) expect(seats).toHaveLength(3);
  expect(given.filter((seats) => seats.includes(a1) && seats.includes(a2))).toEqual([]);
  expect(given.filter((seats) => seats.includes(a1))).toHaveLength(2);
  expect(given.filter((seats) => seats.includes(c2))).toHaveLength(2);
  const [found] = await rows<{ missed: unknown; rank: number }>(
    orm.em.fork(),
    `select rank, missed from atelier_seat where session_id = $1 limit 1`,
    [b1],
  );
  expect(found).toEqual({ rank: 2, missed: [{ sessionId: a1, wanted: 4, places: 2, elsewhere: true }] });
});

/** As publishing does it: what people are given is kept, then given. */
async function publish(
  planId: string,
  eventId: string,
  plan: BreakoutsPlan,
  settings: Settings,
  candidates: Awaited<ReturnType<typeof candidatesOf>>,
): Promise<void> {
  await transactions.run(async (em) => {
    await rows(em, INSERT_PLAN, [planId, eventId, JSON.stringify(settings), clock.now().toString()]);
    await rows(em, INSERT_PUBLICATION, [
      planId,
      eventId,
      clock.now().toString(),
      JSON.stringify(plan),
      JSON.stringify(rosterOf(candidates)),
      JSON.stringify(settings),
    ]);
    await new GiveAteliers(new AssignAteliers(), clock).run(em, eventId);
  });
}

const INSERT_PLAN = `
  insert into rotation_plan (id, event_id, name, mode, family, settings, beside, people, status, made_at, published_at,
    published_revision)
  values ($1, $2, '1', 'breakouts', 'breakouts', $3, '{}', '[]', 'queued', $4, $4, 1)`;
const INSERT_PUBLICATION = `
  insert into plan_publication (plan_id, revision, event_id, published_at, mode, plan, people, settings, changed, told)
  values ($1, 1, $2, $3, 'breakouts', $4, $5, $6, '[]', true)`;
