import type { Effort } from '../effort.js';
import type { Random } from '../random.js';
import type { MeetingDay } from './meeting-day.js';

const NOBODY = -1;

/** Meetings in rounds: nobody in two at once, no more than there are tables. */
export class Timetable {
  private readonly diary: Int32Array;
  private readonly held: number[][];
  readonly roundOf = new Map<number, number>();

  constructor(private readonly day: MeetingDay) {
    this.diary = new Int32Array(day.present.length * day.rounds).fill(NOBODY);
    this.held = Array.from({ length: day.rounds }, () => []);
  }

  /** The meetings that stand in the way of this one in a round; a full room gives up one of its own. */
  inTheWay(meeting: number, round: number, random: Random): number[] {
    const { one, other } = this.day.possible[meeting]!;
    const found = [
      this.diary[one * this.day.rounds + round]!,
      this.diary[other * this.day.rounds + round]!,
    ].filter((each) => each !== NOBODY);
    const held = this.held[round]!;
    if (found.length === 0 && held.length >= this.day.tables) return [held[random.below(held.length)]!];
    return found;
  }

  load(round: number): number {
    return this.held[round]!.length;
  }

  put(meeting: number, round: number): void {
    this.write(meeting, round, meeting);
    this.held[round]!.push(meeting);
    this.roundOf.set(meeting, round);
  }

  take(meeting: number): void {
    const round = this.roundOf.get(meeting)!;
    this.write(meeting, round, NOBODY);
    const held = this.held[round]!;
    held[held.indexOf(meeting)] = held.at(-1)!;
    held.pop();
    this.roundOf.delete(meeting);
  }

  private write(meeting: number, round: number, value: number): void {
    const { one, other } = this.day.possible[meeting]!;
    this.diary[one * this.day.rounds + round] = value;
    this.diary[other * this.day.rounds + round] = value;
  }
}

/**
 * Finds a round for each meeting. A simple graph of degree D can be coloured in D + 1 rounds (Vizing, 1964), in D when
 * it is bipartite (König, 1916), and nearly always in D otherwise: each meeting takes a free round, or the one where it
 * pushes out the least, and what was pushed out waits its turn and grows heavier (ejection search).
 * Returns the meetings that found no round.
 */
export function placeMeetings(
  timetable: Timetable,
  day: MeetingDay,
  meetings: readonly number[],
  random: Random,
  effort: Effort,
): number[] {
  const waiting = [...meetings].sort(
    (one, other) => day.possible[other]!.rounds.length - day.possible[one]!.rounds.length,
  );
  const weight = new Map<number, number>();
  const most = 400 * meetings.length + 20_000;
  for (let move = 0; waiting.length > 0 && move < most && !effort.spend(1); move++) {
    const meeting = waiting.pop()!;
    const round = bestRound(timetable, day, meeting, weight, random);
    for (const out of timetable.inTheWay(meeting, round, random)) {
      timetable.take(out);
      weight.set(out, (weight.get(out) ?? 1) + 1);
      waiting.splice(random.below(waiting.length + 1), 0, out);
    }
    timetable.put(meeting, round);
  }
  return waiting;
}

function bestRound(
  timetable: Timetable,
  day: MeetingDay,
  meeting: number,
  weight: ReadonlyMap<number, number>,
  random: Random,
): number {
  const { one, other, rounds } = day.possible[meeting]!;
  const circle = (one + other) % (day.present.length - 1 + (day.present.length % 2));
  let best = rounds[0]!;
  let least = Infinity;
  for (const round of rounds) {
    const pushed = timetable
      .inTheWay(meeting, round, random)
      .reduce((sum, each) => sum + (weight.get(each) ?? 1), 0);
    // Ties go to the round of the circle method, which seats all against all, then to the emptiest.
    const tie = round === circle ? -1 : timetable.load(round) / (day.tables + 1);
    const price = pushed * 4 + tie + random.next() * 0.01;
    if (price < least) [best, least] = [round, price];
  }
  return best;
}
