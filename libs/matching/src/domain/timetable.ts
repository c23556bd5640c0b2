import { instantOfRecurringWallTime, type Interval } from '#kernel';
import type { Timetable } from './stored-plan.js';

interface Phase extends Interval {
  readonly name: string;
}

export interface RoundTime extends Interval {
  /** From 1. */
  readonly round: number;
  /** One after the other, in order; none where a round has no parts. */
  readonly phases: readonly Phase[];
  /** After the time to move. */
  readonly breakAfter: (Interval & { readonly name: string | null }) | null;
}

/**
 * When each round is. It lasts its minutes; then come the minutes to move, then the break, if there is one. Minutes are
 * real ones: a night when clocks change makes no round longer.
 *
 * @param firstStart where the first round starts unless the timetable says so
 * @param timeZone of the event, for a start without an offset
 */
export function roundTimes(
  timetable: Timetable,
  rounds: number,
  firstStart: Temporal.Instant,
  timeZone: string,
): readonly RoundTime[] {
  const times: RoundTime[] = [];
  let startsAt = startOf(timetable.startsAt, firstStart, timeZone);
  for (let round = 1; round <= rounds; round++) {
    const endsAt = later(startsAt, timetable.minutes);
    const next = later(endsAt, timetable.moveMinutes ?? 0);
    const rest = timetable.breaks?.find(({ afterRound }) => afterRound === round);
    const breakAfter = rest
      ? { name: rest.name ?? null, startsAt: next, endsAt: later(next, rest.minutes) }
      : null;
    times.push({ round, startsAt, endsAt, phases: phasesOf(timetable, startsAt, endsAt), breakAfter });
    startsAt = breakAfter?.endsAt ?? next;
  }
  return times;
}

/** `09:20` is meant on the day of the first session. */
function startOf(text: string | undefined, firstStart: Temporal.Instant, timeZone: string): Temporal.Instant {
  if (text === undefined) return firstStart;
  if (/^\d\d:\d\d$/.test(text)) {
    const day = firstStart.toZonedDateTimeISO(timeZone).toPlainDate();
    return instantOfRecurringWallTime(day.toPlainDateTime(Temporal.PlainTime.from(text)), timeZone);
  }
  if (/(?:z|[+-]\d\d:?\d\d)$/i.test(text)) return Temporal.Instant.from(text);
  return instantOfRecurringWallTime(Temporal.PlainDateTime.from(text), timeZone);
}

/** Parts that are longer than the round are cut at its end. */
function phasesOf(
  { phases = [] }: Timetable,
  startsAt: Temporal.Instant,
  endsAt: Temporal.Instant,
): readonly Phase[] {
  const parts: Phase[] = [];
  let from = startsAt;
  for (const { name, minutes } of phases) {
    if (Temporal.Instant.compare(from, endsAt) >= 0) break;
    const until = later(from, minutes);
    parts.push({
      name,
      startsAt: from,
      endsAt: Temporal.Instant.compare(until, endsAt) > 0 ? endsAt : until,
    });
    from = until;
  }
  return parts;
}

const later = (instant: Temporal.Instant, minutes: number): Temporal.Instant =>
  instant.add({ seconds: Math.round(minutes * 60) });
