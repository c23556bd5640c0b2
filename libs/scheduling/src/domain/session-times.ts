import { instantOfRecurringWallTime, instantOfWallTime } from '#kernel';
import type { Objections } from './objections.js';
import type { SessionTimes } from './session.js';

/**
 * Longer than any session of the trade: beyond it the year or the month was mistyped. Lists by date rely on it, too:
 * what goes on today began at most so many days ago.
 */
export const LONGEST_SESSION_DAYS = 31;

/** Wall time in `timeZone` of a moment as a form gives it: with an offset, or already in that zone. To the second. */
export function wallTimeOf(moment: string, timeZone: string): Temporal.PlainDateTime {
  const wall = /(?:z|[+-]\d\d:?\d\d)$/i.test(moment)
    ? Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDateTime()
    : Temporal.PlainDateTime.from(moment);
  return wall.round({ smallestUnit: 'second', roundingMode: 'trunc' });
}

/** As above, as an instant; one in the spring gap moves forward: it opens or closes sign-ups, nobody stands waiting. */
export const instantOf = (moment: string, timeZone: string): Temporal.Instant =>
  instantOfRecurringWallTime(wallTimeOf(moment, timeZone), timeZone);

/** A wall time and the path of the field it was typed in. */
export interface TypedTime {
  readonly wall: Temporal.PlainDateTime;
  readonly path: string;
}

/** The times of a session as a form gives them; what is wrong with them is objected to beside its field. */
export function typedTimes(
  starts: TypedTime,
  ends: TypedTime,
  timeZone: string,
  objections: Objections,
): SessionTimes | undefined {
  const startsAt = instantOfWallTime(starts.wall, timeZone);
  const endsAt = instantOfWallTime(ends.wall, timeZone);
  if (!startsAt) objections.add(starts.path, 'scheduling.start-in-spring-gap');
  if (!endsAt) objections.add(ends.path, 'scheduling.end-in-spring-gap');
  if (!startsAt || !endsAt) return undefined;
  if (Temporal.Instant.compare(endsAt, startsAt) <= 0) {
    objections.add(ends.path, 'scheduling.session-ends-before-start');
    return undefined;
  }
  if (Temporal.Duration.compare(startsAt.until(endsAt), { hours: LONGEST_SESSION_DAYS * 24 }) > 0) {
    objections.add(ends.path, 'scheduling.session-too-long', { days: LONGEST_SESSION_DAYS });
    return undefined;
  }
  return { startsLocal: starts.wall, endsLocal: ends.wall, startsAt, endsAt };
}

/**
 * The times of a session that is repeated or shifted: nobody typed this date, so that a time in the spring gap moves
 * forward by the length of the gap (RFC 5545, 3.3.5), and a session never loses its length by it.
 */
export function shiftedTimes(
  startsLocal: Temporal.PlainDateTime,
  endsLocal: Temporal.PlainDateTime,
  timeZone: string,
): SessionTimes {
  const startsAt = instantOfRecurringWallTime(startsLocal, timeZone);
  const wallEnd = instantOfRecurringWallTime(endsLocal, timeZone);
  const endsAt =
    Temporal.Instant.compare(wallEnd, startsAt) > 0
      ? wallEnd
      : startsAt.add(startsLocal.until(endsLocal, { largestUnit: 'hours' }));
  const wall = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { startsLocal: wall(startsAt), endsLocal: wall(endsAt), startsAt, endsAt };
}
