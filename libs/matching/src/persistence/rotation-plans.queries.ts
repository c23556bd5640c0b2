import { instantFrom, row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Mode, PlanInput } from '../domain/input.js';
import type { Metrics, PlanOutput } from '../domain/output.js';
import type { Beside, PlanFamily, PlannedPerson, Replanned, Settings } from '../domain/stored-plan.js';

type PlanStatus = 'queued' | 'running' | 'ready' | 'failed' | 'cancelled';

/** What the planner is asked: its whole input, by ids alone. */
export interface PlanTask {
  readonly input: PlanInput;
  readonly seconds: number;
  readonly seed: number;
}

/** Why no plan could be made: a key of the catalogue `errors`, what it names, and the planner's own sentence. */
export interface PlanFailure {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  readonly message: string;
}

export interface StoredProgress {
  readonly seconds: number;
  readonly metrics: Metrics | null;
}

export interface StoredPlan {
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly mode: Mode;
  readonly family: PlanFamily;
  readonly settings: Settings;
  readonly beside: Beside;
  readonly people: readonly PlannedPerson[];
  readonly status: PlanStatus;
  readonly task: PlanTask;
  readonly progress: StoredProgress | null;
  readonly failure: PlanFailure | null;
  readonly result: PlanOutput | null;
  /** What was told of the day since the plan was first made. */
  readonly replanned: Replanned | null;
  readonly revision: number;
  readonly publishedRevision: number | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly madeAt: Temporal.Instant;
}

const COLUMNS = `id, event_id as "eventId", name, mode, family, settings, beside, people, status, task, progress, failure,
  result, replanned, revision, published_revision as "publishedRevision", published_at as "publishedAt",
  made_at as "madeAt"`;

type Row = Omit<StoredPlan, 'publishedAt' | 'madeAt'> & {
  readonly publishedAt: string | null;
  readonly madeAt: string;
};

const planFrom = (found: Row): StoredPlan => ({
  ...found,
  publishedAt: found.publishedAt === null ? null : instantFrom(found.publishedAt),
  madeAt: instantFrom(found.madeAt),
});

export async function planById(em: EntityManager, id: string): Promise<StoredPlan | undefined> {
  const found = await row<Row>(em, `select ${COLUMNS} from rotation_plan where id = $1`, [id]);
  return found && planFrom(found);
}

/** The plan, locked until the end of the transaction. */
export async function lockPlan(em: EntityManager, id: string): Promise<StoredPlan | undefined> {
  const found = await row<Row>(em, `select ${COLUMNS} from rotation_plan where id = $1 for update`, [id]);
  return found && planFrom(found);
}

/** The plans of an event, the latest first. */
export async function plansOfEvent(em: EntityManager, eventId: string): Promise<readonly StoredPlan[]> {
  const found = await rows<Row>(
    em,
    `select ${COLUMNS} from rotation_plan where event_id = $1 order by made_at desc, id desc limit 100`,
    [eventId],
  );
  return found.map(planFrom);
}

/** How many plans an event has, and how many of them wait or are being computed. */
export async function countPlans(
  em: EntityManager,
  eventId: string,
): Promise<{ readonly kept: number; readonly open: number }> {
  const found = await row<{ kept: number; open: number }>(
    em,
    `select count(*)::int as kept, count(*) filter (where status in ('queued', 'running'))::int as open
     from rotation_plan where event_id = $1`,
    [eventId],
  );
  return found!;
}

export interface NewPlan {
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly mode: Mode;
  readonly family: PlanFamily;
  readonly settings: Settings;
  readonly beside: Beside;
  readonly people: readonly PlannedPerson[];
  readonly task: PlanTask;
  readonly madeAt: Temporal.Instant;
  readonly madeBy: string | null;
}

export async function insertPlan(em: EntityManager, plan: NewPlan): Promise<void> {
  await rows(
    em,
    `insert into rotation_plan (id, event_id, name, mode, family, settings, beside, people, status, task, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $10, $11)`,
    [
      plan.id,
      plan.eventId,
      plan.name,
      plan.mode,
      plan.family,
      JSON.stringify(plan.settings),
      JSON.stringify(plan.beside),
      JSON.stringify(plan.people),
      JSON.stringify(plan.task),
      plan.madeAt.toString(),
      plan.madeBy,
    ],
  );
}

/** Asks for the same plan anew: what stood there stays until the new one is found. */
export async function askAgain(
  em: EntityManager,
  id: string,
  asked: {
    readonly people: readonly PlannedPerson[];
    readonly task: PlanTask;
    readonly replanned: Replanned;
  },
): Promise<void> {
  await rows(
    em,
    `update rotation_plan set status = 'queued', people = $2, task = $3, replanned = $4, progress = null, failure = null,
       cancel_asked = false, attempts = 0, revision = revision + 1
     where id = $1`,
    [id, JSON.stringify(asked.people), JSON.stringify(asked.task), JSON.stringify(asked.replanned)],
  );
}

/** A change by hand. */
export async function saveResult(em: EntityManager, id: string, result: PlanOutput): Promise<void> {
  await rows(em, `update rotation_plan set result = $2, revision = revision + 1 where id = $1`, [
    id,
    JSON.stringify(result),
  ]);
}

export async function askCancel(em: EntityManager, id: string): Promise<void> {
  await rows(
    em,
    // What nobody has begun is over at once; whoever works on one sees the sign within a second.
    `update rotation_plan set cancel_asked = true,
       status = case when status = 'queued' then case when result is null then 'cancelled' else 'ready' end else status end
     where id = $1 and status in ('queued', 'running')`,
    [id],
  );
}

export async function writeName(em: EntityManager, id: string, name: string): Promise<void> {
  await rows(em, `update rotation_plan set name = $2 where id = $1`, [id, name]);
}

export async function removePlan(em: EntityManager, id: string): Promise<void> {
  await rows(em, `delete from rotation_plan where id = $1`, [id]);
}
