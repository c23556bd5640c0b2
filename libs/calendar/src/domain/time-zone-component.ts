/** One moment at which a zone's clocks change. */
interface Change {
  /** The wall-clock time at which it happens, by the clock that was right until then. */
  readonly at: Temporal.PlainDateTime;
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Years after the span in which the rule is looked for: a rule seen six times over is taken for one that goes on. */
const YEARS_OF_EVIDENCE = 6;
const NANOSECONDS_PER_MINUTE = 60_000_000_000;
const LINE = '\r\n';

/**
 * The VTIMEZONE of a zone (RFC 5545, 3.6.5), right for every instant from `from` on, made from the zone data that
 * the process itself computes with, so that the file and the product never disagree. A zone with a yearly rule is
 * written with that rule, since calendar programs expect one; any other change is written out by itself.
 */
export function timeZoneComponent(
  timeZone: string,
  span: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): string {
  const changes = changesOf(timeZone, span);
  const observances = changes.length < 2 ? [steady(timeZone, span.from)] : observancesOf(changes);
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'].join(LINE);
}

/** The change in force at the span's start, then every one until a few years after its end. */
function changesOf(
  timeZone: string,
  { from, to }: { readonly from: Temporal.Instant; readonly to: Temporal.Instant },
): Change[] {
  const start = from.add({ nanoseconds: 1 }).toZonedDateTimeISO(timeZone);
  const end = to.toZonedDateTimeISO(timeZone).add({ years: YEARS_OF_EVIDENCE }).toInstant();
  const changes: Change[] = [];
  let next = start.getTimeZoneTransition('previous') ?? start.getTimeZoneTransition('next');
  while (next && Temporal.Instant.compare(next.toInstant(), end) <= 0) {
    changes.push(changeAt(next));
    next = next.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(transition: Temporal.ZonedDateTime): Change {
  const before = transition.toInstant().subtract({ nanoseconds: 1 });
  const offsetBefore = before.toZonedDateTimeISO(transition.timeZoneId).offsetNanoseconds;
  return {
    at: transition.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ nanoseconds: offsetBefore }),
    from: offsetBefore,
    to: transition.offsetNanoseconds,
    name: nameOf(transition),
  };
}

function observancesOf(changes: readonly Change[]): string[] {
  const alike = Map.groupBy(changes, (change) => `${change.from} ${change.to}`);
  const ruled = [...alike.values()].map((group) => ({ first: group[0]!, rule: yearlyRule(group) }));
  return ruled.every(({ rule }) => rule !== undefined)
    ? ruled.map(({ first, rule }) => observance(first, rule))
    : changes.map((change) => observance(change));
}

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` when every one of these changes obeys it, one a year; else nothing. */
function yearlyRule(group: readonly Change[]): string | undefined {
  const first = group[0]!.at;
  const same = group.every(
    ({ at }, index) =>
      at.year === first.year + index &&
      at.month === first.month &&
      at.dayOfWeek === first.dayOfWeek &&
      at.toPlainTime().equals(first.toPlainTime()),
  );
  if (!same || group.length < 2) return undefined;
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][first.dayOfWeek - 1];
  const nth = (at: Temporal.PlainDateTime) => Math.ceil(at.day / 7);
  const rule = (which: number) => `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${which}${weekday}`;
  if (group.every(({ at }) => at.day + 7 > at.daysInMonth)) return rule(-1);
  if (group.every(({ at }) => nth(at) === nth(first))) return rule(nth(first));
  return undefined;
}

function observance(change: Change, rule?: string): string {
  const kind = change.to > change.from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallTime(change.at)}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `TZOFFSETFROM:${offset(change.from)}`,
    `TZOFFSETTO:${offset(change.to)}`,
    `TZNAME:${change.name}`,
    `END:${kind}`,
  ].join(LINE);
}

/** A zone whose clocks stay as they are. */
function steady(timeZone: string, at: Temporal.Instant): string {
  const zoned = at.toZonedDateTimeISO(timeZone);
  const { offsetNanoseconds } = zoned;
  const epoch = Temporal.PlainDateTime.from('1970-01-01T00:00');
  return observance({ at: epoch, from: offsetNanoseconds, to: offsetNanoseconds, name: nameOf(zoned) });
}

const nameOf = (zoned: Temporal.ZonedDateTime): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zoned.timeZoneId, timeZoneName: 'short' })
    .formatToParts(zoned.epochMilliseconds)
    .find(({ type }) => type === 'timeZoneName')!.value;

const wallTime = (at: Temporal.PlainDateTime): string =>
  at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** `+0200`, and seconds where a zone has them. */
function offset(nanoseconds: number): string {
  const minutes = Math.abs(nanoseconds) / NANOSECONDS_PER_MINUTE;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const seconds = Math.round((minutes % 1) * 60);
  return `${nanoseconds < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}${seconds ? two(seconds) : ''}`;
}
