import type { FieldError } from '#kernel';
import type { Slot } from './visit.js';
import type { VisitWindow } from './window.js';

/** A date as it is written in a form: a day, two hours on the wall of the event's zone, a place. */
export interface WrittenSlot {
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly place: string;
}

interface Ground {
  readonly window: VisitWindow;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  /** When one of the two is taken: their other visits, and the event's own sessions. */
  readonly taken: readonly Pick<Slot, 'startsAt' | 'endsAt'>[];
}

type ReadSlot = { readonly slot: Slot } | { readonly faults: readonly FieldError[] };

/**
 * The slot that was written, or what is wrong with it beside each box. An hour that the spring clock skips is no hour;
 * of the two equal hours of autumn the first is meant.
 */
export function readSlot(written: WrittenSlot, ground: Ground): ReadSlot {
  const { timeZone } = ground;
  const at = (hour: string) => Temporal.PlainDateTime.from(`${written.day}T${hour}`);
  const [from, until] = [at(written.from), at(written.until)];
  const [starts, ends] = [from.toZonedDateTime(timeZone), until.toZonedDateTime(timeZone)];
  const fault = (path: string, name: string): ReadSlot => ({ faults: [{ path, code: `pairs.${name}` }] });
  if (!starts.toPlainDateTime().equals(from)) return fault('from', 'hour-skipped');
  if (!ends.toPlainDateTime().equals(until)) return fault('until', 'hour-skipped');
  if (Temporal.PlainDateTime.compare(until, from) <= 0) return fault('until', 'ends-before-start');
  const slot = { startsAt: starts.toInstant(), endsAt: ends.toInstant(), place: written.place };
  const [path, name] = faultOf(slot, ground) ?? [];
  return path === undefined || name === undefined ? { slot } : fault(path, name);
}

/** What stands against a slot, when it is proposed and again when the other says yes: the box, and the reason. */
export function faultOf(
  slot: Slot,
  { window, timeZone, now, taken }: Ground,
): readonly [path: string, name: string] | undefined {
  if (Temporal.Instant.compare(slot.startsAt, now) <= 0) return ['day', 'past'];
  const day = slot.startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const outside =
    Temporal.PlainDate.compare(day, window.from) < 0 || Temporal.PlainDate.compare(day, window.until) > 0;
  if (outside) return ['day', 'outside-window'];
  return taken.some((other) => overlap(slot, other)) ? ['from', 'overlaps'] : undefined;
}

const overlap = (one: Pick<Slot, 'startsAt' | 'endsAt'>, other: Pick<Slot, 'startsAt' | 'endsAt'>): boolean =>
  Temporal.Instant.compare(one.startsAt, other.endsAt) < 0 &&
  Temporal.Instant.compare(other.startsAt, one.endsAt) < 0;
