import { isoDay } from '../../format/dates.js';
import { amount } from './body-of-draft.js';
import type { PlanDraft } from './draft.js';

interface Dated {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
}

interface Lasting {
  readonly endsAt: string;
  /** It ends after the event does, on the day of the first session. */
  readonly tooLong: boolean;
}

const MINUTE = 60_000;

/**
 * When the last round ends: the rounds, the time to move between them, the breaks. Undefined while a box holds no
 * number or the event has no date.
 */
export function lastingOf(draft: PlanDraft, { startsAt, endsAt, timeZone }: Dated): Lasting | undefined {
  const rounds = amount(draft.rounds);
  const minutes =
    draft.phases.length > 0
      ? draft.phases.reduce((sum, phase) => sum + (amount(phase.minutes) ?? NaN), 0)
      : amount(draft.minutes);
  const pauses = draft.breaks.reduce((sum, pause) => sum + (amount(pause.minutes) ?? 0), 0);
  if (!startsAt || !rounds || !minutes) return undefined;
  const whole = rounds * minutes + (rounds - 1) * (amount(draft.moveMinutes) ?? 0) + pauses;
  const ends = Date.parse(startsAt) + (lateness(draft.startsAt, startsAt, timeZone) + whole) * MINUTE;
  if (Number.isNaN(ends)) return undefined;
  const sameDay = endsAt !== null && isoDay(endsAt, timeZone) === isoDay(startsAt, timeZone);
  return { endsAt: new Date(ends).toISOString(), tooLong: sameDay && ends > Date.parse(endsAt) };
}

/** Minutes between the start of the event and the hour that was typed, on the clocks of the place. */
function lateness(typed: string, startsAt: string, timeZone: string): number {
  if (!/^\d\d:\d\d$/.test(typed)) return 0;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return minutesOf(typed) - minutesOf(clock.format(Date.parse(startsAt)));
}

const minutesOf = (clock: string): number => {
  const [hours, minutes] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};
