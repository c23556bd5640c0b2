import type { Facts } from './facts.js';
import type { Changes, Group } from './given-day.js';
import type { Verdict } from './verdict.js';

type Rounds = readonly { readonly tables: readonly Group[] }[];

/** What a new plan changed: nothing in the rounds that were played, and as few cards as it says afterwards. */
export function checkChanges(facts: Facts, replan: Changes, rounds: Rounds): Verdict {
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
  const [kept, all] = [meetings(facts, keptSeats(replan.plan.rounds, rounds)), meetings(facts, rounds)];
  return {
    faults,
    metrics: {
      changedCards: cards.size,
      changedCells: cells,
      newRepeats: all.repeats - kept.repeats,
      newSameOrganisation: all.colleagues - kept.colleagues,
    },
  };
}

function whereabouts(tables: readonly Group[]): ReadonlyMap<string, string> {
  return new Map(tables.flatMap(({ id, people }) => people.map((person) => [person, id] as const)));
}

/** The new plan with only those who sit where they sat before. */
function keptSeats(old: Rounds, rounds: Rounds): Rounds {
  return rounds.map(({ tables }, place) => {
    const before = whereabouts(old[place]?.tables ?? []);
    return {
      tables: tables.map(({ id, people }) => ({
        id,
        people: people.filter((person) => before.get(person) === id),
      })),
    };
  });
}

function meetings(facts: Facts, rounds: Rounds): { repeats: number; colleagues: number } {
  const times = new Map<string, number>();
  let [repeats, colleagues] = [0, 0];
  for (const { tables } of rounds)
    for (const { people } of tables)
      for (const [place, one] of people.entries())
        for (const other of people.slice(place + 1)) {
          if (facts.isHelper(one) || facts.isHelper(other) || facts.inOneBlock(one, other)) continue;
          const key = JSON.stringify([one, other].sort());
          const before = times.get(key) ?? 0;
          times.set(key, before + 1);
          if (before > 0) repeats++;
          if (facts.organisationOf(one) === facts.organisationOf(other)) colleagues++;
        }
  return { repeats, colleagues };
}
