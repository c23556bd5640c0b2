import type { Person, Round } from './given-meetings.js';
import type { Verdict } from './verdict.js';

/** What happened on a day of meetings. */
export interface MeetingsReplan {
  readonly plan: { readonly rounds: readonly Round[] };
  readonly afterRound: number;
  readonly absent?: readonly string[];
  readonly absentRounds?: readonly { readonly id: string; readonly rounds: readonly number[] }[];
  readonly late?: readonly (Person & { readonly fromRound: number })[];
}

function partnersIn(rounds: readonly Round[], number: number): ReadonlyMap<string, string> {
  const tables = rounds.find(({ round }) => round === number)?.tables ?? [];
  return new Map(
    tables.flatMap(({ people: [one, other] }) => [
      [one!, other!],
      [other!, one!],
    ]),
  );
}

const isAway = ({ absent = [], absentRounds = [], late = [] }: MeetingsReplan, id: string, round: number) =>
  absent.includes(id) ||
  absentRounds.some((one) => one.id === id && one.rounds.includes(round)) ||
  late.some((one) => one.id === id && round < one.fromRound);

/** In rounds that were played somebody late was there only if the plan says so. */
export function peopleOfMeetings(
  people: readonly Person[],
  rounds: number,
  replan: MeetingsReplan,
): readonly Person[] {
  const known = new Set(people.map(({ id }) => id));
  const late = replan.late ?? [];
  const isHere = ({ id, present }: Person, round: number) => {
    if (!(present?.includes(round) ?? true)) return false;
    if (round > replan.afterRound) return !isAway(replan, id, round);
    return !late.some((one) => one.id === id) || partnersIn(replan.plan.rounds, round).has(id);
  };
  return [...people, ...late.filter(({ id }) => !known.has(id))].map((person) => ({
    ...person,
    present: Array.from({ length: rounds }, (_, round) => round + 1).filter((round) => isHere(person, round)),
  }));
}

/** Rounds that were played stay; afterwards another partner, or none, is a changed cell of a card. */
export function meetingChanges(replan: MeetingsReplan, rounds: readonly Round[]): Verdict {
  const faults: string[] = [];
  const cards = new Set<string>();
  let cells = 0;
  for (const { round } of rounds) {
    const [before, now] = [partnersIn(replan.plan.rounds, round), partnersIn(rounds, round)];
    for (const id of new Set([...before.keys(), ...now.keys()])) {
      if (before.get(id) === now.get(id)) continue;
      if (round <= replan.afterRound) faults.push(`round ${round} was played, and ${id} was moved in it`);
      const isLate = replan.late?.some((one) => one.id === id);
      if (isLate || isAway(replan, id, round) || round <= replan.afterRound) continue;
      cards.add(id);
      cells++;
    }
  }
  return { faults, metrics: { changedCards: cards.size, changedCells: cells } };
}
