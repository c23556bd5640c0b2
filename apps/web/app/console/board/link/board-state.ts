import {
  afterAction,
  type Board,
  type BoardAction,
  type BoardStateView,
  type Course,
} from '#matching/contract';

type PlaceView = BoardStateView['place'];

const placeOf = (view: PlaceView): Board['place'] => {
  if (view.is === 'waiting') return view;
  const since = Date.parse(view.since);
  if (view.is === 'done') return { is: view.is, since };
  const { is, kind, round, addedMilliseconds, heldAt } = view;
  return {
    is,
    kind,
    round,
    since,
    added: addedMilliseconds,
    heldAt: heldAt === null ? null : Date.parse(heldAt),
  };
};

/** What the server says of the day, in milliseconds: what the rule reckons with. */
export const boardOfView = ({ place, dropped, before }: BoardStateView): Board => ({
  place: placeOf(place),
  dropped,
  before: before && { place: placeOf(before.place), dropped: before.dropped },
});

/** Something an operator did, and the server has not heard of yet. */
export interface PendingAction {
  readonly id: string;
  readonly action: BoardAction;
  /** What it was done on: of the server, or of the action before it. */
  readonly revision: number;
  /** Milliseconds of the server's clock. */
  readonly at: number;
}

/** The day as this screen knows it: the server's word, and on top of it what was done here since. */
export const withPending = (
  state: BoardStateView,
  pending: readonly PendingAction[],
  course: Course,
): Board =>
  pending.reduce<Board>(
    (board, { action, at }) => afterAction(board, course, action, at) ?? board,
    boardOfView(state),
  );

/** Whether what waits here still stands on what the server says; else somebody acted elsewhere in between. */
export const standsOn = (state: BoardStateView, pending: readonly PendingAction[]): boolean =>
  pending.length === 0 || pending[0]!.revision === state.revision;
