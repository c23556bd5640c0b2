import type { BreakoutsPlan, PairsPlan, TablesPlan } from './input.js';
import type { AnyPlan } from './stored-plan.js';

/** Where each person is told to be, in an order that does not depend on how the plan is written. */
export function cardsOf(plan: AnyPlan): ReadonlyMap<string, string> {
  const cells = new Map<string, string[]>();
  const say = (person: string, cell: string) => cells.set(person, [...(cells.get(person) ?? []), cell]);
  if ('rounds' in plan) tellRounds(plan, say);
  else if ('slots' in plan) tellSlots(plan, say);
  else tellPairs(plan, say);
  return new Map([...cells].map(([person, card]) => [person, card.toSorted().join('\n')]));
}

type Say = (person: string, cell: string) => void;

function tellRounds(plan: TablesPlan, say: Say): void {
  for (const { round, tables } of plan.rounds)
    for (const { id, people } of tables) for (const person of people) say(person, `${round} ${id}`);
}

function tellSlots(plan: BreakoutsPlan, say: Say): void {
  for (const { slot, breakouts } of plan.slots)
    for (const { id, people } of breakouts) for (const person of people) say(person, `${slot} ${id}`);
}

function tellPairs(plan: PairsPlan, say: Say): void {
  (plan.waves ?? [plan]).forEach(({ pairs, trios }, wave) => {
    for (const group of [...pairs, ...trios])
      for (const person of group)
        say(
          person,
          `${wave} ${group
            .filter((one) => one !== person)
            .toSorted()
            .join(' ')}`,
        );
  });
}

/**
 * Who must get a new card: everybody whose card is another than before, and whoever had none.
 * @param away people who are not there: what is left of their card concerns nobody
 */
export function changedCards(
  before: AnyPlan | undefined,
  after: AnyPlan,
  away: readonly string[] = [],
): readonly string[] {
  const [old, now] = [before ? cardsOf(before) : new Map<string, string>(), cardsOf(after)];
  const gone = new Set(away);
  return [...now]
    .filter(([person, card]) => !gone.has(person) && old.get(person) !== card)
    .map(([person]) => person);
}
