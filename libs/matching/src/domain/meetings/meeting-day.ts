import { BadInput } from '../bad-input.js';
import type { MeetingsInput } from '../input.js';
import { rollOf, wholeNumber, type Roll } from '../roll.js';

/** Two people who may meet. */
export interface PossibleMeeting {
  readonly one: number;
  readonly other: number;
  /** Rounds, from 0, where both are there. */
  readonly rounds: readonly number[];
  /** Which of the two wish it. */
  readonly wishedByOne: boolean;
  readonly wishedByOther: boolean;
}

export interface MeetingDay {
  readonly rounds: number;
  readonly tables: number;
  readonly roll: Roll;
  /** The rounds, from 0, where each person is there. */
  readonly present: readonly (readonly number[])[];
  readonly possible: readonly PossibleMeeting[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Reads a day of one-to-one meetings. @throws BadInput for what cannot be, in one sentence */
export function meetingDay(input: MeetingsInput): MeetingDay {
  const rounds = wholeNumber(input.rounds, 'rounds', 1);
  const tables = wholeNumber(input.tables, 'tables', 1);
  const roll = rollOf(input.people);
  const apart = roll.pairs(input.apart, '"apart"');
  const forbidden = new Set(apart.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const everyRound = Array.from({ length: rounds }, (_, round) => round);
  const present = input.people.map((person) =>
    person.present === undefined
      ? everyRound
      : everyRound.filter((round) => person.present!.includes(round + 1)),
  );
  const wishes = input.people.map(
    (person) => new Set((person.wishes ?? []).map((id) => roll.numberOf(id, `A wish of ${person.id}`))),
  );
  const helper = input.people.map((person) => person.helper === true);
  const possible: PossibleMeeting[] = [];
  for (let one = 0; one < roll.ids.length; one++)
    for (let other = one + 1; other < roll.ids.length; other++) {
      if (roll.organisation[one] === roll.organisation[other] || helper[one] || helper[other]) continue;
      if (forbidden.has(`${one} ${other}`)) continue;
      const shared = present[one]!.filter((round) => present[other]!.includes(round));
      if (shared.length === 0) continue;
      possible.push({
        one,
        other,
        rounds: shared,
        wishedByOne: wishes[one]!.has(other),
        wishedByOther: wishes[other]!.has(one),
      });
    }
  if (possible.length === 0)
    throw new BadInput(
      'matching.no-meeting',
      'Nobody can meet anybody: every two people are of one organisation, kept apart, or never there together; at least two organisations must share a round.',
    );
  return { rounds, tables, roll, present, possible, apart };
}
