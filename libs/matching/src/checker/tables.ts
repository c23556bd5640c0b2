import { checkChanges } from './changes.js';
import { readDay } from './facts.js';
import { faultsOf, faultsOfDay, type Round } from './table-faults.js';
import { count, countPrefixes } from './table-figures.js';
import type { Json, Verdict } from './verdict.js';

/** Judges a plan of tables or stands: who must be where, and the figures counted pair by pair. */
export function checkTables(input: Json, plan: Json): Verdict {
  const facts = readDay(input);
  const rounds = (plan['rounds'] ?? []) as readonly Round[];
  const faults: string[] = [];
  if (rounds.length !== facts.rounds) faults.push(`${rounds.length} rounds instead of ${facts.rounds}`);
  rounds.forEach((round, place) => {
    if (round.round !== place + 1) faults.push(`round ${round.round} stands in place ${place + 1}`);
    faults.push(...faultsOf(facts, round));
  });
  const metrics = { ...count(facts, rounds), ...(facts.prefixes && countPrefixes(facts, rounds)) };
  if (facts.replan === undefined) return { faults: [...faults, ...faultsOfDay(facts, rounds)], metrics };
  const changes = checkChanges(facts, facts.replan, rounds);
  return { faults: [...faults, ...changes.faults], metrics: { ...metrics, ...changes.metrics } };
}
