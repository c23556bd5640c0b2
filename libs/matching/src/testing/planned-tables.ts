import { newId, type Clock } from '#kernel';
import { rows, Transactions } from '#platform';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { TablesPlan } from '../domain/input.js';
import type { PlannedPerson, Settings, Timetable } from '../domain/stored-plan.js';
import { PublishPlan } from '../use-cases/publish-plan.js';

/** Who sits where, by round: the ids of registrations at each table, by the table's name. */
export type Seating = readonly Readonly<Record<string, readonly string[]>>[];

export interface PlannedTables {
  readonly eventId: string;
  /** Numbered in their order. */
  readonly people: readonly Omit<PlannedPerson, 'number'>[];
  readonly seating: Seating;
  readonly settings?: Settings;
  readonly timetable?: Timetable;
}

const planOf = (seating: Seating): TablesPlan => ({
  rounds: seating.map((tables, place) => ({
    round: place + 1,
    tables: Object.entries(tables).map(([id, people]) => ({ id, people })),
  })),
});

/** A plan that is ready, written without a planner; nobody has been given it yet. @returns its id */
export async function aPlanOfTables(em: EntityManager, given: PlannedTables): Promise<string> {
  const { eventId, seating, settings = { mode: 'mixed' }, timetable } = given;
  const id = newId();
  const people = given.people.map((person, place) => ({ ...person, number: place + 1 }));
  const result = {
    mode: settings.mode,
    plan: planOf(seating),
    metrics: {},
    bounds: {},
    optimal: [],
    seconds: 0,
  };
  await rows(
    em,
    `insert into rotation_plan (id, event_id, name, mode, family, settings, beside, people, status, task, result, made_at)
     values ($1, $2, 'Essai', $3, 'tables', $4, $5, $6, 'ready', '{}', $7, now())`,
    [
      id,
      eventId,
      settings.mode,
      ...[settings, { timetable }, people, result].map((part) => JSON.stringify(part)),
    ],
  );
  return id;
}

/** Other seats in the same plan, as after a change by hand. */
export async function reseat(em: EntityManager, planId: string, seating: Seating): Promise<void> {
  await rows(
    em,
    `update rotation_plan set revision = revision + 1, result = jsonb_set(result, '{plan}', $2::jsonb) where id = $1`,
    [planId, JSON.stringify(planOf(seating))],
  );
}

/** Gives a plan to its people, as an administrator does. */
export const giveOut = (
  { orm, clock }: { readonly orm: MikroORM; readonly clock: Clock },
  planId: string,
  tell = true,
): Promise<void> =>
  new PublishPlan(new Transactions(orm.em), clock).run(
    planId,
    { tell },
    { actor: { accountId: null, email: null, grants: [{ role: 'administrator' }] } },
  );
