/** A stretch of time, end excluded, as RFC 5545 has it. */
export interface Interval {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

export const overlaps = (a: Interval, b: Interval): boolean =>
  Temporal.Instant.compare(a.startsAt, b.endsAt) < 0 && Temporal.Instant.compare(b.startsAt, a.endsAt) < 0;

/**
 * The instant of a wall-clock time in a zone. A time in the spring gap does not exist: `undefined`. Of two equal
 * autumn hours the first is meant (`model.md`, Events and sessions).
 */
export function instantOfWallTime(
  wall: Temporal.PlainDateTime,
  timeZone: string,
): Temporal.Instant | undefined {
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : undefined;
}

/** As above, but a time in the spring gap moves forward by the length of the gap (RFC 5545, 3.3.5): for recurrences. */
export const instantOfRecurringWallTime = (
  wall: Temporal.PlainDateTime,
  timeZone: string,
): Temporal.Instant => wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();

/**
 * A zone in its own spelling, however its letters were typed; undefined when there is none. `Intl` is not asked: it
 * takes names of old that `Temporal` and PostgreSQL do not know. An offset is no zone: it has no summer.
 */
export function timeZoneNamed(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}
