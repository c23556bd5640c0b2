import { type Actor, audit } from '#identity';
import { Clock, DomainError } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { REMIND_DAYS } from '../domain/visits/window.js';
import { saveWindows } from '../persistence/pairs-written.queries.js';
import { eventToPlan } from './event-of-plan.js';

interface GivenWindow {
  readonly wave: number;
  readonly from: string;
  readonly until: string;
  readonly remindDays?: number | undefined;
}

/** Says between which days the visits of each wave take place. Dates that were agreed on stand, wherever they are. */
@Injectable()
export class SetVisitWindows {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 out of scope, `pairs.window-ends-before-it-starts` beside its box */
  run(eventId: string, given: readonly GivenWindow[], actor: Actor): Promise<void> {
    const windows = given.map(({ wave, from, until, remindDays = REMIND_DAYS }) => ({
      wave,
      remindDays,
      from: Temporal.PlainDate.from(from),
      until: Temporal.PlainDate.from(until),
    }));
    const wrong = windows.findIndex(({ from, until }) => Temporal.PlainDate.compare(until, from) < 0);
    if (wrong >= 0) {
      const code = 'pairs.window-ends-before-it-starts';
      throw new DomainError(code, 'invalid', {}, [{ path: `windows.${wrong}.until`, code }]);
    }
    return this.transactions.run(async (em) => {
      await eventToPlan(em, eventId, actor);
      await saveWindows(em, eventId, windows);
      const trace = { action: 'pairs.windows-set', subjectKind: 'event', subjectId: eventId };
      await audit(em, actor, trace, this.clock.now());
    });
  }
}
