import type { MeetingPerson, MeetingsInput, TablesPlan } from '../input.js';
import type { Metrics } from '../output.js';
import type { MeetingDay } from './meeting-day.js';
import type { Timetable } from './place-meetings.js';

/** The people of a re-planning: those who come late are there from their round, those who left no longer. */
export function withLate(input: MeetingsInput): MeetingsInput {
  const { replan } = input;
  if (replan === undefined) return input;
  const { absent = [], absentRounds = [], late = [], afterRound } = replan;
  const known = new Set(input.people.map(({ id }) => id));
  const isAway = (id: string, round: number) =>
    (round > afterRound && absent.includes(id)) ||
    absentRounds.some((each) => each.id === id && each.rounds.includes(round)) ||
    late.some((each) => each.id === id && round < each.fromRound);
  const rounds = Array.from({ length: input.rounds }, (_, round) => round + 1);
  const newcomers: MeetingPerson[] = late.filter(({ id }) => !known.has(id));
  return {
    ...input,
    people: [...input.people, ...newcomers].map((person) => ({
      ...person,
      present: (person.present ?? rounds).filter((round) => !isAway(person.id, round)),
    })),
  };
}

interface Kept {
  /** The first round, from 0, that may change. */
  readonly firstRound: number;
  readonly changes: (plan: TablesPlan) => Metrics;
}

/** Puts every meeting of the old plan that can still be where it was; null for a first plan. */
export function keptMeetings(input: MeetingsInput, day: MeetingDay, timetable: Timetable): Kept | null {
  const { replan } = input;
  if (replan === undefined) return null;
  const numbers = new Map(
    day.possible.map(({ one, other }, number) => [
      [day.roll.ids[one]!, day.roll.ids[other]!].sort().join('\u0000'),
      number,
    ]),
  );
  for (const { round, tables } of replan.plan.rounds)
    for (const { people } of tables) {
      const meeting = numbers.get(people.toSorted().join('\u0000'));
      if (meeting !== undefined && day.possible[meeting]!.rounds.includes(round - 1))
        timetable.put(meeting, round - 1);
    }
  const before = cells(replan.plan);
  return {
    firstRound: replan.afterRound,
    changes: (plan) => {
      const after = cells(plan);
      const late = new Set((replan.late ?? []).map(({ id }) => id));
      const absent = new Set(replan.absent ?? []);
      const changed = [...new Set([...before.keys(), ...after.keys()])]
        .filter((cell) => before.get(cell) !== after.get(cell))
        .map((cell) => cell.split('\u0000')[0]!)
        .filter((id) => !late.has(id) && !absent.has(id));
      return { changedCells: changed.length, changedCards: new Set(changed).size };
    },
  };
}

function cells(plan: TablesPlan): Map<string, string> {
  return new Map(
    plan.rounds.flatMap(({ round, tables }) =>
      tables.flatMap(({ people }) =>
        people.map((id) => [`${id}\u0000${round}`, people.find((other) => other !== id) ?? ''] as const),
      ),
    ),
  );
}
