import type { Changes, Limits, Person, Pin, SizeOf } from './given-day.js';

/** The people of a day that turned out otherwise: in played rounds the plan says who was there. */
export function peopleAfter(people: readonly Person[], rounds: number, replan: Changes): Person[] {
  const all = Array.from({ length: rounds }, (_, r) => r + 1);
  const wasSeated = (id: string, round: number) =>
    replan.plan.rounds[round - 1]?.tables.some(
      ({ people: seated, presenters = [] }) => seated.includes(id) || presenters.includes(id),
    ) ?? false;
  const isAway = (id: string, round: number) =>
    (replan.absent ?? []).includes(id) ||
    (replan.absentRounds ?? []).some((one) => one.id === id && one.rounds.includes(round)) ||
    (replan.late ?? []).some((one) => one.id === id && round < one.fromRound);
  const known = new Set(people.map(({ id }) => id));
  const newcomers = (replan.late ?? []).filter(({ id }) => !known.has(id));
  return [...people, ...newcomers.map(({ id, organisation }): Person => ({ id, organisation }))].map(
    (person) => ({
      ...person,
      pinned: pinsToCome(person, replan, all),
      present: all.filter((round) => {
        if (round <= replan.afterRound) return wasSeated(person.id, round);
        return (person.present?.includes(round) ?? true) && !isAway(person.id, round);
      }),
    }),
  );
}

function pinsToCome(person: Person, replan: Changes, all: readonly number[]): Pin[] {
  const pins = [person.pinned ?? []].flat() as readonly Pin[];
  return pins
    .filter(({ table }) => !replan.closed?.includes(table))
    .map(({ table, rounds = all }) => ({
      table,
      rounds: rounds.filter((round) => round > replan.afterRound),
    }));
}

/**
 * After the played rounds a table may be two below its planned size, or as empty as `minTable` or its own minimum lets
 * it; a closed one is empty. Where fewer are left than all minimums together, tables may be given up.
 */
export function sizesAfter(replan: Changes, sizeOf: SizeOf, hereIn: (round: number) => number): SizeOf {
  const planned = (table: string, round: number) =>
    replan.plan.rounds[round - 1]?.tables.find(({ id }) => id === table)?.people.length ?? 0;
  const limits = (table: string, round: number): Limits | undefined => {
    const size = sizeOf(table, round);
    if (size === undefined) return undefined;
    if (replan.closed?.includes(table)) return { min: 0, max: 0 };
    const had = planned(table, round);
    const fewest = replan.minTable ?? Math.max(0, Math.min(had - 2, size.min));
    return { min: Math.min(had, fewest), max: Math.max(had, size.max) };
  };
  return (table, round) => {
    const size = limits(table, round);
    if (size === undefined || round <= replan.afterRound) return size && { min: 0, max: Infinity };
    const tables = replan.plan.rounds[round - 1]?.tables ?? [];
    const needed = tables.reduce((sum, { id }) => sum + (limits(id, round)?.min ?? 0), 0);
    return needed > hereIn(round) ? { min: 0, max: size.max } : size;
  };
}
