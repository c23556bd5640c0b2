import { heldCourse, lastRound, placeAt, type Board, type Course, type Stretch } from './board.js';

/** What a screen shows of the clock at one moment. Times in milliseconds. */
export type ShownClock =
  | { readonly is: 'waiting'; readonly rounds: number }
  | { readonly is: 'done'; readonly rounds: number }
  | {
      readonly is: 'under-way';
      readonly kind: Stretch['kind'];
      /** Under way, or just over while people move. */
      readonly round: number;
      /** Of the rounds that are held. */
      readonly rounds: number;
      readonly name: string | null;
      readonly held: boolean;
      /** Never below 0. */
      readonly remaining: number;
      readonly elapsed: number;
      readonly length: number;
      /** The part of the round: what it is called, which one, and how long it goes on. */
      readonly part: {
        readonly name: string;
        readonly index: number;
        readonly of: number;
        readonly remaining: number;
      } | null;
      /** The last minutes of a round. */
      readonly ending: boolean;
    };

const WARNING = 120_000;

/** Two minutes before the end of a round, or a third of a short one. */
export const warnsAt = (length: number): number => Math.min(WARNING, length / 3);

/** The clock at a moment. */
export function clockAt(board: Board, course: Course, now: number): ShownClock {
  const place = placeAt(board, course, now);
  const held = heldCourse(course, board.dropped);
  const rounds = lastRound(held);
  if (place.is !== 'under-way') return { is: place.is, rounds };
  const stretch = held.find(({ kind, round }) => kind === place.kind && round === place.round)!;
  const length = stretch.milliseconds + place.added;
  const elapsed = Math.min(length, Math.max(0, (place.heldAt ?? now) - place.since));
  const remaining = length - elapsed;
  return {
    is: 'under-way',
    kind: stretch.kind,
    round: stretch.round,
    rounds,
    name: stretch.name,
    held: place.heldAt !== null,
    remaining,
    elapsed,
    length,
    part: partAt(stretch, elapsed, length),
    ending: stretch.kind === 'round' && remaining <= warnsAt(length),
  };
}

/** What was added to a round lengthens its last part. */
function partAt({ parts }: Stretch, elapsed: number, length: number) {
  let from = 0;
  for (const [index, { name, milliseconds }] of parts.entries()) {
    const last = index === parts.length - 1;
    const until = last ? length : Math.min(length, from + milliseconds);
    if (elapsed < until || last)
      return { name, index, of: parts.length, remaining: Math.max(0, until - elapsed) };
    from = until;
  }
  return null;
}

/**
 * When each stretch to come begins if nothing else happens, the present one left out.
 * @param firstStart of the first round while the day waits
 */
export function comingStretches(
  board: Board,
  course: Course,
  now: number,
  firstStart: number,
): readonly (Stretch & { readonly startsAt: number })[] {
  const place = placeAt(board, course, now);
  const held = heldCourse(course, board.dropped);
  if (place.is === 'done') return [];
  let index = -1;
  let startsAt = Math.max(now, firstStart);
  if (place.is === 'under-way') {
    index = held.findIndex(({ kind, round }) => kind === place.kind && round === place.round);
    const clock = clockAt(board, course, now);
    startsAt = now + (clock.is === 'under-way' ? clock.remaining : 0);
  }
  return held.slice(index + 1).map((stretch) => {
    const coming = { ...stretch, startsAt };
    startsAt += stretch.milliseconds;
    return coming;
  });
}
