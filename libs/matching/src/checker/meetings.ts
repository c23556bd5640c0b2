import { countEncounters } from './count-encounters.js';
import type { Json, Verdict } from './verdict.js';

interface Person {
  readonly id: string;
  readonly organisation?: string;
  readonly present?: readonly number[];
  readonly wishes?: readonly string[];
}
interface Round {
  readonly round: number;
  readonly tables: readonly { readonly id: string; readonly people: readonly string[] }[];
}

/** Judges one-to-one meetings: two at a table, nobody twice in a round, enough tables; counts the wishes met. */
export function checkMeetings(input: Json, plan: Json): Verdict {
  const people = input['people'] as readonly Person[];
  const rounds = (plan['rounds'] ?? []) as readonly Round[];
  const apart = (input['apart'] ?? []) as readonly (readonly string[])[];
  const faults = rounds.flatMap((round) => roundFaults(round, people, input['tables'] as number));
  if (rounds.length !== input['rounds']) faults.push(`${rounds.length} rounds of ${String(input['rounds'])}`);
  const held = rounds.flatMap(({ tables }) => tables.map((table) => table.people));
  const encounters = countEncounters([held], people, apart);
  if (encounters['repeats']! > 0) faults.push('two people meet twice');
  if (encounters['sameOrganisation']! > 0) faults.push('two people of one organisation meet');
  if (encounters['forbidden']! > 0) faults.push('two people kept apart meet');
  const wishesOf = new Map(people.map(({ id, wishes }) => [id, wishes ?? []]));
  const wishes = (one: string, other: string) => wishesOf.get(one)?.includes(other) ?? false;
  const met = people.map(
    ({ id }) =>
      held.filter((pair) => pair.includes(id) && pair.some((other) => other !== id && wishes(id, other)))
        .length,
  );
  return {
    faults,
    metrics: {
      ...encounters,
      mutualWishes: held.filter(([one, other]) => wishes(one!, other!) && wishes(other!, one!)).length,
      wishesMet: met.reduce((sum, count) => sum + count, 0),
      meetings: held.length,
    },
  };
}

function roundFaults({ round, tables }: Round, people: readonly Person[], room: number): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  if (tables.length > room) faults.push(`round ${round} has ${tables.length} meetings for ${room} tables`);
  for (const { id, people: pair } of tables) {
    if (pair.length !== 2) faults.push(`table ${id} of round ${round} seats ${pair.length}`);
    for (const who of pair) {
      const person = people.find((each) => each.id === who);
      if (seen.has(who)) faults.push(`${who} is twice in round ${round}`);
      if (person === undefined) faults.push(`${who} is nobody of the list`);
      else if (!(person.present?.includes(round) ?? true))
        faults.push(`${who} is not there in round ${round}`);
      seen.add(who);
    }
  }
  return faults;
}
