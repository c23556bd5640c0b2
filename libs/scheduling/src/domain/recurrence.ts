import { RRuleTemporal } from 'rrule-temporal';

/** A rule of RFC 5545 (3.3.10), the days that it skips, and how often, when the rule itself does not say. */
export interface Recurrence {
  readonly rrule: string;
  /** Days, `2027-03-09`. They count among COUNT and then fall out (RFC 5545, 3.8.5.1). */
  readonly exdates?: readonly string[];
  readonly count?: number;
}

export type Occurrences =
  | { readonly kind: 'dates'; readonly starts: readonly Temporal.PlainDateTime[] }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many'; readonly maximum: number };

/** Nobody plans further, and a rule without an end must have one. */
export const HORIZON_MONTHS = 18;
export const MOST_OCCURRENCES = 500;

/**
 * The wall-clock starts that a rule gives from `first` on, which is the first of them. Days and weeks are counted on the
 * calendar, never on instants: a session at 2 p.m. stays at 2 p.m. all year. A start that falls in the spring gap is
 * still here as the rule has it; `shiftedTimes` moves it.
 */
export function occurrencesOf(
  first: Temporal.PlainDateTime,
  recurrence: Recurrence,
  timeZone: string,
): Occurrences {
  const rule = readRule(recurrence.rrule, timeZone);
  if (!rule) return { kind: 'unreadable' };
  const horizon = first.add({ months: HORIZON_MONTHS });
  const found = expanded(rule, first, horizon);
  if (!found) return { kind: 'unreadable' };
  const counted = rule.has('COUNT') ? found : found.slice(0, recurrence.count);
  if (counted.length > MOST_OCCURRENCES) return { kind: 'too-many', maximum: MOST_OCCURRENCES };
  const skipped = new Set(recurrence.exdates);
  const starts = counted.filter((start) => !skipped.has(start.toPlainDate().toString()));
  return starts.length > 0 ? { kind: 'dates', starts } : { kind: 'empty' };
}

type Rule = ReadonlyMap<string, string>;

const LIST = (item: string) => new RegExp(`^${item}(,${item})*$`);
const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)';

/** The parts we know how to keep. Shorter steps than a day are refused: each of them would be a session. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  BYDAY: LIST(`([+-]?[1-9]\\d?)?${WEEKDAY}`),
  BYMONTHDAY: LIST('[+-]?([1-9]|[12]\\d|3[01])'),
  BYMONTH: LIST('([1-9]|1[0-2])'),
  BYYEARDAY: LIST('[+-]?[1-9]\\d{0,2}'),
  BYWEEKNO: LIST('[+-]?[1-9]\\d?'),
  BYSETPOS: LIST('[+-]?[1-9]\\d{0,2}'),
  WKST: new RegExp(`^${WEEKDAY}$`),
};

function readRule(text: string, timeZone: string): Rule | undefined {
  const parts = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '')
    .split(';')
    .map((part) => part.split('=') as [string, string]);
  if (!parts.every(([name, value]) => value !== undefined && PARTS[name]?.test(value))) return undefined;
  const rule = new Map(parts);
  const once = rule.size === parts.length;
  const oneEnd = !(rule.has('COUNT') && rule.has('UNTIL'));
  if (!rule.has('FREQ') || !once || !oneEnd) return undefined;
  const until = rule.get('UNTIL');
  if (until === undefined) return rule;
  const wall = wallUntil(until, timeZone);
  return wall === undefined ? undefined : rule.set('UNTIL', wall);
}

/** UNTIL as wall time in the zone, written as the expansion below reads it; a day is meant to its end. */
function wallUntil(until: string, timeZone: string): string | undefined {
  try {
    const iso = until.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3');
    const wall = iso.endsWith('Z')
      ? Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone).toPlainDateTime()
      : Temporal.PlainDateTime.from(iso.includes('T') ? iso : `${iso}T23:59:59`);
    return `${wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}Z`;
  } catch {
    return undefined;
  }
}

/**
 * The rule is played in UTC, where each wall-clock time exists once. Nothing at all when the rule gives no date itself:
 * the 30th of February.
 */
function expanded(
  rule: Rule,
  first: Temporal.PlainDateTime,
  horizon: Temporal.PlainDateTime,
): readonly Temporal.PlainDateTime[] | undefined {
  const dtstart = first.toZonedDateTime('UTC');
  const rruleString = [...rule].map((part) => part.join('=')).join(';');
  const play = (includeDtstart: boolean) =>
    new RRuleTemporal({ rruleString, dtstart, includeDtstart, temporal: Temporal })
      .between(dtstart, horizon.toZonedDateTime('UTC'), true)
      .map((start) => start.toPlainDateTime());
  try {
    return play(false).length > 0 ? play(true) : [];
  } catch {
    // What the parts allow one by one and not together.
    return undefined;
  }
}
