import { row, rows } from '#platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlanOutput } from '../domain/output.js';
import type { PlanFailure, PlanTask, StoredProgress } from './rotation-plans.queries.js';

/** Seconds after which a plan that nobody reports on is taken up by another process. */
const LEASE = 15;
/** A plan that ended its process so often ends with a failure. */
const MOST_ATTEMPTS = 3;

export interface ClaimedPlan {
  readonly id: string;
  readonly task: PlanTask;
  readonly attempts: number;
}

/**
 * Takes the plan that waits longest, or one whose worker was lost. The lease runs by the database's clock: processes
 * need not agree on the time.
 */
export async function claimPlan(em: EntityManager, worker: string): Promise<ClaimedPlan | undefined> {
  await rows(
    em,
    `update rotation_plan set status = case when result is null then 'failed' else 'ready' end, worked_by = null,
       worked_until = null, failure = $1
     where status = 'running' and worked_until < now() and attempts >= $2`,
    [
      JSON.stringify({ code: 'matching.worker-lost', details: {}, message: '' } satisfies PlanFailure),
      MOST_ATTEMPTS,
    ],
  );
  return row<ClaimedPlan>(
    em,
    `update rotation_plan set status = 'running', worked_by = $1, worked_until = now() + make_interval(secs => $2),
       attempts = attempts + 1
     where id = (
       select id from rotation_plan
       where status = 'queued' or (status = 'running' and worked_until < now())
       order by made_at limit 1 for update skip locked)
     returning id, task, attempts`,
    [worker, LEASE],
  );
}

/** Says how far it has got and keeps the lease. @returns `lost` when another process has it now. */
export async function reportProgress(
  em: EntityManager,
  id: string,
  worker: string,
  progress: StoredProgress,
): Promise<'go on' | 'cancel' | 'lost'> {
  const found = await row<{ cancelAsked: boolean }>(
    em,
    `update rotation_plan set progress = $3, worked_until = now() + make_interval(secs => $4)
     where id = $1 and worked_by = $2 and status = 'running' returning cancel_asked as "cancelAsked"`,
    [id, worker, JSON.stringify(progress), LEASE],
  );
  if (found === undefined) return 'lost';
  return found.cancelAsked ? 'cancel' : 'go on';
}

/** Ends the work: with a plan, with the reason why there is none, or with nothing when it was stopped before the first. */
export async function finishPlan(
  em: EntityManager,
  id: string,
  worker: string,
  end: { readonly result: PlanOutput | null; readonly failure: PlanFailure | null; readonly task?: PlanTask },
): Promise<boolean> {
  const done = await rows<{ id: string }>(
    em,
    `update rotation_plan set
       result = coalesce($3::jsonb, result),
       task = coalesce($5::jsonb, task),
       failure = $4::jsonb,
       status = case
         when $3::jsonb is not null then 'ready'
         when $4::jsonb is not null and result is null then 'failed'
         when result is not null then 'ready'
         else 'cancelled' end,
       worked_by = null, worked_until = null, cancel_asked = false, attempts = 0, revision = revision + 1
     where id = $1 and worked_by = $2 and status = 'running' returning id`,
    [
      id,
      worker,
      end.result && JSON.stringify(end.result),
      end.failure && JSON.stringify(end.failure),
      end.task ? JSON.stringify(end.task) : null,
    ],
  );
  return done.length > 0;
}

/** Gives the work back: another process, or this one after its next start, takes it up. */
export async function putBack(em: EntityManager, worker: string): Promise<void> {
  await rows(
    em,
    `update rotation_plan set status = 'queued', worked_by = null, worked_until = null,
       attempts = greatest(attempts - 1, 0)
     where worked_by = $1 and status = 'running'`,
    [worker],
  );
}
