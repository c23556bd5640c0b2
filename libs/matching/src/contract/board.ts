import { defineEndpoint } from '#kernel';
import { field } from '#platform/contract';
import { z } from 'zod';
import { BOARD_ACTIONS, STRETCHES } from '../domain/board.js';
import { PLAN_MODES } from './rotation-plan-views.js';

// The rule itself, for a screen that goes on while the network is away.
export {
  actionsOf,
  afterAction,
  heldCourse,
  lastRound,
  type Board,
  type BoardAction,
  type Course,
} from '../domain/board.js';
export { clockAt, comingStretches, type ShownClock } from '../domain/board-clock.js';

const PlaceView = z.discriminatedUnion('is', [
  z.object({ is: z.literal('waiting') }),
  z.object({
    is: z.literal('under-way'),
    kind: z.enum(STRETCHES),
    round: z.number(),
    since: field.instant(),
    addedMilliseconds: z.number(),
    /** Since when the clock is held; null while it runs. */
    heldAt: field.instant().nullable(),
  }),
  z.object({ is: z.literal('done'), since: field.instant() }),
]);
const standing = { place: PlaceView, dropped: z.number() };

/** Where the day stands, as it was when somebody acted last: time alone leads on from there. */
export const BoardStateView = z
  .object({
    ...standing,
    /** What the last action can be taken back to. */
    before: z.object(standing).nullable(),
    /** Grows with each action. */
    revision: z.number(),
    /** The server's clock, so that screens agree whatever theirs say. */
    now: field.instant(),
    /** What people were given: another publication means other seats. */
    publication: z.object({ planId: z.string(), revision: z.number() }).nullable(),
  })
  .meta({ id: 'BoardState' });
export type BoardStateView = z.infer<typeof BoardStateView>;

const BoardPersonView = z.object({
  /** Of their registration. */
  id: z.string(),
  number: z.number(),
  /** Null unless names are asked for. */
  name: z.string().nullable(),
  organisationName: z.string().nullable(),
});

export const BoardView = z
  .object({
    event: z.object({ id: z.string(), title: z.string(), timeZone: z.string() }),
    /** Whether the reader may lead the clock; the desk only sees it. */
    leads: z.boolean(),
    state: BoardStateView,
    /** Null while no plan of tables is published. */
    plan: z
      .object({
        mode: z.enum(PLAN_MODES),
        /** Of the first round, as planned. */
        startsAt: field.instant(),
        /** The plan says nothing of times: usual ones are taken. */
        timesAssumed: z.boolean(),
        course: z.array(
          z.object({
            kind: z.enum(STRETCHES),
            round: z.number(),
            milliseconds: z.number(),
            name: z.string().nullable(),
            parts: z.array(z.object({ name: z.string(), milliseconds: z.number() })),
          }),
        ),
        tables: z.array(z.object({ id: z.string(), organisationName: z.string().nullable() })),
        /** By round: who sits where, by their numbers. Presenters are apart; those who never move are left out. */
        rounds: z.array(
          z.object({
            round: z.number(),
            tables: z.array(
              z.object({ id: z.string(), people: z.array(z.number()), presenters: z.array(z.number()) }),
            ),
          }),
        ),
        people: z.array(BoardPersonView),
      })
      .nullable(),
  })
  .meta({ id: 'Board' });
export type BoardView = z.infer<typeof BoardView>;
export type BoardPlanView = NonNullable<BoardView['plan']>;

const READERS = ['administrator', 'organiser', 'desk'] as const;

export const readBoard = defineEndpoint({
  name: 'readBoard',
  method: 'GET',
  path: '/events/:id/board',
  summary: 'The screen of a day of rounds: where it stands, and who goes where (ETag, 304).',
  access: READERS,
  params: field.withId,
  query: z.object({ names: z.enum(['true', 'false']).optional() }),
  answer: BoardView,
});

export const readBoardState = defineEndpoint({
  name: 'readBoardState',
  method: 'GET',
  path: '/events/:id/board/state',
  summary: 'Where the day stands and which publication holds: small, to be asked every other second.',
  access: READERS,
  params: field.withId,
  answer: BoardStateView,
});

export const actOnBoard = defineEndpoint({
  name: 'actOnBoard',
  method: 'POST',
  path: '/events/:id/board',
  summary:
    'Starts, holds or leads on the clock. `revision` is what the operator saw: of two who press at once, one moves it.',
  access: ['administrator', 'organiser'],
  params: field.withId,
  body: z
    .object({
      action: z.enum(BOARD_ACTIONS),
      revision: z.int().min(0),
      /** Made by the screen: the same action sent twice is one. */
      id: field.id().optional(),
      /** When it was done, where the network was away; never before the last action nor after now. */
      at: field.moment().optional(),
    })
    .meta({ id: 'BoardActionBody' }),
  answer: BoardStateView,
  problems: ['matching.board-moved', 'matching.board-not-now', 'matching.board-without-plan'],
});
