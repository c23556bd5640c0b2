import { anOrganiser } from '#identity/testing';
import { newId } from '#kernel';
import { refusalOf } from '#kernel/testing';
import { createOrm, rows } from '#platform';
import { testDatabase } from '#platform/testing';
import { afterAction } from '../domain/board.js';
import { boardOf, saveBoard } from '../persistence/boards.queries.js';
import { BoardStage, MORNING } from '../testing/board-stage.js';
import { dayOfBoard } from '../use-cases/day-of-board.js';

let stage: BoardStage;
beforeAll(async () => {
  stage = await BoardStage.set();
});
afterAll(() => stage.strike());
beforeEach(() => stage.clock.moveTo(MORNING));

describe('the screen of a day', () => {
  it('says that no plan is published, and cannot be started', async () => {
    const { event, organiser } = await stage.anEvent();
    expect(await stage.see(event.id, organiser)).toMatchObject({
      leads: true,
      plan: null,
      state: { publication: null, revision: 0, place: { is: 'waiting' } },
    });
    expect(await refusalOf(stage.press(event.id, organiser, { action: 'start', revision: 0 }))).toBe(
      'matching.board-without-plan',
    );
  });

  it('says who goes where by number, and by name only when names are asked for', async () => {
    const { event, organiser, planId } = await stage.aDay();
    const board = await stage.see(event.id, organiser);
    expect(board.state.publication).toEqual({ planId, revision: 1 });
    expect(board.plan).toMatchObject({
      startsAt: '2027-03-16T09:00:00.000+01:00',
      timesAssumed: false,
      tables: [{ id: '1' }, { id: '2' }],
    });
    expect(board.plan!.rounds[1]!.tables.map(({ people }) => people)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(board.plan!.course.map(({ kind, round }) => `${kind} ${round}`)).toEqual([
      'round 1',
      'move 1',
      'round 2',
      'move 2',
      'round 3',
    ]);
    expect(JSON.stringify(board)).not.toContain('Essai');
    const named = await stage.see(event.id, organiser, 'true');
    expect(named.plan!.people[0]).toMatchObject({
      number: 1,
      name: 'Camille Essai 1',
      organisationName: 'CIO',
    });
  });

  it('keeps its tag until something changes, whatever the time', async () => {
    const { event, organiser } = await stage.aDay();
    const { etag } = await stage.see(event.id, organiser);
    stage.clock.advance({ minutes: 3 });
    expect((await stage.see(event.id, organiser)).etag).toBe(etag);
    await stage.press(event.id, organiser, { action: 'start', revision: 0 });
    expect((await stage.see(event.id, organiser)).etag).not.toBe(etag);
  });

  it('is seen by the desk of the event and by nobody of another; only an organiser leads it', async () => {
    const { event, desk, organiser } = await stage.aDay();
    const stranger = anOrganiser(newId());
    const { desk: otherDesk } = await stage.anEvent();
    expect(await stage.see(event.id, desk)).toMatchObject({ leads: false, state: { revision: 0 } });
    for (const actor of [stranger, otherDesk]) {
      expect(await refusalOf(stage.see(event.id, actor))).toBe('platform.not-found');
      expect(await refusalOf(stage.seeState(event.id, actor))).toBe('platform.not-found');
    }
    for (const actor of [stranger, otherDesk, desk])
      expect(await refusalOf(stage.press(event.id, actor, { action: 'start', revision: 0 }))).toBe(
        'platform.not-found',
      );
    await stage.press(event.id, organiser, { action: 'start', revision: 0 });
    expect((await stage.seeState(event.id, desk)).place).toMatchObject({ is: 'under-way', round: 1 });
  });
});

describe('leading the clock', () => {
  it('what was pressed on an older state is refused, and what comes twice is one', async () => {
    const { event, organiser } = await stage.aDay();
    const start = { action: 'start', revision: 0, id: newId() } as const;
    await stage.press(event.id, organiser, start);
    await stage.press(event.id, organiser, start);
    expect((await stage.seeState(event.id, organiser)).revision).toBe(1);
    expect(await refusalOf(stage.press(event.id, organiser, { action: 'next', revision: 0 }))).toBe(
      'matching.board-moved',
    );
    expect(await refusalOf(stage.press(event.id, organiser, { action: 'resume', revision: 1 }))).toBe(
      'matching.board-not-now',
    );
  });

  it('what was done while the network was away holds from when it was done, never before the last action', async () => {
    const { event, organiser } = await stage.aDay();
    await stage.press(event.id, organiser, { action: 'start', revision: 0 });
    stage.clock.advance({ minutes: 8 });
    const at = (minutes: number) => MORNING.add({ minutes }).toString();
    await stage.press(event.id, organiser, { action: 'pause', revision: 1, at: at(6) });
    expect((await stage.seeState(event.id, organiser)).place).toMatchObject({
      heldAt: '2027-03-16T09:06:00.000+01:00',
    });
    await stage.press(event.id, organiser, { action: 'resume', revision: 2, at: at(1) });
    expect((await stage.seeState(event.id, organiser)).place).toMatchObject({
      since: '2027-03-16T09:00:00.000+01:00',
      heldAt: null,
    });
    await stage.press(event.id, organiser, { action: 'pause', revision: 3, at: at(500) });
    expect((await stage.seeState(event.id, organiser)).place).toMatchObject({
      heldAt: '2027-03-16T09:08:00.000+01:00',
    });
  });
});

describe('two operators who press « next » at once', () => {
  it('move the day on once, the first time and every time', async () => {
    const other = await createOrm({ url: await testDatabase(), entities: [] });
    const { event, organiser } = await stage.aDay();
    for (let revision = 0; revision < 5; revision++) {
      const action = revision === 0 ? 'start' : 'next';
      const refusals = await Promise.all(
        [1, 2, 3].map(() => refusalOf(stage.press(event.id, organiser, { action, revision }))),
      );
      expect(refusals.filter((code) => code === undefined)).toHaveLength(1);
      expect((await boardOf(other.em.fork(), event.id)).revision).toBe(revision + 1);
    }
    expect((await stage.seeState(event.id, organiser)).place).toMatchObject({ is: 'under-way', round: 3 });
    await other.close(true);
  });

  it('negative control: written without asking for the revision that was read, both move it', async () => {
    const { event, organiser } = await stage.aDay();
    await stage.press(event.id, organiser, { action: 'start', revision: 0 });
    const read = async () => {
      const em = stage.orm.em.fork();
      const stored = await boardOf(em, event.id);
      const { course } = (await dayOfBoard(em, event.id))!;
      return afterAction(stored.board, course, 'next', MORNING.epochMilliseconds)!;
    };
    const both = await Promise.all([read(), read()]);
    const guarded = await Promise.all(
      both.map((board) =>
        saveBoard(stage.orm.em.fork(), {
          eventId: event.id,
          board,
          revision: 1,
          actionId: null,
          actedAt: MORNING,
        }),
      ),
    );
    expect(guarded.toSorted()).toEqual([false, true]);
    const unguarded = await Promise.all(
      both.map((board) =>
        rows(
          stage.orm.em.fork(),
          `update plan_board set revision = revision + 1, board = $2 where event_id = $1 returning revision`,
          [event.id, JSON.stringify(board)],
        ),
      ),
    );
    expect(unguarded.map((written) => written.length)).toEqual([1, 1]);
    expect((await stage.seeState(event.id, organiser)).revision).toBe(4);
  });
});
