import { anOrganiser } from '#identity/testing';
import { newId } from '#kernel';
import { refusalOf } from '#kernel/testing';
import { callOf, PlanStage } from '../testing/plan-stage.js';

let stage: PlanStage;
beforeAll(async () => {
  stage = await PlanStage.set();
});
afterAll(() => stage.strike());

const SIZES = [3, 3, 3, 3, 2, 2];
const MIXED = { mode: 'mixed', rounds: 3, tables: [4, 4, 4, 4] } as const;
const tablesOf = (plan: { plan: unknown }) =>
  (plan.plan as { rounds: { round: number; tables: { id: string; people: string[] }[] }[] }).rounds;

describe('a plan that is asked for', () => {
  it('seats everybody who has a seat, by their registration, with a number of the alphabet', async () => {
    const { eventId, registrationIds, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser);
    expect(plan).toMatchObject({
      status: 'ready',
      people: 16,
      organisations: 6,
      metrics: { repeats: 0, sameOrganisation: 0 },
      failure: null,
    });
    expect(plan.optimal).toEqual(expect.arrayContaining(['repeats', 'sameOrganisation']));
    for (const { tables } of tablesOf(plan))
      expect(tables.flatMap(({ people }) => people).toSorted()).toEqual(registrationIds.toSorted());
    expect(plan.peoplePlanned.map(({ number }) => number)).toEqual(
      Array.from({ length: 16 }, (_, place) => place + 1),
    );
  });

  it('keeps no name in the database but the registration’s', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const plan = await stage.planned(eventId, { mode: 'mixed', rounds: 1, tables: [2, 2] }, organiser);
    const [person] = plan.peoplePlanned;
    const found = await stage.query(
      `select id from rotation_plan where rotation_plan::text like '%' || $1 || '%'`,
      [person!.lastName],
    );
    expect(person!.lastName).toBeTruthy();
    expect(found).toEqual([]);
  });

  it('is said to be impossible at once, not by a plan that fails a moment later', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const settings = { mode: 'mixed', rounds: 1, tables: [2] } as const;
    const asked = stage.ask.run(eventId, { name: undefined, settings, beside: {} }, organiser);
    expect(await refusalOf(asked)).toBe('matching.seats-do-not-fit');
    expect(await stage.query('select id from rotation_plan where event_id = $1', [eventId])).toEqual([]);
  });

  it('of an event where nobody has a seat is refused', async () => {
    const { eventId, organiser } = await stage.aDay([]);
    const asked = stage.ask.run(eventId, { name: undefined, settings: MIXED, beside: {} }, organiser);
    expect(await refusalOf(asked)).toBe('matching.nobody-to-plan');
  });

  it('is unknown to whoever does not organise the event', async () => {
    const { eventId, organiser } = await stage.aDay(SIZES);
    const { id } = await stage.planned(eventId, MIXED, organiser, 0.2);
    const stranger = callOf(anOrganiser(newId()));
    const attempts = [
      stage.ask.run(eventId, { name: undefined, settings: MIXED, beside: {} }, stranger),
      stage.read(id, stranger),
      stage.replan.run(id, {}, stranger),
      stage.move.run(id, { personId: 'x', round: 1, tableId: '1' }, stranger),
      stage.rest.run(id, { locks: [] }, stranger),
      stage.publish.run(id, {}, stranger),
      stage.tend.cancel(id, stranger),
      stage.tend.rename(id, 'x', stranger),
      stage.tend.remove(id, stranger),
    ];
    expect(await Promise.all(attempts.map(refusalOf))).toEqual(attempts.map(() => 'platform.not-found'));
  });
});

describe('a change by hand', () => {
  it('says what it costs before it is made, and again when it is', async () => {
    const { eventId, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser);
    const [one, other] = tablesOf(plan)[0]!.tables as [
      { id: string; people: string[] },
      { id: string; people: string[] },
    ];
    const swap = { personId: one.people[0]!, round: 1, tableId: other.id, withPersonId: other.people[0]! };
    const cost = await stage.move.run(plan.id, { ...swap, dryRun: true }, organiser);
    expect(await stage.read(plan.id, organiser)).toEqual(plan);
    expect(await stage.move.run(plan.id, swap, organiser)).toEqual(cost);
    const moved = await stage.read(plan.id, organiser);
    for (const { metric, after } of cost) expect(moved.metrics![metric]).toBe(after);
    expect(moved.revision).toBe(plan.revision + 1);
    expect(tablesOf(moved)[0]!.tables.find(({ id }) => id === other.id)!.people).toContain(swap.personId);
    const back = { ...swap, tableId: one.id };
    await stage.move.run(plan.id, back, organiser);
    expect((await stage.read(plan.id, organiser)).metrics).toMatchObject({ repeats: 0, sameOrganisation: 0 });
  });

  it('is refused at a table that is full', async () => {
    const { eventId, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser, 0.2);
    const [one, other] = tablesOf(plan)[0]!.tables;
    const move = { personId: one!.people[0]!, round: 1, tableId: other!.id };
    expect(await refusalOf(stage.move.run(plan.id, move, organiser))).toBe('matching.table-full');
  });
});

