import { countEncounters } from './count-encounters.js';
import type { Person, Round } from './given-meetings.js';
import { meetingChanges, peopleOfMeetings, type MeetingsReplan } from './meeting-changes.js';
import type { Json, Verdict } from './verdict.js';

/** Judges one-to-one meetings: two at a table, nobody twice in a round, enough tables; counts the wishes met. */
export function checkMeetings(input: Json, plan: Json): Verdict {
  const replan = input['replan'] as MeetingsReplan | undefined;
  const given = input['people'] as readonly Person[];
  const people = replan ? peopleOfMeetings(given, input['rounds'] as number, replan) : given;
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
  const changes = replan && meetingChanges(replan, rounds);
  return {
    faults: [...faults, ...(changes?.faults ?? [])],
    metrics: {
      ...encounters,
      ...changes?.metrics,
      wishLevels: levelsOf(people, apart, input['rounds'] as number, met),
      mutualWishes: held.filter(([one, other]) => wishes(one!, other!) && wishes(other!, one!)).length,
      wishesMet: met.reduce((sum, count) => sum + count, 0),
      meetings: held.length,
    },
  };
}

/** People with more than 0, 1, … wishes met, as far as anybody's wishes can be. */
function levelsOf(
  people: readonly Person[],
  apart: readonly (readonly string[])[],
  rounds: number,
  met: readonly number[],
): number[] {
  const all = Array.from({ length: rounds }, (_, round) => round + 1);
  const hours = (person: Person) => all.filter((round) => person.present?.includes(round) ?? true);
  const mayMeet = (one: Person, other: Person) =>
    !one.helper &&
    !other.helper &&
    (one.organisation === undefined || one.organisation !== other.organisation) &&
    !apart.some((pair) => pair.includes(one.id) && pair.includes(other.id)) &&
    hours(one).some((round) => hours(other).includes(round));
  const possible = people.map((person) => {
    const wished = people.filter((other) => other !== person && person.wishes?.includes(other.id));
    return Math.min(hours(person).length, wished.filter((other) => mayMeet(person, other)).length);
  });
  return Array.from(
    { length: Math.max(0, ...possible) },
    (_, level) => met.filter((count) => count > level).length,
  );
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
