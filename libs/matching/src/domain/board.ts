/**
 * The clock of a day of rounds. The server keeps it, and each screen in the room reckons with the same lines while the
 * network is away: hence milliseconds since the epoch rather than `Temporal`, which not every browser has.
 *
 * Time alone leads from one stretch to the next: nothing is written when a round ends, so that screens agree without
 * hearing of each other. Only what an operator does is written.
 */

export const STRETCHES = ['round', 'move', 'break'] as const;

/** One stretch of the day. The time to move and the break bear the number of the round that they follow. */
export interface Stretch {
  readonly kind: (typeof STRETCHES)[number];
  readonly round: number;
  readonly milliseconds: number;
  readonly name: string | null;
  /** Of a round, in order; they make it up from its start. */
  readonly parts: readonly { readonly name: string; readonly milliseconds: number }[];
}
/** All stretches in order, from the first round to the last. */
export type Course = readonly Stretch[];

interface UnderWay extends Pick<Stretch, 'kind' | 'round'> {
  readonly is: 'under-way';
  /** When it began, put off by the time that the clock was held. */
  readonly since: number;
  /** Milliseconds beyond its usual length. */
  readonly added: number;
  /** Since when the clock is held; null while it runs. */
  readonly heldAt: number | null;
}
/** Where the day stood when somebody acted last. */
export type Place = { readonly is: 'waiting' } | UnderWay | { readonly is: 'done'; readonly since: number };

interface Standing {
  readonly place: Place;
  /** How many of the last rounds are not held. */
  readonly dropped: number;
}
export interface Board extends Standing {
  /** What the last action can be taken back to. */
  readonly before: Standing | null;
}

export const NEW_BOARD: Board = { place: { is: 'waiting' }, dropped: 0, before: null };

export const BOARD_ACTIONS = [
  'start',
  'pause',
  'resume',
  'add_minute',
  'next',
  'skip_last',
  'undo',
  'restart',
] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

const MINUTE = 60_000;

/** The rounds that are held: without the dropped ones, and without the way to a round that is not held. */
export function heldCourse(course: Course, dropped: number): Course {
  const last = lastRound(course) - dropped;
  return course.filter(({ kind, round }) => (kind === 'round' ? round <= last : round < last));
}

export const lastRound = (course: Course): number => course.at(-1)?.round ?? 0;

/** Where the day stands now: the stretches whose time is up are behind. */
export function placeAt({ place, dropped }: Standing, course: Course, now: number): Place {
  if (place.is !== 'under-way' || place.heldAt !== null) return place;
  const held = heldCourse(course, dropped);
  let at = place;
  let index = indexOf(held, at);
  while (index < held.length && at.since + held[index]!.milliseconds + at.added <= now) {
    const since = at.since + held[index]!.milliseconds + at.added;
    const following = held[++index];
    if (!following) return { is: 'done', since };
    at = beginning(following, since);
  }
  return index < held.length ? { ...at, ...stretchNames(held[index]!) } : { is: 'done', since: at.since };
}

const stretchNames = ({ kind, round }: Stretch) => ({ kind, round });

const beginning = (stretch: Stretch, since: number): UnderWay => ({
  is: 'under-way',
  ...stretchNames(stretch),
  since,
  added: 0,
  heldAt: null,
});

/** A plan that is published anew may have lost a stretch: the day then stands in the one that follows. */
function indexOf(course: Course, { kind, round }: UnderWay): number {
  const exact = course.findIndex((stretch) => stretch.kind === kind && stretch.round === round);
  if (exact >= 0) return exact;
  const following = course.findIndex((stretch) => stretch.round > round);
  return following < 0 ? course.length : following;
}

/**
 * What an action makes of a board.
 * @param now when it was done
 * @returns undefined where the state forbids it: nothing runs that could be held, no round is left to drop
 */
export function afterAction(
  board: Board,
  course: Course,
  action: BoardAction,
  now: number,
): Board | undefined {
  if (action === 'undo') return board.before ? { ...board.before, before: null } : undefined;
  const standing: Standing = { place: placeAt(board, course, now), dropped: board.dropped };
  const changed = changedBy(action, standing, course, now);
  return changed && { ...changed, before: { place: board.place, dropped: board.dropped } };
}

function changedBy(
  action: Exclude<BoardAction, 'undo'>,
  { place, dropped }: Standing,
  course: Course,
  now: number,
): Standing | undefined {
  if (action === 'skip_last') return withoutLastRound({ place, dropped }, course, now);
  if (place.is === 'waiting') {
    const first = course[0];
    return action === 'start' && first ? { place: beginning(first, now), dropped } : undefined;
  }
  if (action === 'restart') return NEW_BOARD;
  if (place.is === 'done') return undefined;
  const moved = movedBy(action, place, heldCourse(course, dropped), now);
  return moved && { place: moved, dropped };
}

function movedBy(action: BoardAction, place: UnderWay, held: Course, now: number): Place | undefined {
  switch (action) {
    case 'pause':
      return place.heldAt === null ? { ...place, heldAt: now } : undefined;
    case 'resume':
      return place.heldAt === null
        ? undefined
        : { ...place, since: place.since + Math.max(0, now - place.heldAt), heldAt: null };
    case 'add_minute':
      return { ...place, added: place.added + MINUTE };
    case 'next': {
      const following = held[indexOf(held, place) + 1];
      return following ? beginning(following, now) : { is: 'done', since: now };
    }
    default:
      return undefined;
  }
}

/** A round that has begun is not dropped; on the way to the last one, dropping it ends the day. */
function withoutLastRound({ place, dropped }: Standing, course: Course, now: number): Standing | undefined {
  const last = lastRound(course) - dropped;
  const reached = place.is === 'under-way' ? place.round : place.is === 'waiting' ? 1 : last;
  if (last <= reached) return undefined;
  const ends = place.is === 'under-way' && place.kind !== 'round' && place.round === last - 1;
  return { place: ends ? { is: 'done', since: now } : place, dropped: dropped + 1 };
}

/** Which actions an operator has now. */
export const actionsOf = (board: Board, course: Course, now: number): readonly BoardAction[] =>
  BOARD_ACTIONS.filter((action) => afterAction(board, course, action, now) !== undefined);
