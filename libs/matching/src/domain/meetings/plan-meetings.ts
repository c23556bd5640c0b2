import { effortOf } from '../effort.js';
import { encounters } from '../encounters.js';
import type { MeetingsInput, TablesPlan } from '../input.js';
import { provedOptimal, type Bounds, type Metrics, type PlanOptions, type PlanOutput } from '../output.js';
import { seeded } from '../random.js';
import { chooseMeetings, type ChosenMeetings } from './choose-meetings.js';
import { meetingDay, type MeetingDay } from './meeting-day.js';
import { placeMeetings, Timetable } from './place-meetings.js';
import { keptMeetings, withLate } from './replan-meetings.js';

const LONGEST_SECONDS = 30;

/**
 * Plans one-to-one meetings by wishes: who meets by an exact b-matching, when by ejection search.
 * @throws BadInput when the day cannot be, in one sentence
 */
export async function planMeetings(
  input: MeetingsInput,
  options: PlanOptions = {},
): Promise<PlanOutput<TablesPlan>> {
  const effort = effortOf(options);
  const random = seeded(options.seed ?? 1);
  const day = meetingDay(withLate(input));
  const longest = options.seconds ?? LONGEST_SECONDS;
  const cancelled = () => options.cancelled?.() ?? false;
  const kept = keptMeetings(input, day);
  const quick = kept?.timetable ?? new Timetable(day);
  fill(day, quick, kept?.mayAdd ?? anywhere);
  const named = (timetable: Timetable) => kept?.named(timetable) ?? planOf(day, timetable);
  options.onProgress?.({
    seconds: effort.seconds(),
    metrics: metricsOf(day, quick),
    plan: named(quick),
  });
  const chosen =
    kept === null && !cancelled()
      ? await chooseMeetings(day, () => (cancelled() ? 0 : Math.max(0.1, longest - effort.seconds())))
      : null;
  const timetable = chosen === null ? quick : new Timetable(day);
  if (chosen !== null) {
    const left = placeMeetings(timetable, day, chosen.meetings, random, effort);
    for (const meeting of left) timetable.roundOf.delete(meeting);
    fill(day, timetable, anywhere);
  }
  const plan = named(timetable);
  const metrics = { ...metricsOf(day, timetable), ...kept?.changes(plan) };
  const bounds = chosen === null ? (kept?.fewest ?? {}) : boundsOf(metrics, chosen);
  return {
    mode: 'one_to_one',
    plan,
    metrics,
    bounds,
    optimal: provedOptimal(metrics, bounds),
    seconds: effort.seconds(),
    seed: options.seed ?? 1,
    method: chosen === null ? 'meetings one by one' : `${chosen.method} + edge colouring by ejection`,
  };
}

const anywhere = () => true;

/** Gives free people and tables to whoever may still meet: both wish it first, then one, then nobody. */
function fill(
  day: MeetingDay,
  timetable: Timetable,
  mayAdd: (meeting: number, round: number) => boolean,
): void {
  const wishes = (number: number) =>
    Number(day.possible[number]!.wishedByOne) + Number(day.possible[number]!.wishedByOther);
  const random = seeded(0);
  const open = [...day.possible.keys()]
    .filter((number) => !timetable.roundOf.has(number))
    .sort((one, other) => wishes(other) - wishes(one) || one - other);
  for (const number of open) {
    const round = day.possible[number]!.rounds.find(
      (each) => mayAdd(number, each) && timetable.inTheWay(number, each, random).length === 0,
    );
    if (round !== undefined) timetable.put(number, round);
  }
}

function planOf(day: MeetingDay, timetable: Timetable): TablesPlan {
  const meetings = [...timetable.roundOf].sort(([one], [other]) => one - other);
  return {
    rounds: Array.from({ length: day.rounds }, (_, round) => ({
      round: round + 1,
      tables: meetings
        .filter(([, each]) => each === round)
        .map(([number], place) => {
          const { one, other } = day.possible[number]!;
          return { id: String(place + 1), people: [day.roll.ids[one]!, day.roll.ids[other]!] };
        }),
    })),
  };
}

function metricsOf(day: MeetingDay, timetable: Timetable): Metrics {
  const held = [...timetable.roundOf.keys()].map((number) => day.possible[number]!);
  const wished = day.present.map(() => 0);
  for (const { one, other, wishedByOne, wishedByOther } of held) {
    if (wishedByOne) wished[one]!++;
    if (wishedByOther) wished[other]!++;
  }
  const gatherings = [held.map(({ one, other }) => [one, other])];
  return {
    ...encounters(gatherings, {
      organisation: day.roll.organisation,
      there: day.present.map((rounds) => rounds.length > 0),
      apart: day.apart,
    }),
    mutualWishes: held.filter((each) => each.wishedByOne && each.wishedByOther).length,
    wishLevels: levelsOf(day, wished),
    wishesMet: wished.reduce((sum, count) => sum + count, 0),
    meetings: held.length,
  };
}

/** People with at least one wish met, at least two …, as far as anybody's wishes can be met. */
function levelsOf(day: MeetingDay, wished: readonly number[]): number[] {
  const most = day.present.map(({ length }, person) => {
    const own = day.possible.filter(
      (each) => (each.one === person && each.wishedByOne) || (each.other === person && each.wishedByOther),
    );
    return Math.min(length, own.length);
  });
  return Array.from(
    { length: Math.max(0, ...most) },
    (_, level) => wished.filter((count) => count > level).length,
  );
}

/** A ceiling binds a later figure only where every earlier one is reached. */
function boundsOf(metrics: Metrics, { ceilings }: ChosenMeetings): Bounds {
  const levels = metrics['wishLevels'] as readonly number[];
  const mutual = { mutualWishes: ceilings.mutualWishes, repeats: 0, sameOrganisation: 0, forbidden: 0 };
  if (metrics['mutualWishes'] !== ceilings.mutualWishes) return mutual;
  const wishes = { ...mutual, wishLevels: ceilings.wishLevels };
  if (!levels.every((count, level) => count === ceilings.wishLevels[level])) return wishes;
  const wishesMet = levels.reduce((sum, count) => sum + count, 0);
  return { ...wishes, wishesMet, meetings: ceilings.meetings };
}
