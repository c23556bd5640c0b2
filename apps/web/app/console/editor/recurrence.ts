import type { Draft } from './draft.js';

/** The simple choices of the form; anything finer is written through the API, as RFC 5545 has it. */
export const REPEATS = ['no', 'weekly', 'fortnightly', 'monthlyWeekday', 'monthlyDay'] as const;
export type Repeat = (typeof REPEATS)[number];

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const HORIZON_MONTHS = 18;
const MOST = 120;

type Repeating = Pick<Draft, 'repeat' | 'repeatCount' | 'repeatUntil' | 'sessions'>;

/** The rule of RFC 5545 that the choices mean; none when it does not come again, or when no first day is known yet. */
export function rruleOf({ repeat, repeatCount, repeatUntil, sessions }: Repeating): string | undefined {
  const first = dayOf(sessions[0]?.date);
  if (repeat === 'no' || !REPEATS.includes(repeat as Repeat) || !first) return undefined;
  const until = dayOf(repeatUntil);
  // A number of dates wins; with neither, the horizon ends it.
  const end = /^\d+$/.test(repeatCount)
    ? `;COUNT=${Number(repeatCount)}`
    : until
      ? `;UNTIL=${until.toString().replaceAll('-', '')}`
      : '';
  return `${steps(repeat as Repeat, first)}${end}`;
}

function steps(repeat: Repeat, first: Temporal.PlainDate): string {
  const weekday = DAYS[first.dayOfWeek - 1]!;
  switch (repeat) {
    case 'fortnightly':
      return `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`;
    case 'monthlyWeekday':
      return `FREQ=MONTHLY;BYDAY=${nthOf(first)}${weekday}`;
    case 'monthlyDay':
      return `FREQ=MONTHLY;BYMONTHDAY=${first.day}`;
    default:
      return `FREQ=WEEKLY;BYDAY=${weekday}`;
  }
}

/** Which of its weekday in the month, 1 to 4; a fifth is meant as the last, -1, which every month has. */
export const nthOf = (day: Temporal.PlainDate): number => (day.day > 28 ? -1 : Math.ceil(day.day / 7));

export interface Preview {
  readonly repeat: Repeat;
  /** `2027-03-09`, with the days that are skipped. */
  readonly days: readonly string[];
  readonly nth: number;
}

/** The dates that the choices give, said before the event is written; the server expands the rule itself. */
export function previewOf(draft: Repeating): Preview | undefined {
  const first = dayOf(draft.sessions[0]?.date);
  const repeat = draft.repeat as Repeat;
  if (!first || repeat === 'no' || !REPEATS.includes(repeat)) return undefined;
  const until = dayOf(draft.repeatUntil);
  const horizon = first.add({ months: HORIZON_MONTHS });
  const counted = /^\d+$/.test(draft.repeatCount) ? Number(draft.repeatCount) : undefined;
  const last =
    counted === undefined && until && Temporal.PlainDate.compare(until, horizon) < 0 ? until : horizon;
  const days: string[] = [];
  for (let step = 0; days.length < Math.min(counted ?? MOST, MOST); step++) {
    const day = occurrence(repeat, first, step);
    if (Temporal.PlainDate.compare(day ?? first.add({ months: step }), last) > 0) break;
    if (day) days.push(day.toString());
  }
  return { repeat, days, nth: nthOf(first) };
}

/** The day of a step; none where a month has no such date. */
function occurrence(repeat: Repeat, first: Temporal.PlainDate, step: number): Temporal.PlainDate | undefined {
  if (repeat === 'weekly') return first.add({ weeks: step });
  if (repeat === 'fortnightly') return first.add({ weeks: step * 2 });
  const month = first.with({ day: 1 }).add({ months: step });
  if (repeat === 'monthlyDay')
    return first.day <= month.daysInMonth ? month.with({ day: first.day }) : undefined;
  const nth = nthOf(first);
  if (nth === -1) {
    const end = month.with({ day: month.daysInMonth });
    return end.subtract({ days: (end.dayOfWeek - first.dayOfWeek + 7) % 7 });
  }
  return month.add({ days: ((first.dayOfWeek - month.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  try {
    return text ? Temporal.PlainDate.from(text) : undefined;
  } catch {
    return undefined;
  }
}
