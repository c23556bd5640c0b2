import type { Call } from '#identity';
import { Clock, DomainError } from '#kernel';
import { announce, Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import { planAsked } from '../announcements.js';
import { cardsOf } from '../domain/changed-cards.js';
import type { PlanInput, Replan } from '../domain/input.js';
import type { Replanned } from '../domain/stored-plan.js';
import { askAgain, type StoredPlan } from '../persistence/rotation-plans.queries.js';
import { planUnderLock } from './event-of-plan.js';
import {
  candidatesOf,
  plannerPeople,
  rosterOf,
  wishingForTheirSeats,
  type Candidate,
} from './people-to-plan.js';

/** What the caller says of the day; who is not named is here, as planned. */
export interface DayNews {
  readonly absent?: readonly string[] | undefined;
  readonly absentRounds?: readonly { readonly id: string; readonly rounds: readonly number[] }[] | undefined;
  readonly late?:
    | readonly {
        readonly id: string;
        readonly organisation?: string | undefined;
        readonly fromRound: number;
      }[]
    | undefined;
  readonly closed?: readonly string[] | undefined;
  readonly afterRound?: number | undefined;
  readonly minTable?: number | undefined;
}

@Injectable()
export class ReplanDay {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Plans the rounds to come for those who are here. The list of the absent is the whole list: who was absent before and
   * is not named any more has come, and joins from the next round on.
   * @throws DomainError 404 out of scope, `matching.not-ready`, `matching.person-unknown`
   */
  run(planId: string, news: DayNews, { actor }: Pick<Call, 'actor'>): Promise<string> {
    return this.transactions.run(async (em) => {
      const { plan, event } = await planUnderLock(em, planId, actor);
      if (plan.status !== 'ready' || plan.result === null)
        throw new DomainError('matching.not-ready', 'conflict');
      const candidates = await candidatesOf(em, event.id, undefined);
      const told = newsOf(plan, news, candidates);
      const joining = candidates.filter(({ id }) => told.late.some((late) => late.id === id));
      const joined = new Set(joining.map(({ id }) => id));
      const known = new Set(plan.people.map(({ id }) => id));
      const newcomers = wishingForTheirSeats(joining.filter(({ id }) => !known.has(id)));
      const back = joining.filter(({ id }) => known.has(id));
      // Who comes back was taken out of the rounds to come: they are described anew.
      const people = [
        ...(plan.task.input.people as readonly { readonly id: string }[]).filter(({ id }) => !joined.has(id)),
        ...plannerPeople([...newcomers, ...back], event, plan.settings, plan.beside),
      ];
      const replan = {
        plan: plan.result.plan,
        afterRound: told.afterRound,
        absent: told.absent,
        absentRounds: news.absentRounds,
        late: told.late,
        closed: told.closed,
        ...(news.minTable !== undefined && { minTable: news.minTable }),
      } as Replan;
      const input = { ...plan.task.input, people, replan } as unknown as PlanInput;
      await askAgain(em, plan.id, {
        people: rosterOf(joining, plan.people),
        task: { ...plan.task, input },
        replanned: told,
      });
      await announce(em, planAsked, { planId: plan.id }, this.clock.now());
      return plan.id;
    });
  }
}

/** @throws DomainError `matching.person-unknown` when somebody named has no seat in this event */
function newsOf(plan: StoredPlan, news: DayNews, candidates: readonly Candidate[]): Replanned {
  const afterRound = news.afterRound ?? 0;
  const planned = new Set(plan.people.map(({ id }) => id));
  const registered = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const absent = new Set(news.absent);
  const unknown = [
    ...[...absent].filter((id) => !planned.has(id)),
    ...(news.late ?? []).map(({ id }) => id).filter((id) => !registered.has(id) && !planned.has(id)),
  ];
  if (unknown.length > 0)
    throw new DomainError('matching.person-unknown', 'invalid', {}, [
      { path: absent.has(unknown[0]!) ? 'absent' : 'late', code: 'matching.person-unknown' },
    ]);
  const seated = cardsOf(plan.result!.plan);
  const named = new Set(news.late?.map(({ id }) => id));
  const back = (plan.replanned?.absent ?? [])
    .filter((id) => !absent.has(id) && !named.has(id))
    .map((id) => ({ id, fromRound: afterRound + 1 }));
  const organisationOf = (id: string) =>
    registered.get(id)?.organisation ?? plan.people.find((person) => person.id === id)?.organisation;
  const late = [...(news.late ?? []), ...back]
    // Who sits already in every round to come is not late.
    .filter(({ id }) => !planned.has(id) || !seated.has(id) || plan.replanned?.absent.includes(id))
    .map(({ id, fromRound }) => ({ id, fromRound, organisation: organisationOf(id) ?? id }));
  return { afterRound, absent: [...absent], late, closed: [...(news.closed ?? [])] };
}
