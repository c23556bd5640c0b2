import type { Call } from '#identity';
import { Clock, DomainError } from '#kernel';
import { Transactions } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Person, Pinned, PlanInput, TablesPlan } from '../domain/input.js';
import { planOfOrganiser } from './event-of-plan.js';
import { writePlan } from './write-plan.js';

export interface Lock {
  readonly personId: string;
  readonly round: number;
}

@Injectable()
export class PlanRest {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes another plan in which these people sit where they sit now in these rounds; the first is kept beside it.
   * @throws DomainError 404 out of scope, `matching.not-ready`, `matching.person-unknown`, `matching.too-many-plans`
   */
  run(
    planId: string,
    { locks, name }: { readonly locks: readonly Lock[]; readonly name?: string | undefined },
    { actor }: Pick<Call, 'actor'>,
  ): Promise<string> {
    return this.transactions.run(async (em) => {
      const { plan, event } = await planOfOrganiser(em, planId, actor);
      const made = plan.result?.plan;
      if (plan.status !== 'ready' || made === undefined || !('rounds' in made))
        throw new DomainError('matching.not-ready', 'conflict');
      const input = withLocks(plan.task.input, made, locks);
      const { settings, beside, people } = plan;
      const rest = { name: name ?? plan.name, settings, beside, input, people, madeBy: actor.accountId };
      return writePlan(em, event, rest, this.clock.now());
    });
  }
}

function withLocks(input: PlanInput, plan: TablesPlan, locks: readonly Lock[]): PlanInput {
  const seats = new Map(
    plan.rounds.flatMap(({ round, tables }) =>
      tables.flatMap(({ id, people }) => people.map((person) => [`${round} ${person}`, id] as const)),
    ),
  );
  const pins = new Map<string, Pinned[]>();
  locks.forEach(({ personId, round }, place) => {
    const table = seats.get(`${round} ${personId}`);
    const code = 'matching.person-unknown';
    if (table === undefined) throw new DomainError(code, 'invalid', {}, [{ path: `locks.${place}`, code }]);
    pins.set(personId, [...(pins.get(personId) ?? []), { table, rounds: [round] }]);
  });
  const { replan: _done, ...day } = input as PlanInput & { readonly replan?: unknown };
  return {
    ...day,
    people: (input.people as readonly Person[]).map((person) => {
      const own = [person.pinned ?? []].flat() as readonly Pinned[];
      const pinned = [...own, ...(pins.get(person.id) ?? [])];
      return pinned.length === 0 ? person : { ...person, pinned };
    }),
  } as unknown as PlanInput;
}
