import { comingStretches, type Board, type BoardPlanView, type ShownClock } from '#matching/contract';
import type { Locale } from '#kernel';
import { hour } from '../../../format/dates.js';
import { translator } from '../../../words.js';

/** « 7:42 », « 1:04:00 »: the last second is shown as one, and nought is nought. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export interface Shown {
  readonly board: Board;
  readonly plan: BoardPlanView;
  readonly clock: ShownClock;
  readonly now: number;
  readonly zone: string;
  readonly locale: Locale;
}

/** The round whose seats are shown: the one under way, or the next while people wait and move. */
export const roundShown = (clock: ShownClock): number =>
  clock.is === 'under-way' ? clock.round + (clock.kind === 'round' ? 0 : 1) : 1;

const at = (milliseconds: number, { zone, locale }: Shown): string =>
  hour(new Date(milliseconds).toISOString(), zone, locale);

/** What stands large: « Tour 3 sur 8 », « Changez de table ». */
export function titleOf(shown: Shown): string {
  const { clock, plan, now, locale } = shown;
  const words = translator(locale);
  if (clock.is === 'done') return words('console.board.title.done');
  if (clock.is === 'waiting') {
    const start = Date.parse(plan.startsAt);
    return now < start
      ? words('console.board.title.waiting', { hour: at(start, shown) })
      : words('console.board.title.soon');
  }
  const { kind, round, rounds, name } = clock;
  if (kind === 'break') return name ?? words('console.board.title.break');
  return words(`console.board.title.${kind}`, { round, rounds });
}

/** What comes after: « Ensuite : tour 4 à 10 h 02 ». */
export function thenOf(shown: Shown): string | null {
  const { board, plan, clock, now, locale } = shown;
  const words = translator(locale);
  if (clock.is !== 'under-way') return null;
  const coming = comingStretches(board, plan.course, now, now);
  const next = coming.find(({ kind }) => kind !== 'move');
  if (!next) return words('console.board.then.last');
  const values = { round: next.round, rounds: clock.rounds, hour: at(next.startsAt, shown) };
  if (next.kind === 'break')
    return words('console.board.then.break', {
      ...values,
      name: next.name ?? words('console.board.title.break'),
    });
  return words(clock.kind === 'round' ? 'console.board.then.round' : 'console.board.then.begins', values);
}

/** What a screen reader is told when something happens, and only then. */
export function announcementOf(shown: Shown): string {
  const { clock, locale } = shown;
  const words = translator(locale);
  if (clock.is !== 'under-way') return titleOf(shown);
  if (clock.held) return words('console.board.held');
  if (clock.ending) return words('console.board.ending');
  return [titleOf(shown), clock.part?.name].filter(Boolean).join('. ');
}
