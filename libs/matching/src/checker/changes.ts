import type { Changes, Facts, Group } from './facts.js';
import type { Verdict } from './verdict.js';

/** What a new plan changed: nothing in the rounds that were played, and as few cards as it says afterwards. */
export function checkChanges(
  facts: Facts,
  replan: Changes,
  rounds: readonly { tables: readonly Group[] }[],
): Verdict {
  const faults: string[] = [];
  const cards = new Set<string>();
  let cells = 0;
  rounds.forEach(({ tables }, place) => {
    const now = whereabouts(tables);
    const before = whereabouts(replan.plan.rounds[place]?.tables ?? []);
    for (const person of facts.people.keys()) {
      if (now.get(person) === before.get(person)) continue;
      if (place < replan.afterRound)
        faults.push(`round ${place + 1} was played, and ${person} was moved in it`);
      const late = replan.late?.some(({ id }) => id === person);
      if (late || place < replan.afterRound || !facts.isHere(person, place + 1)) continue;
      cards.add(person);
      cells++;
    }
  });
  return { faults, metrics: { changedCards: cards.size, changedCells: cells } };
}

function whereabouts(tables: readonly Group[]): ReadonlyMap<string, string> {
  return new Map(tables.flatMap(({ id, people }) => people.map((person) => [person, id] as const)));
}
