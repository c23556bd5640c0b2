import type { Call } from '#identity';
import { DomainError } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { check } from '../checker/index.js';
import { movePerson, type Move, type Moved } from '../domain/move-person.js';
import { provedOptimal, type Metrics, type PlanOutput } from '../domain/output.js';
import { saveResult, type StoredPlan } from '../persistence/rotation-plans.queries.js';
import { planUnderLock } from './event-of-plan.js';

export interface MetricChange {
  readonly metric: string;
  readonly before: number;
  readonly after: number;
}

@Injectable()
export class MoveSomebody {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Moves somebody by hand. The figures are counted anew by the judge of plans, which knows nothing of how the plan was
   * made.
   * @returns the figures that change
   * @throws DomainError 404 out of scope, `matching.not-ready`, `matching.person-unknown`, `matching.table-unknown`,
   * `matching.table-full`
   */
  run(
    planId: string,
    { dryRun = false, ...move }: Move & { readonly dryRun?: boolean | undefined },
    { actor }: Pick<Call, 'actor'>,
  ): Promise<readonly MetricChange[]> {
    return this.transactions.run(async (em) => {
      const { plan } = await planUnderLock(em, planId, actor);
      if (plan.status !== 'ready' || plan.result === null)
        throw new DomainError('matching.not-ready', 'conflict');
      const moved = accepted(movePerson(plan.result.plan, move));
      refuseFull(plan, moved, move);
      const [before, after] = [countedFigures(plan, plan.result.plan), countedFigures(plan, moved)];
      if (!dryRun) await saveResult(em, planId, withFigures(plan.result, moved, after));
      return changedFigures(before, after);
    });
  }
}

function accepted(moved: Moved): Exclude<Moved, string> {
  if (moved === 'person-unknown') throw unknownAt('personId', 'matching.person-unknown');
  if (moved === 'table-unknown') throw unknownAt('tableId', 'matching.table-unknown');
  return moved;
}

const unknownAt = (path: string, code: string) => new DomainError(code, 'invalid', {}, [{ path, code }]);

type Json = Readonly<Record<string, unknown>>;

const countedFigures = (plan: StoredPlan, moved: Exclude<Moved, string>): Metrics =>
  check(plan.task.input as unknown as Json, { plan: moved, metrics: {} }).metrics;

/** A table that holds no more is a fault that the judge names; the move must not make one that was not there. */
function refuseFull(plan: StoredPlan, moved: Exclude<Moved, string>, { tableId, round }: Move): void {
  const faults = (asked: unknown) =>
    check(plan.task.input as unknown as Json, { plan: asked, metrics: {} }).faults;
  const known = new Set(faults(plan.result!.plan));
  const crowded = faults(moved).find(
    (fault) => !known.has(fault) && /holds| seats /.test(fault) && fault.includes(tableId),
  );
  if (crowded !== undefined && isTooMany(crowded))
    throw new DomainError('matching.table-full', 'conflict', { table: tableId, round });
}

/** `7 people at T2, which holds 4 to 6`, or `A seats 7 of 6 in slot 1`: too many, not too few. */
function isTooMany(fault: string): boolean {
  const [, count, most] =
    /(\d+) people at .* to (\d+|Infinity)/.exec(fault) ?? / seats (\d+) of (\d+)/.exec(fault) ?? [];
  return Number(count) > Number(most);
}

/** What was proved before is proved still only where the figure stands at its bound. */
function withFigures(result: PlanOutput, plan: Exclude<Moved, string>, counted: Metrics): PlanOutput {
  const metrics = { ...result.metrics, ...counted };
  return {
    ...result,
    plan,
    metrics,
    optimal: provedOptimal(metrics, result.bounds),
    method: `${result.method} + by hand`,
  };
}

function changedFigures(before: Metrics, after: Metrics): readonly MetricChange[] {
  return Object.keys(after).flatMap((metric) => {
    const [was, is] = [before[metric], after[metric]];
    return typeof was === 'number' && typeof is === 'number' && Math.abs(was - is) > 1e-9
      ? [{ metric, before: was, after: is }]
      : [];
  });
}
