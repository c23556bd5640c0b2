import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '#kernel';
import { LOG, Transactions } from '#platform';
import { Inject, Injectable, type OnModuleDestroy, Optional } from '@nestjs/common';
import type { Logger } from 'pino';
import { dayAfterChanges } from '../domain/day-after-changes.js';
import type { Metrics } from '../domain/output.js';
import { planInThread, type Ending, type Planning } from '../engine/plan-in-thread.js';
import {
  claimPlan,
  finishPlan,
  putBack,
  reportProgress,
  type ClaimedPlan,
} from '../persistence/plan-work.queries.js';

/** Milliseconds between two reports: how soon a cancel is seen. */
const BETWEEN_REPORTS = 250;

export const PLANNING_SCRIPT = Symbol('the script of the planning thread');

/**
 * Computes the plans that wait, one at a time in each process that works. Each is claimed for some seconds and the claim
 * renewed while the thread runs: after a crash another process, or this one started again, takes it up.
 */
@Injectable()
export class PlanDesk implements OnModuleDestroy {
  private readonly worker = newId();
  /** A wake-up comes from inside a handler's transaction, which the work must not be part of. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private working: Promise<void> | undefined;
  private planning: Planning | undefined;
  private ended = false;

  constructor(
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Logger,
    @Optional() @Inject(PLANNING_SCRIPT) private readonly script?: URL,
  ) {}

  /** Begins with what waits, unless it is at work: then the plan that woke it comes after the present one. */
  wake(): void {
    if (this.ended) return;
    this.working ??= this.outside(() => this.work()).finally(() => {
      this.working = undefined;
    });
  }

  /** Until nothing waits. For tests, which have no process that works. */
  async drain(): Promise<void> {
    this.wake();
    await this.working;
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    const mine = this.planning;
    if (mine) await this.transactions.run((em) => putBack(em, this.worker)).catch(() => undefined);
    await mine?.kill();
    await this.working;
  }

  private async work(): Promise<void> {
    try {
      while (!this.ended) {
        const claimed = await this.transactions.run((em) => claimPlan(em, this.worker));
        if (claimed === undefined) return;
        await this.compute(claimed);
      }
    } catch (error) {
      // The claim runs out and the plan is taken up again.
      if (!this.ended) this.log.error({ err: error }, 'planning was interrupted');
    }
  }

  private async compute({ id, task }: ClaimedPlan): Promise<void> {
    let latest: { seconds: number; metrics: Metrics | null } = { seconds: 0, metrics: null };
    const planning = planInThread(
      { input: task.input, seconds: task.seconds, seed: task.seed },
      ({ seconds, metrics }) => (latest = { seconds, metrics }),
      this.script,
    );
    this.planning = planning;
    const report = async () => {
      const word = await this.transactions.run((em) => reportProgress(em, id, this.worker, latest));
      if (word === 'cancel') planning.stop();
      if (word === 'lost') await planning.kill();
    };
    const timer = new Reports(report, BETWEEN_REPORTS);
    try {
      const ending = await planning.ended;
      await timer.stop();
      await this.transactions.run((em) => finishPlan(em, id, this.worker, endOf(ending, task)));
    } finally {
      await timer.stop();
      this.planning = undefined;
    }
  }
}

const endOf = (ending: Ending, task: ClaimedPlan['task']) =>
  ending.kind === 'done'
    ? {
        result: ending.output,
        failure: null,
        task: { ...task, input: dayAfterChanges(task.input, ending.output.plan) },
      }
    : {
        result: null,
        failure: { code: ending.code, details: ending.details, message: ending.message },
      };

/** Says something again and again, never twice at once. */
class Reports {
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private over = false;

  constructor(
    private readonly say: () => Promise<void>,
    private readonly pause: number,
  ) {
    this.next();
  }

  async stop(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(): void {
    if (this.over) return;
    this.timer = setTimeout(() => {
      // A report that fails costs nothing but its own news: the claim is renewed by the next one.
      this.running = this.say()
        .catch(() => undefined)
        .then(() => this.next());
    }, this.pause);
  }
}