describe('locked seats', () => {
  it('stay where they are in another plan, and the first is kept', async () => {
    const { eventId, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser, 0.2);
    const table = tablesOf(plan)[1]!.tables[2]!;
    const locks = table.people.map((personId) => ({ personId, round: 2 }));
    const id = await stage.rest.run(plan.id, { locks }, organiser);
    await stage.desk().drain();
    const rest = await stage.read(id, organiser);
    expect(rest.status).toBe('ready');
    expect(
      tablesOf(rest)[1]!
        .tables.find((one) => one.id === table.id)!
        .people.toSorted(),
    ).toEqual(table.people.toSorted());
    expect((await stage.read(plan.id, organiser)).plan).toEqual(plan.plan);
  });
});

describe('the day', () => {
  it('changes no card when people are away, and brings back who was only late', async () => {
    const { eventId, registrationIds, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser, 0.2);
    await stage.publish.run(plan.id, {}, organiser);
    const [away, slow] = [registrationIds[0]!, registrationIds[5]!];
    await stage.replan.run(plan.id, { absent: [away, slow], afterRound: 0 }, organiser);
    await stage.desk().drain();
    const without = await stage.read(plan.id, organiser);
    expect(without).toMatchObject({ status: 'ready', metrics: { changedCards: 0 }, changedCards: [] });
    expect(tablesOf(without).flatMap(({ tables }) => tables.flatMap(({ people }) => people))).not.toContain(
      away,
    );

    await stage.replan.run(plan.id, { absent: [away], afterRound: 1 }, organiser);
    await stage.desk().drain();
    const back = await stage.read(plan.id, organiser);
    const seats = tablesOf(back).map(({ tables }) => tables.some(({ people }) => people.includes(slow)));
    expect(seats).toEqual([false, true, true]);
    expect(back.changedCards).toEqual([slow]);
  });

  it('takes in who signed up after the plan, with the next number', async () => {
    const { eventId, registrationIds, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser, 0.2);
    const late = await stage.join(eventId, 'Structure 9');
    await stage.replan.run(
      plan.id,
      { absent: [registrationIds[3]!], late: [{ id: late, fromRound: 2 }], afterRound: 0 },
      organiser,
    );
    await stage.desk().drain();
    const after = await stage.read(plan.id, organiser);
    expect(after).toMatchObject({ status: 'ready', people: 17 });
    expect(after.peoplePlanned.find(({ id }) => id === late)).toMatchObject({ number: 17 });
    const seats = tablesOf(after).map(({ tables }) => tables.some(({ people }) => people.includes(late)));
    expect(seats).toEqual([false, true, true]);
  });

  it('of somebody who has no seat says so', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const plan = await stage.planned(eventId, { mode: 'mixed', rounds: 1, tables: [2, 2] }, organiser, 0.2);
    expect(await refusalOf(stage.replan.run(plan.id, { absent: ['nobody'] }, organiser))).toBe(
      'matching.person-unknown',
    );
  });
});

describe('a publication', () => {
  const publications = (planId: string) =>
    stage.query<{ revision: number; changed: string[]; told: boolean }>(
      'select revision, changed, told from plan_publication where plan_id = $1 order by revision',
      [planId],
    );

  it('gives a card to everybody, once however often it is pressed', async () => {
    const { eventId, registrationIds, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser, 0.2);
    await Promise.all([1, 2, 3].map(() => stage.publish.run(plan.id, {}, organiser)));
    const [first, ...others] = await publications(plan.id);
    expect(first!.changed.toSorted()).toEqual(registrationIds.toSorted());
    expect(others).toEqual([]);
    const told = await stage.query(
      `select 1 from announcement where name = 'matching.plan-published' and payload->>'planId' = $1`,
      [plan.id],
    );
    expect(told).toHaveLength(1);
    expect(await refusalOf(stage.tend.remove(plan.id, organiser))).toBe('matching.published');
  });

  it('after a change names those whose card is another, and nobody else', async () => {
    const { eventId, organiser } = await stage.aDay(SIZES);
    const plan = await stage.planned(eventId, MIXED, organiser, 0.2);
    await stage.publish.run(plan.id, {}, organiser);
    const [one, other] = tablesOf(plan)[0]!.tables;
    const swap = { personId: one!.people[0]!, withPersonId: other!.people[0]!, round: 1, tableId: other!.id };
    await stage.move.run(plan.id, swap, organiser);
    const changed = [swap.personId, swap.withPersonId].toSorted();
    expect((await stage.read(plan.id, organiser)).changedCards.toSorted()).toEqual(changed);
    await stage.publish.run(plan.id, { tell: false }, organiser);
    const [, second] = await publications(plan.id);
    expect(second).toMatchObject({ told: false });
    expect(second!.changed.toSorted()).toEqual(changed);
  });

  it('of another plan takes the place of the first, which may then be thrown away', async () => {
    const { eventId, organiser } = await stage.aDay(SIZES);
    const first = await stage.planned(eventId, MIXED, organiser, 0.2);
    const second = await stage.planned(eventId, MIXED, organiser, 0.2);
    await stage.publish.run(first.id, {}, organiser);
    await stage.publish.run(second.id, {}, organiser);
    expect((await stage.read(first.id, organiser)).publishedAt).toBeNull();
    expect(await refusalOf(stage.tend.remove(first.id, organiser))).toBeUndefined();
    expect(await refusalOf(stage.read(first.id, organiser))).toBe('platform.not-found');
  });

  it('of a plan that is still being made is refused', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const settings = { mode: 'mixed', rounds: 1, tables: [2, 2] } as const;
    const id = await stage.ask.run(eventId, { name: undefined, settings, beside: {} }, organiser);
    expect(await refusalOf(stage.publish.run(id, {}, organiser))).toBe('matching.not-ready');
    await stage.tend.cancel(id, organiser);
  });
});
