import type { Id, MeetingPerson, MeetingsInput, TablesPlan } from '../input.js';
import type { Bounds, Metrics } from '../output.js';
import type { MeetingDay } from './meeting-day.js';
import { Timetable } from './place-meetings.js';

/** The people of a re-planning: those who come late are there from their round, those who left no longer. */
export function withLate(input: MeetingsInput): MeetingsInput {
  const { replan } = input;
  if (replan === undefined) return input;
  const { absent = [], absentRounds = [], late = [], afterRound } = replan;
  const known = new Set(input.people.map(({ id }) => id));
  const held = cells(replan.plan);
  const isAway = (id: Id, round: number) => {
    const comes = late.find((each) => each.id === id)?.fromRound ?? 0;
    if (round <= afterRound) return comes > 0 && !held.has(cellOf(id, round));
    const leaves = absentRounds.some((each) => each.id === id && each.rounds.includes(round));
    return absent.includes(id) || leaves || round < comes;
  };
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

/** What a re-planning keeps of a published timetable. */
interface KeptMeetings {
  /** Every meeting of the old plan that can still be where it was. */
  readonly timetable: Timetable;
  /**
   * A meeting may be added in a round to come: to two people who both lost theirs in that round, whose cards change
   * already, or to somebody who came late.
   */
  readonly mayAdd: (meeting: number, round: number) => boolean;
  /** The plan with played rounds as they were, and each kept meeting at its table. */
  readonly named: (timetable: Timetable) => TablesPlan;
  readonly changes: (plan: TablesPlan) => Metrics;
  /** Whoever was to meet somebody who left has another card in every plan. */
  readonly fewest: Bounds;
}

/** Null for a first plan. */
export function keptMeetings(input: MeetingsInput, day: MeetingDay): KeptMeetings | null {
  const { replan } = input;
  if (replan === undefined) return null;
  const timetable = new Timetable(day);
  const old = tableOfMeeting(day, replan.plan);
  for (const { round, meeting } of old.meetings)
    if (round < replan.afterRound || day.possible[meeting]!.rounds.includes(round))
      timetable.put(meeting, round);
  const late = new Set((replan.late ?? []).map(({ id }) => day.roll.numberOf(id, '"late"')));
  const before = cells(replan.plan);
  const hadOne = (person: number, round: number) => before.has(cellOf(day.roll.ids[person]!, round + 1));
  const named = (now: Timetable) => namedAsBefore(input, day, now, old.tables);
  const changes = (plan: TablesPlan) => changesOf(input, before, cells(plan));
  return {
    timetable,
    mayAdd: (meeting, round) => {
      const { one, other } = day.possible[meeting]!;
      if (round < replan.afterRound) return false;
      return late.has(one) || late.has(other) || (hadOne(one, round) && hadOne(other, round));
    },
    named,
    changes,
    fewest: changes(named(timetable)),
  };
}

/** The meetings of a plan, and the table of each. */
function tableOfMeeting(day: MeetingDay, plan: TablesPlan) {
  const numbers = new Map(
    day.possible.map(({ one, other }, number) => [pairOf(day.roll.ids[one]!, day.roll.ids[other]!), number]),
  );
  const meetings: { readonly round: number; readonly meeting: number }[] = [];
  const tables = new Map<string, Id>();
  for (const { round, tables: list } of plan.rounds)
    for (const { id, people } of list) {
      const meeting = numbers.get(pairOf(people[0] ?? '', people[1] ?? ''));
      if (meeting === undefined) continue;
      meetings.push({ round: round - 1, meeting });
      tables.set(`${round - 1} ${meeting}`, id);
    }
  return { meetings, tables };
}

const pairOf = (one: Id, other: Id) => (one < other ? `${one}\u0000${other}` : `${other}\u0000${one}`);
const cellOf = (id: Id, round: number) => `${id}\u0000${round}`;

function namedAsBefore(
  { replan, tables: count }: MeetingsInput,
  day: MeetingDay,
  timetable: Timetable,
  tableOf: ReadonlyMap<string, Id>,
): TablesPlan {
  const all = [...timetable.roundOf].sort(([one], [other]) => one - other);
  const rounds = Array.from({ length: day.rounds }, (_, round) => {
    const played = replan!.plan.rounds.find((each) => each.round === round + 1);
    if (round < replan!.afterRound && played !== undefined) return played;
    const held = all.filter(([, each]) => each === round).map(([meeting]) => meeting);
    const taken = new Set(held.map((meeting) => tableOf.get(`${round} ${meeting}`)));
    const free = Array.from({ length: count }, (_, place) => String(place + 1)).filter(
      (id) => !taken.has(id),
    );
    const tables = held.map((meeting) => {
      const { one, other } = day.possible[meeting]!;
      const id = tableOf.get(`${round} ${meeting}`) ?? free.shift()!;
      return { id, people: [day.roll.ids[one]!, day.roll.ids[other]!] };
    });
    return { round: round + 1, tables };
  });
  return { rounds };
}

function changesOf(
  { replan }: MeetingsInput,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Metrics {
  const late = new Set((replan!.late ?? []).map(({ id }) => id));
  const absent = new Set(replan!.absent ?? []);
  const away = new Set(
    (replan!.absentRounds ?? []).flatMap(({ id, rounds }) => rounds.map((r) => cellOf(id, r))),
  );
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((cell) => before.get(cell) !== after.get(cell) && !away.has(cell))
    .map((cell) => cell.split('\u0000')[0]!)
    .filter((id) => !late.has(id) && !absent.has(id));
  return { changedCells: changed.length, changedCards: new Set(changed).size };
}

function cells(plan: TablesPlan): Map<string, string> {
  return new Map(
    plan.rounds.flatMap(({ round, tables }) =>
      tables.flatMap(({ people }) =>
        people.map((id) => [cellOf(id, round), people.find((other) => other !== id) ?? ''] as const),
      ),
    ),
  );
}
