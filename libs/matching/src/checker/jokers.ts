import { readDay } from './facts.js';
import type { Group } from './given-day.js';
import type { Json } from './verdict.js';

interface Joker {
  readonly number: number;
  readonly rounds: readonly { readonly round: number; readonly table: string }[];
}

/** Cards for unexpected guests: one place in each round, and none that is taken. */
export function checkJokers(input: Json, output: Json): string[] {
  const jokers = (output['jokers'] ?? []) as readonly Joker[];
  if (jokers.length === 0) return [];
  const facts = readDay(input);
  const plan = output['plan'] as { rounds: readonly { round: number; tables: readonly Group[] }[] };
  const faults = jokers
    .filter(
      (joker) =>
        joker.rounds.map(({ round }) => round).join() !== plan.rounds.map(({ round }) => round).join(),
    )
    .map(({ number }) => `guest ${number} has not one place in each round`);
  for (const { round, tables } of plan.rounds) {
    for (const { id, people } of tables) {
      const guests = jokers.filter((joker) =>
        joker.rounds.some((at) => at.round === round && at.table === id),
      );
      const chairs = people.reduce((sum, one) => sum + (facts.people.get(one)?.chairs ?? 1), guests.length);
      if (guests.length > 0 && chairs > (facts.sizeOf(id, round)?.max ?? 0))
        faults.push(`round ${round}: ${guests.length} guests have no place at ${id}`);
    }
  }
  return faults;
}
