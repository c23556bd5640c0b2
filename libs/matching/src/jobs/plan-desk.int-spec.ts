import { newId } from '#kernel';
import { refusalOf } from '#kernel/testing';
import { eventually } from '#platform/testing';
import { claimPlan } from '../persistence/plan-work.queries.js';
import { PlanStage } from '../testing/plan-stage.js';

let stage: PlanStage;
beforeAll(async () => {
  stage = await PlanStage.set();
});
afterAll(() => stage.strike());

describe('whoever computes plans', () => {
  it('two at once compute each plan once', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const settings = { mode: 'mixed', rounds: 1, tables: [2, 2] } as const;
    const asked = () => stage.asked(eventId, settings, organiser, 0.2);
    const ids = [await asked(), await asked(), await asked()];
    await Promise.all([stage.desk().drain(), stage.desk().drain()]);
    const found = await stage.query<{ revision: number; status: string }>(
      'select revision, status from rotation_plan where id = any ($1::uuid[])',
      [ids],
    );
    // A plan that was computed twice would have one revision more.
    expect(found).toEqual(ids.map(() => ({ revision: 2, status: 'ready' })));
  });

  it('take up the plan of a process that was lost, once its claim has run out', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const settings = { mode: 'mixed', rounds: 1, tables: [2, 2] } as const;
    const id = await stage.asked(eventId, settings, organiser, 0.2);
    const lost = newId();
    await stage.transactions.run((em) => claimPlan(em, lost));
    await stage.desk().drain();
    expect(await stage.read(id, organiser)).toMatchObject({ status: 'running' });
    await stage.query(`update rotation_plan set worked_until = now() - interval '1 second' where id = $1`, [
      id,
    ]);
    await stage.desk().drain();
    expect(await stage.read(id, organiser)).toMatchObject({ status: 'ready' });
  });

  it('give up a plan that ended its process three times, and say so', async () => {
    const { eventId, organiser } = await stage.aDay([2, 2]);
    const settings = { mode: 'mixed', rounds: 1, tables: [2, 2] } as const;
    const id = await stage.asked(eventId, settings, organiser, 0.2);
    for (let attempt = 0; attempt < 3; attempt++) {
      await stage.transactions.run((em) => claimPlan(em, newId()));
      await stage.query(`update rotation_plan set worked_until = now() - interval '1 second' where id = $1`, [
        id,
      ]);
    }
    await stage.desk().drain();
    const plan = await stage.read(id, organiser);
    expect(plan.status).toBe('failed');
    expect(plan.failure).toMatch(/interrompu/);
  });

  it('stop when they are asked to, and keep the best plan so far', async () => {
    const { eventId, organiser } = await stage.aDay([4, 4, 4, 4, 4]);
    const settings = { mode: 'mixed', rounds: 6, tables: [10, 10] } as const;
    const id = await stage.asked(eventId, settings, organiser, 100);
    const computing = stage.desk().drain();
    await eventually(
      'the first figures',
      async () => (await stage.read(id, organiser)).progress!.metrics !== null,
    );
    await stage.tend.cancel(id, organiser);
    await computing;
    expect(await stage.read(id, organiser)).toMatchObject({ status: 'ready', failure: null });
    expect(await refusalOf(stage.tend.cancel(id, organiser))).toBe('matching.not-running');
  });

  it('give back what they compute when they stop, and another goes on', async () => {
    const { eventId, organiser } = await stage.aDay([4, 4, 4, 4, 4]);
    const settings = { mode: 'mixed', rounds: 6, tables: [10, 10] } as const;
    const id = await stage.asked(eventId, settings, organiser, 100);
    const desk = stage.desk();
    desk.wake();
    await eventually('the work', async () => (await stage.read(id, organiser)).status === 'running');
    await desk.onModuleDestroy();
    expect(await stage.read(id, organiser)).toMatchObject({ status: 'queued' });
    await stage.tend.cancel(id, organiser);
    expect(await stage.read(id, organiser)).toMatchObject({ status: 'cancelled' });
  });
});
